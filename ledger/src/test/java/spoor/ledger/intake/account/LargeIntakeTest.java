package spoor.ledger.intake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;

/// Ledgers whose columns outgrow the heap while they are made.
class LargeIntakeTest {
    private static final int BLOCKS = 10_000;

    @TempDir Path folder;

    private static AccountWorld world() {
        AccountWorld world = new AccountWorld();
        for (int i = 0; i < BLOCKS; i++) {
            String from = "" + (char) ('A' + i % 26) + (char) ('A' + i / 26 % 26);
            String to = "" + (char) ('A' + i * 7 % 26) + (char) ('A' + i / 7 % 26);
            world.send(from, to, i + 1L).token("T", from, to, Long.MAX_VALUE - i);
        }
        return world;
    }

    @Test
    void isTheSameOnDiskAsInMemory() throws IOException {
        AccountWorld world = world();
        Path ledger = folder.resolve("ledger");
        List<Consumer<AccountFacts>> facts = world.facts();
        List<Consumer<AccountFacts>> half = facts.subList(0, facts.size() / 2);
        AccountIntake.merge(ledger, "testnet", "ETH", AccountWorld.source(half));
        AccountIntake.merge(ledger, "testnet", "ETH", world.source());
        try (AccountLedger opened = AccountLedger.open(ledger)) {
            opened.verify();
            AccountTables expected = world.chain();
            assertThat(AccountIntakeTest.transfers(opened.chain()))
                    .isEqualTo(AccountIntakeTest.transfers(expected));
            for (int holding = 0; holding < expected.holdings(); holding++) {
                assertThat(opened.chain().opening(holding)).isEqualTo(expected.opening(holding));
            }
            for (long transaction = 0; transaction < expected.transactions(); transaction += 97) {
                assertThat(opened.chain().find(expected.id(transaction))).isEqualTo(transaction);
            }
        }
        assertThat(ledger).isDirectoryNotContaining("glob:**/room");
    }

    @Test
    void aSourceThatFailsLeavesNothingBehind() {
        AccountWorld world = world();
        Path ledger = folder.resolve("ledger");
        AccountSource failing =
                (into, known) -> {
                    world.source().read(into, known);
                    throw new OutOfMemoryError("as if");
                };
        assertThatThrownBy(() -> AccountIntake.merge(ledger, "testnet", "ETH", failing))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(ledger)
                .isDirectoryNotContaining("glob:**/room")
                .isDirectoryNotContaining("glob:**/g1");
    }
}
