package spoor.screening.match;

import java.util.List;
import spoor.screening.list.BirthDate;
import spoor.screening.list.PartyKind;

/// A name that is asked, and what is known of its bearer. What is not known raises and lowers
/// nothing.
///
/// @param name as somebody wrote it, in any script
/// @param kind [PartyKind#OTHER] where it is not known: then parties of all kinds are looked at
/// @param births possible dates of birth
/// @param countries nationality, residence, flag: English name or ISO code
/// @param gender `M`, `F`, or in words; empty where it is not known
/// @param identifiers numbers of documents, registrations, ships, as people write them
public record NameQuery(
        String name,
        PartyKind kind,
        List<BirthDate> births,
        List<String> countries,
        String gender,
        List<String> identifiers) {
    public NameQuery {
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    /// A name of which nothing else is known.
    public static NameQuery of(String name) {
        return of(name, PartyKind.OTHER);
    }

    public static NameQuery of(String name, PartyKind kind) {
        return new NameQuery(name, kind, List.of(), List.of(), "", List.of());
    }
}
