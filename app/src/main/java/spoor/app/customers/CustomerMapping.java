package spoor.app.customers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.PartyKind;

/// What the columns of a table of customers mean. docs/FORMATS.md lists the keys of its file.
///
/// @param id column of the user's own number
/// @param names columns that make the name together, in this order, with a space between; may be
///   empty where there are wallets
/// @param kind how the kind of party is told
/// @param birth where the date of birth stands
/// @param countries columns that name a country
/// @param gender column, or nothing
/// @param identifiers columns that hold numbers of documents
/// @param wallets columns that hold addresses of digital currencies
public record CustomerMapping(
        String id,
        List<String> names,
        Kind kind,
        @Nullable Birth birth,
        List<String> countries,
        @Nullable String gender,
        List<String> identifiers,
        List<String> wallets) {

    /// How the kind of party is told.
    public sealed interface Kind {
        /// All rows are of one kind.
        record Always(PartyKind kind) implements Kind {}

        /// A column says it.
        ///
        /// @param words what the column writes for each kind; small and capital letters are the
        ///   same
        record ByColumn(String column, SequencedMap<String, PartyKind> words) implements Kind {
            public ByColumn {
                words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
            }
        }
    }

    /// @param format pattern of `java.time`, or nothing for `1984-01-08`, `1984-01` and `1984`
    public record Birth(String column, @Nullable String format) {}

    public CustomerMapping {
        names = List.copyOf(names);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        wallets = List.copyOf(wallets);
    }

    /// All columns that it names, each once.
    SequencedSet<String> columns() {
        SequencedSet<String> columns = new LinkedHashSet<>();
        columns.add(id);
        columns.addAll(names);
        if (kind instanceof Kind.ByColumn by) {
            columns.add(by.column());
        }
        if (birth != null) {
            columns.add(birth.column());
        }
        columns.addAll(countries);
        if (gender != null) {
            columns.add(gender);
        }
        columns.addAll(identifiers);
        columns.addAll(wallets);
        return columns;
    }
}
