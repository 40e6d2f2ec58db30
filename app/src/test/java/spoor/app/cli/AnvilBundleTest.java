package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;
import spoor.app.evidence.Forgery;
import spoor.ingest.peer.AnvilNode;
import spoor.ingest.peer.AnvilScenario;
import spoor.ingest.peer.Contracts;

/// A bundle of a real Ethereum node's chain, with trie proofs out of what the node tells of its
/// blocks; and every change to what is proven, one at a time.
@Tag("slow")
class AnvilBundleTest {
    private static final int TRIES = 400;
    private static final Pattern TRANSFER =
            Pattern.compile("\"kind\":\"(?:value|token)\"[^}]*\"units\":\"(?=[1-9])");

    @TempDir Path folder;

    @Test
    void transactionsAndReceiptsAreProven() throws IOException {
        Contracts contracts = Contracts.compileOrSkip();
        CommandLab lab = new CommandLab(folder);
        try (AnvilNode node = AnvilNode.startOrSkip()) {
            // Signed with the accounts' keys, as on a real chain.
            node.call("anvil_autoImpersonateAccount", false);
            AnvilScenario scenario = new AnvilScenario(node, contracts);
            scenario.deploy();
            scenario.ether();
            scenario.lives();
            scenario.tokens(3_000);
            scenario.wraps();
            scenario.others();
            keep(node);
            run(lab, "ingest evm " + node.url() + " --chain dev --finality 0 --quiet");
            StringBuilder thefts = new StringBuilder("case: a node's chain\nchain: dev\nthefts:\n");
            for (int i = 1; i < 6; i++) {
                thefts.append("  - id: theft-").append(i).append("\n    origins:\n");
                thefts.append("      - {sender: \"")
                        .append(scenario.accounts().get(i))
                        .append("\"}\n");
            }
            lab.write("case.yaml", thefts.toString());
        }
        run(lab, "bundle case.yaml --blocks blocks");
        run(lab, "verify bundle.zip");
        assertThat(lab.out())
                .contains("0 are stated, not proven")
                .endsWith("VERIFIED WITH STATEMENTS\n");
        System.out.print(lab.out());
        forge();
    }

    private void keep(AnvilNode node) throws IOException {
        Files.createDirectories(folder.resolve("blocks"));
        for (long height = 0; height <= node.head(); height++) {
            String number = "0x" + Long.toHexString(height);
            String block = node.call("eth_getBlockByNumber", number, true).write();
            String receipts = node.call("eth_getBlockReceipts", number).write();
            Path target = folder.resolve("blocks/" + height);
            Files.writeString(Path.of(target + "-block.json"), block);
            Files.writeString(Path.of(target + "-receipts.json"), "{\"result\":" + receipts + "}");
        }
    }

    /// Many digits of the proofs, and every amount that receipts and signatures prove.
    private void forge() throws IOException {
        Forgery forgery = new Forgery(folder.resolve("bundle.zip"), folder.resolve("forged.zip"));
        String proofs = forgery.text("evm/proofs.jsonl");
        for (int at = 0; at < proofs.length(); at += Math.max(1, proofs.length() / TRIES)) {
            char one = proofs.charAt(at);
            char other = one == '0' ? '1' : one == 'a' ? 'b' : '0';
            if ("0123456789abcdef".indexOf(one) >= 0) {
                String forged = proofs.substring(0, at) + other + proofs.substring(at + 1);
                forgery.expectFalse("evm/proofs.jsonl", forged, "character " + at);
            }
        }
        forgery.allCaught("digits of trie proofs changed");
        String told = forgery.text("evm/transactions.jsonl");
        Matcher units = TRANSFER.matcher(told);
        while (units.find()) {
            String forged = told.substring(0, units.end()) + "1" + told.substring(units.end());
            forgery.expectFalse("evm/transactions.jsonl", forged, "amount at " + units.end());
        }
        List<String> lines = told.lines().map(line -> line + "\n").toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).contains("\"id\":\"0x" + "0".repeat(64))) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.remove(i);
                forgery.expectFalse(
                        "evm/transactions.jsonl", String.join("", fewer), "without line " + i);
            }
        }
        forgery.allCaught("amounts and transactions of what is proven changed");
    }

    private static void run(CommandLab lab, String command) {
        assertThat(lab.run(command)).as("%s%n%s", command, lab.err()).isEqualTo(Failures.DONE);
    }
}
