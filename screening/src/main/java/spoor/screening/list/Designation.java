package spoor.screening.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a sanctions list: a party, by which names and numbers it is known, and why it is
/// there.
///
/// @param list short name of the list, such as `ofac-sdn`, `un-sc`, `eu-fsf`, `uk-sl`
/// @param id the entry's id in that list, which stays when the entry is amended: OFAC's uid, the
///   UN's `DATAID`, the EU's logical id, the UK's unique id
/// @param reference the number that people quote, such as `KPe.031`; empty where there is none
/// @param kind what kind of party it is
/// @param programmes sanctions programmes or regimes, in the list's order
/// @param listedOn when it was first listed, if the list says so
/// @param amendedOn when it was last amended, if the list says so
/// @param names the primary name first; at least one
/// @param births possible dates of birth
/// @param birthPlaces possible places of birth
/// @param nationalities nationalities and citizenships, as the list writes them
/// @param genders as the list writes them
/// @param identifiers documents, registrations, codes
/// @param addresses where the party lives or sits
/// @param wallets its digital currency addresses
/// @param links other parties that it is tied to
/// @param remarks everything else that the list says of it
public record Designation(
        String list,
        String id,
        String reference,
        PartyKind kind,
        List<String> programmes,
        @Nullable LocalDate listedOn,
        @Nullable LocalDate amendedOn,
        List<ListedName> names,
        List<BirthDate> births,
        List<Place> birthPlaces,
        List<String> nationalities,
        List<String> genders,
        List<Identifier> identifiers,
        List<Place> addresses,
        List<ListedWallet> wallets,
        List<Link> links,
        List<Remark> remarks) {

    public Designation {
        programmes = List.copyOf(programmes);
        names = List.copyOf(names);
        births = List.copyOf(births);
        birthPlaces = List.copyOf(birthPlaces);
        nationalities = List.copyOf(nationalities);
        genders = List.copyOf(genders);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        wallets = List.copyOf(wallets);
        links = List.copyOf(links);
        remarks = List.copyOf(remarks);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(list + " " + id + " has no name");
        }
    }

    /// The name that the list puts first.
    public String name() {
        return names.getFirst().text();
    }
}
