package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.ledger.TestData;

/// The real withdrawals of 3 August 2017, from the dumps of a block explorer, through every room.
///
/// Compared with `withdrawals_derived.csv`, which was counted by another program.
class WannaCryTest {
    private static final String CASE =
            """
            case: wannacry-2017
            thefts:
              - id: ransom
                victim: WannaCry's victims
                when: 2017-05-12
                origins:
                  - {address: 115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn, to: 2017-08-03T02:00:00Z}
                  - {address: 12t9YDPgwueZ9NyMgw519p7AA8isjr6SMw, to: 2017-08-03T02:00:00Z}
                  - {address: 13AM4VW2dhxYgXeQepoHkHSQuy6NgaEb94, to: 2017-08-03T02:00:00Z}
            policies: [fifo, pro-rata, clean-first]
            """;

    @TempDir Path folder;

    @Test
    void allOfTheRansomLeavesInSixTransactionsToNineOutputs() throws IOException {
        CommandLab lab = new CommandLab(folder).write("case.yaml", CASE);
        Path data = TestData.file("cases/wannacry_2017");
        try (Stream<Path> dumps = Files.list(data)) {
            for (Path dump : dumps.sorted().toList()) {
                String name = String.valueOf(dump.getFileName());
                if (name.startsWith("rawaddr_")) {
                    lab.write("data/" + name, TestData.bytes("cases/wannacry_2017/" + name));
                }
            }
        }
        assertThat(lab.run("ingest bitcoin data --quiet")).isEqualTo(Failures.DONE);
        assertThat(lab.run("trace case.yaml")).isEqualTo(Failures.DONE);
        assertThat(ends(folder.resolve("terminals.csv"), "UNSPENT")).isEqualTo(withdrawals());
        assertThat(lab.out())
                .contains("theft ransom: 51.92690943 BTC in 352 origins")
                .contains("0 limits reached");
    }

    @Test
    void theDemoGivesTheSameWithdrawals() throws IOException {
        CommandLab lab = new CommandLab(folder);
        assertThat(lab.run("demo")).isEqualTo(Failures.DONE);
        assertThat(ends(folder.resolve("spoor-demo/terminals.csv"), "UNSPENT"))
                .isEqualTo(withdrawals());
        assertThat(lab.out())
                .contains("theft ransom: 51.92690943 BTC")
                .endsWith("Open <folder>/spoor-demo/report.html\n");
        assertThat(lab.run("demo")).as("again").isEqualTo(Failures.DONE);
        assertThat(lab.out()).contains("0 transactions added");
    }

    /// Satoshi by `txid:vout`, under each conserving policy the same.
    private static Map<String, String> ends(Path table, String terminal) throws IOException {
        Map<String, String> ends = new TreeMap<>();
        for (String row : Files.readAllLines(table)) {
            String[] cells = row.split(",", -1);
            if (cells[2].equals(terminal)) {
                String other = ends.put(cells[5], cells[3]);
                assertThat(other).isIn(null, cells[3]);
            }
        }
        return ends;
    }

    private static Map<String, String> withdrawals() throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        Path table = TestData.file("cases/wannacry_2017/withdrawals_derived.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        assertThat(rows.removeFirst()).startsWith("txid,").contains(",output_index,to_address,");
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            outputs.put(cells[0] + ":" + cells[6], cells[8]);
        }
        assertThat(outputs).hasSize(9);
        return outputs;
    }
}
