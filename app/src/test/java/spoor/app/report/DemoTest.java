package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ingest.bitcoin.PartialSource;
import spoor.ingest.facts.FactsReader;
import spoor.ledger.TestData;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.PartialTransaction;
import spoor.ledger.intake.PartialTransaction.Input;
import spoor.ledger.intake.PartialTransaction.Output;
import spoor.ledger.intake.Progress;

/// The bundled facts about the WannaCry withdrawals, held against complete answers of an explorer
/// about the three addresses.
class DemoTest {
    @TempDir private Path folder;

    private static List<PartialTransaction> facts() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        DemoTest.class.getResourceAsStream("/demo/wannacry/data/wannacry.txt"))) {
            return FactsReader.read("wannacry.txt", in, Network.MAINNET);
        }
    }

    @Test
    void holdsTheWithdrawalsToTheSatoshi() throws IOException {
        List<PartialTransaction> facts = facts();
        assertThat(facts).hasSize(6);
        assertThat(facts.stream().mapToLong(DemoTest::taken).sum()).isEqualTo(5_192_690_943L);
        assertThat(facts.stream().flatMap(one -> one.outputs().stream())).hasSize(9);
        assertThat(facts.stream().map(one -> taken(one) - paid(one)))
                .containsExactlyInAnyOrder(
                        574_257L, 985_936L, 505_115L, 1_055_079L, 1_068_907L, 1_068_813L);
    }

    private static long taken(PartialTransaction transaction) {
        return transaction.inputs().stream().mapToLong(Input::value).sum();
    }

    private static long paid(PartialTransaction transaction) {
        return transaction.outputs().stream().mapToLong(Output::value).sum();
    }

    @Test
    void everyFactIsInTheExplorersAnswers() throws IOException {
        for (String address :
                List.of(
                        "115p7UMMngoj1pMvkpHijcRdfJNXj6LrLn",
                        "12t9YDPgwueZ9NyMgw519p7AA8isjr6SMw",
                        "13AM4VW2dhxYgXeQepoHkHSQuy6NgaEb94")) {
            Files.copy(
                    TestData.file("cases/wannacry_2017/rawaddr_" + address + ".json.gz"),
                    folder.resolve(address + ".json.gz"));
        }
        Map<Bytes32, PartialTransaction> answers = new HashMap<>();
        PartialSource.read(folder, Network.MAINNET, Progress.SILENT)
                .transactions()
                .forEach(transaction -> answers.put(transaction.id(), transaction));
        assertThat(answers).hasSize(341);
        for (PartialTransaction fact : facts()) {
            PartialTransaction answer = Objects.requireNonNull(answers.get(fact.id()));
            Input sum = fact.inputs().getFirst();
            assertThat(fact.height()).isEqualTo(answer.height());
            assertThat(fact.timeSeconds()).isEqualTo(answer.timeSeconds());
            assertThat(fact.outputs()).isEqualTo(answer.outputs());
            assertThat(taken(fact)).isEqualTo(taken(answer));
            assertThat(sum.spentIndex()).isEqualTo(answer.inputs().size());
            assertThat(answer.inputs()).allMatch(input -> input.lock().equals(sum.lock()));
        }
    }
}
