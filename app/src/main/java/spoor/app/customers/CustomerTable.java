package spoor.app.customers;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spoor.app.customers.CustomerMapping.Kind;
import spoor.app.work.Words;
import spoor.ingest.files.SourceFile;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Chooser;
import spoor.ingest.table.Tables;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.list.BirthDate;
import spoor.screening.list.PartyKind;

/// The rows of a table of customers: CSV, JSON lines or Parquet, packed with gzip or not.
///
/// A cell that is not understood is told with its customer, who is screened without it.
final class CustomerTable {
    private final CustomerMapping mapping;
    private final List<String> columns;
    private final @Nullable DateTimeFormatter birthFormat;
    private final Consumer<Customer> customers;

    private CustomerTable(CustomerMapping mapping, Consumer<Customer> customers) {
        this.mapping = mapping;
        this.columns = List.copyOf(mapping.columns());
        this.customers = customers;
        CustomerMapping.Birth birth = mapping.birth();
        this.birthFormat =
                birth == null || birth.format() == null
                        ? null
                        : DateTimeFormatter.ofPattern(birth.format(), Locale.ROOT)
                                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// @param customers takes the rows in the order of the table
    /// @throws MalformedDataException if the file is no table, lacks a column that the mapping
    ///   names, or is damaged
    static void read(SourceFile file, CustomerMapping mapping, Consumer<Customer> customers)
            throws IOException {
        CustomerTable table = new CustomerTable(mapping, customers);
        String refusal = Tables.read(file, table.chooser());
        if (refusal != null) {
            throw new MalformedDataException(Location.of(file.name()), refusal);
        }
    }

    private Chooser chooser() {
        return new Chooser() {
            @Override
            public @Nullable Choice choose(List<String> found) {
                return found.containsAll(columns)
                        ? new Choice(columns, CustomerTable.this::row)
                        : null;
            }

            @Override
            public String expected() {
                return "the columns that the mapping names: " + Words.list(columns, "and");
            }
        };
    }

    private void row(Cells cells) {
        List<String> faults = new ArrayList<>();
        List<String> names = texts(cells, mapping.names());
        customers.accept(
                new Customer(
                        cells.row().line(),
                        text(cells, mapping.id()),
                        String.join(" ", names),
                        kind(cells, faults),
                        births(cells, faults),
                        texts(cells, mapping.countries()),
                        mapping.gender() == null ? "" : text(cells, mapping.gender()),
                        texts(cells, mapping.identifiers()),
                        texts(cells, mapping.wallets()),
                        faults));
    }

    private String text(Cells cells, String column) {
        return cells.text(columns.indexOf(column)).strip();
    }

    private List<String> texts(Cells cells, List<String> wanted) {
        return wanted.stream()
                .map(column -> text(cells, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private PartyKind kind(Cells cells, List<String> faults) {
        return switch (mapping.kind()) {
            case Kind.Always always -> always.kind();
            case Kind.ByColumn by -> {
                String text = text(cells, by.column());
                PartyKind kind = by.words().get(text.toLowerCase(Locale.ROOT));
                if (kind == null && !text.isEmpty()) {
                    faults.add(
                            by.column()
                                    + " is \""
                                    + Words.clip(text)
                                    + "\", expected "
                                    + Words.list(by.words().keySet(), "or"));
                }
                yield kind == null ? PartyKind.OTHER : kind;
            }
        };
    }

    private List<BirthDate> births(Cells cells, List<String> faults) {
        CustomerMapping.Birth birth = mapping.birth();
        String text = birth == null ? "" : text(cells, birth.column());
        if (birth == null || text.isEmpty()) {
            return List.of();
        }
        try {
            return List.of(birth(text));
        } catch (DateTimeException _) {
            String expected = birth.format() == null ? "a date like 1984-01-08" : birth.format();
            faults.add(birth.column() + " is \"" + Words.clip(text) + "\", expected " + expected);
            return List.of();
        }
    }

    private BirthDate birth(String text) {
        if (birthFormat != null) {
            return BirthDate.onDay(LocalDate.parse(text, birthFormat));
        }
        return switch (text.length()) {
            case 4 -> BirthDate.inYear(YearMonth.parse(text + "-01").getYear());
            case 7 -> {
                YearMonth month = YearMonth.parse(text);
                yield new BirthDate(month.atDay(1), month.atEndOfMonth(), false);
            }
            default -> BirthDate.onDay(LocalDate.parse(text));
        };
    }
}
