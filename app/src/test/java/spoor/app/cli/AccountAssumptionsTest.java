package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.app.cli.AccountWorld.NEXT;
import static spoor.app.cli.AccountWorld.THEFT;
import static spoor.app.cli.AccountWorld.THIEF;
import static spoor.app.cli.AccountWorld.VICTIM;
import static spoor.app.cli.AccountWorld.hash;
import static spoor.app.cli.AccountWorld.transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.cli.console.Failures;

/// What is no error, but must be said: accounts that pay what they never received, and transfers of
/// which the data do not say when they were.
class AccountAssumptionsTest {
    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void enter() {
        lab = new CommandLab(folder);
    }

    private String traced(String origin) throws IOException {
        String thefts = "thefts: [{id: theft, origins: [{" + origin + "}]}]";
        lab.write("case.yaml", "case: small\nchain: eth\n" + thefts + "\n");
        assertThat(lab.run("trace case.yaml")).as(lab.err()).isEqualTo(Failures.DONE);
        return Files.readString(folder.resolve("result.jsonl"));
    }

    private void ingest(String columns, String rows) throws IOException {
        lab.write("data.csv", columns + rows);
        assertThat(lab.run("ingest evm data.csv --chain eth"))
                .as(lab.err())
                .isEqualTo(Failures.DONE);
    }

    @Test
    void aTransferOutOfAnAccountThatNeverReceivedIsAssumedToBeClean() throws IOException {
        ingest(
                AccountWorld.TRANSACTION_COLUMNS,
                transaction(hash("b2"), "100,0", THIEF, NEXT, "400")
                        + transaction(THEFT, "101,0", VICTIM, THIEF, "5000"));
        String result = traced("transfer: {tx: \"" + THEFT + "\"}");
        assertThat(result)
                .contains("\"units\":\"400\"")
                .contains("The data show more going out than coming in before: taken to be there");
    }

    @Test
    void moreThanAnAccountReceivedIsAssumedToHaveBeenThere() throws IOException {
        ingest(
                AccountWorld.TRANSACTION_COLUMNS,
                transaction(THEFT, "100,0", VICTIM, THIEF, "5000")
                        + transaction(hash("b2"), "101,0", THIEF, NEXT, "5400"));
        String result = traced("transfer: {tx: \"" + THEFT + "\"}");
        assertThat(result)
                .contains("\"units\":\"400\"")
                .contains("The data show more going out than coming in before: taken to be there");
    }

    /// A node does not tell what a chain's genesis gave; the account that has it is named.
    @Test
    void whereTheDataBeginWithTheChainAnOpeningMayBeOfItsGenesis() throws IOException {
        ingest(
                AccountWorld.TRANSACTION_COLUMNS,
                transaction(THEFT, "1,0", VICTIM, THIEF, "5000")
                        + transaction(hash("b2"), "2,0", THIEF, NEXT, "5400"));
        assertThat(traced("transfer: {tx: \"" + THEFT + "\"}"))
                .contains(
                        "from the beginning, as what the chain's genesis gave (no block of a node"
                                + " tells it), or else what the data leave out\",\"place\":\""
                                + THIEF
                                + "\",\"asset\":\"native\",\"units\":\"400\"");
    }

    /// Nothing is lost: they are kept in the order of the file, and that is said.
    @Test
    void transfersWithoutBlockAndTimeAreKeptAndSaid() throws IOException {
        String columns =
                AccountWorld.TRANSFER_COLUMNS
                        .replace(",block_number", "")
                        .replace("log_index,", "");
        String row = "," + AccountWorld.TOKEN + "," + VICTIM + "," + THIEF + ",700\n";
        String onward = "," + AccountWorld.TOKEN + "," + THIEF + "," + NEXT + ",700\n";
        ingest(columns, THEFT + row + hash("b2") + onward);
        assertThat(lab.out()).startsWith("1 block, 2 transactions and 2 transfers added");
        assertThat(traced("transfer: {tx: \"" + THEFT + "\"}"))
                .contains("of which the data say neither block nor time: taken to be before all")
                .contains("\"place\":\"" + NEXT + "\"");

        ingest(AccountWorld.TRANSACTION_COLUMNS, transaction(THEFT, "7,0", VICTIM, NEXT, "0"));
        ingest(
                AccountWorld.TRANSACTION_COLUMNS,
                transaction(hash("b2"), "9,0", THIEF, AccountWorld.TOKEN, "0"));
        assertThat(lab.run("chain info --chain eth")).as(lab.err()).isZero();
        assertThat(lab.out()).contains("blocks").contains("9");
    }
}
