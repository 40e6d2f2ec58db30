package spoor.app.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.files.SourceFile;
import spoor.ledger.TestData;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.intake.Progress;
import spoor.screening.list.BirthDate;
import spoor.screening.list.PartyKind;
import spoor.screening.screen.Verdict;

class CustomerRunTest {
    private static final String QUESTION = "ab".repeat(32);
    private static final Progress QUIET = (_, _, _, _) -> {};
    private static final CustomerMapping MAPPING =
            CustomerMappingReaderTest.read(
                    "id: id\nname: name\nkind: {column: kind, person: P}\nbirth: born\n");

    @TempDir Path folder;

    /// Everybody whose name ends with a 7 is listed.
    private static Outcome outcome(Customer customer) {
        if (!customer.name().endsWith("7")) {
            return new Outcome(customer, Verdict.CLEAR, List.of(), List.of());
        }
        Finding finding =
                new Finding(
                        Verdict.HIT,
                        "name",
                        customer.name(),
                        "un-sc",
                        "un-sc@2026-02-27 0123456789ab",
                        "1",
                        "KPi.001",
                        "SEVEN",
                        "",
                        "0.990",
                        "=the same");
        return new Outcome(customer, Verdict.HIT, List.of(finding, finding), List.of());
    }

    private SourceFile table(String... rows) throws IOException {
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, "id,name,kind,born\n" + String.join("\n", rows) + "\n");
        return new SourceFile("customers.csv", file);
    }

    private SourceFile table(int rows) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add("c" + i + ",customer " + i + ",P,1984-01-08");
        }
        return table(lines.toArray(String[]::new));
    }

    private static void run(
            SourceFile table, Function<Customer, Outcome> screening, Path file, String question)
            throws IOException {
        try (ResultFile result = ResultFile.open(file, question)) {
            CustomerRun.run(table, MAPPING, screening, _ -> {}, result, QUIET);
            result.finish();
        }
    }

    @Test
    void writesALineForEachFindingAndOneForWhoHasNone() throws IOException {
        Path file = folder.resolve("result.csv");
        run(table("1,A 6,P,1984", "2,-A 7,P,"), CustomerRunTest::outcome, file, QUESTION);
        String hit =
                "3,2,'-A 7,HIT,HIT,name,'-A 7,un-sc,un-sc@2026-02-27 0123456789ab,1,KPi.001,SEVEN,"
                        + "0.990,'=the same,\n";
        assertThat(Files.readString(file))
                .isEqualTo(
                        String.join(",", ResultFile.COLUMNS)
                                + "\n2,1,A 6,CLEAR,,,,,,,,,,,\n"
                                + hit
                                + hit);
        assertThat(folder).isDirectoryNotContaining("glob:**.{partial,resume}");
    }

    @Test
    void goesOnWhereItWasKilledAndGivesTheSameBytes() throws IOException {
        SourceFile table = table(4_321);
        Path whole = folder.resolve("whole.csv");
        run(table, CustomerRunTest::outcome, whole, QUESTION);

        Path file = folder.resolve("result.csv");
        AtomicInteger asked = new AtomicInteger();
        Function<Customer, Outcome> dies =
                customer -> {
                    if (customer.name().equals("customer 2500")) {
                        throw new IllegalStateException("killed");
                    }
                    return outcome(customer);
                };
        assertThatThrownBy(() -> run(table, dies, file, QUESTION)).hasMessageContaining("killed");
        assertThat(file).doesNotExist();
        Files.writeString(
                folder.resolve("result.csv.partial"),
                Files.readString(folder.resolve("result.csv.partial")) + "half a li");
        run(
                table,
                customer -> {
                    asked.incrementAndGet();
                    return outcome(customer);
                },
                file,
                QUESTION);
        assertThat(asked).hasValue(2_321);
        assertThat(whole).content().hasLineCount(1 + 4_321 + 432);
        assertThat(file).hasSameTextualContentAs(whole);
    }

    @Test
    void readsTheSameOutOfParquetWhateverItIsPackedWith() throws IOException {
        CustomerMapping mapping =
                CustomerMappingReaderTest.read(
                        "id: transaction_hash\nwallet: [from_address, to_address]\n");
        List<Customer> expected = new ArrayList<>();
        for (String codec : List.of("snappy", "gzip", "zstd")) {
            String name = "token_transfers." + codec + ".parquet";
            Path file = TestData.file("chain/ethereum/parquet_derived/" + name);
            List<Customer> customers = new ArrayList<>();
            CustomerTable.read(new SourceFile(name, file), mapping, customers::add);
            assertThat(customers)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(customer ->
                            assertThat(customer.wallets())
                                    .hasSize(2)
                                    .allMatch(wallet -> wallet.startsWith("0x")));
            expected = expected.isEmpty() ? customers : expected;
            assertThat(customers).isEqualTo(expected);
        }
    }

    @Test
    void leavesNothingWhereNoRowWasDone() throws IOException {
        Path file = folder.resolve("result.csv");
        Files.writeString(folder.resolve("customers.csv"), "id,given\n1,A\n");
        SourceFile table = new SourceFile("customers.csv", folder.resolve("customers.csv"));
        assertThatThrownBy(() -> run(table, CustomerRunTest::outcome, file, QUESTION))
                .isInstanceOf(MalformedDataException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**result*");
    }

    @Test
    void startsAnewForAnotherQuestion() throws IOException {
        SourceFile table = table(1_500);
        Path file = folder.resolve("result.csv");
        try (ResultFile result = ResultFile.open(file, QUESTION)) {
            CustomerRun.run(table, MAPPING, CustomerRunTest::outcome, _ -> {}, result, QUIET);
        }
        try (ResultFile result = ResultFile.open(file, "cd".repeat(32))) {
            assertThat(result.rows()).isZero();
        }
    }

    @Test
    void tellsCellsThatItDoesNotUnderstandAndScreensWithoutThem() throws IOException {
        List<Customer> read = new ArrayList<>();
        CustomerTable.read(table("1,A,Q,08.01.1984", "2,B,p,1984-01"), MAPPING, read::add);
        assertThat(read.getFirst())
                .isEqualTo(
                        new Customer(
                                2,
                                "1",
                                "A",
                                PartyKind.OTHER,
                                List.of(),
                                List.of(),
                                "",
                                List.of(),
                                List.of(),
                                List.of(
                                        "kind is \"Q\", expected p",
                                        "born is \"08.01.1984\", expected a date like 1984-01-08")));
        assertThat(read.getLast().kind()).isEqualTo(PartyKind.PERSON);
        assertThat(read.getLast().births())
                .containsExactly(
                        new BirthDate(LocalDate.of(1984, 1, 1), LocalDate.of(1984, 1, 31), false));
    }

    @Test
    void refusesATableWithoutAMappedColumn() throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "id,full name\n1,A\n");
        assertThatThrownBy(() ->
                        CustomerTable.read(new SourceFile("other.csv", file), MAPPING, _ -> {}))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "other.csv: the columns are id, full name; expected the columns that the"
                                + " mapping names: id, name, kind and born");
    }

    @Test
    void readsTheResultBack() throws IOException {
        Path file = folder.resolve("result.csv");
        run(table(30), CustomerRunTest::outcome, file, QUESTION);
        ResultTable result = ResultTable.read(file, 5);
        assertThat(result.customers(Verdict.HIT)).isEqualTo(3);
        assertThat(result.customers(Verdict.CLEAR)).isEqualTo(27);
        assertThat(result.shown()).hasSize(5);
        assertThat(result.more()).isEqualTo(1);
        assertThat(result.shown().getFirst().get("name")).isEqualTo("customer 7");
    }
}
