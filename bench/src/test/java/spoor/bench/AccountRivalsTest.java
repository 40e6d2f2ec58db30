package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountRequest;
import spoor.ledger.trace.account.AccountSink;
import spoor.ledger.trace.account.AccountStopRule;
import spoor.ledger.trace.account.AccountTheft;
import spoor.ledger.trace.account.AccountTrace;
import spoor.ledger.trace.account.Conversions;

/// On the workload of accounts, Spoor and its rivals find the same.
class AccountRivalsTest {
    private static final int TRANSFERS = 40_000;

    @TempDir private static Path folder;
    private static AccountLedger ledger;
    private static AccountChain chain;

    @BeforeAll
    static void generate() throws IOException {
        AccountGenerator.writeLedger(TRANSFERS, folder);
        AccountGenerator.writeTable(TRANSFERS, folder);
        ledger = AccountLedger.open(folder.resolve("ledger"));
        chain = ledger.chain();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void halfOfAllTransfersTouchTheHub() {
        int hub = new AccountWorkload(TRANSFERS).hub();
        long entries =
                chain.firstEntry(chain.firstHolding(hub + 1))
                        - chain.firstEntry(chain.firstHolding(hub));
        assertThat(entries).isBetween(TRANSFERS * 49L / 100, TRANSFERS * 51L / 100);
    }

    @Test
    void manyAmountsNeedMoreThan63Bits() {
        long wide = 0;
        for (long transfer = 0; transfer < TRANSFERS; transfer++) {
            wide += chain.units(transfer).fitsLong() ? 0 : 1;
        }
        assertThat(wide).isGreaterThan(TRANSFERS / 4);
    }

    @Test
    void theTableHasTheTransfersOfTheLedger() throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("token_transfers.csv"));
        assertThat(rows).hasSize(TRANSFERS + 1);
        for (int transfer = 0; transfer < TRANSFERS; transfer += 1_001) {
            assertThat(rows.get(transfer + 1))
                    .startsWithIgnoringCase(
                            String.join(
                                    ",",
                                    String.valueOf(
                                            chain.asset(chain.assetOfTransfer(transfer))
                                                    .contract()),
                                    chain.address(chain.account(chain.from(transfer))).toString(),
                                    chain.address(chain.account(chain.to(transfer))).toString(),
                                    chain.units(transfer).toString(),
                                    "0x" + chain.id(chain.transactionOf(transfer))));
        }
    }

    @Test
    void theTableNamesTheStolenTransfers() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("stolen.csv")).stream().skip(1))
                .containsExactlyElementsOf(
                        AccountWorkload.theft(chain).origins().stream()
                                .map(origin -> Long.toString(origin.transfer()))
                                .toList());
    }

    @Test
    void followsTheHaircutToTheSameUnits() {
        AccountTheft theft = AccountWorkload.theft(chain);
        NaiveAccountProRata.Found expected = NaiveAccountProRata.run(chain, theft);
        Held held = new Held();
        long transfers = trace(List.of(theft), Policy.PRO_RATA, held);
        assertThat(held.units).isEqualTo(expected.held());
        assertThat(transfers).isEqualTo(expected.transfers()).isGreaterThan(TRANSFERS / 4);
    }

    @Test
    void duckDbFindsTheSameFifo() throws SQLException {
        Held held = new Held();
        trace(List.of(AccountWorkload.theft(chain)), Policy.FIFO, held);
        SortedMap<String, BigInteger> expected = new TreeMap<>();
        held.units.forEach((holding, units) -> expected.put(nameInTable(holding), units));
        assertThat(DuckDbAccountFifo.trace(folder)).isEqualTo(expected).hasSizeGreaterThan(500);
    }

    /// First in, first out moves units whosever they are.
    @Test
    void threeTheftsHoldTogetherWhatOneHolds() {
        Held one = new Held();
        long transfers = trace(AccountWorkload.thefts(chain, 1), Policy.FIFO, one);
        Held three = new Held();
        assertThat(trace(AccountWorkload.thefts(chain, 3), Policy.FIFO, three))
                .isEqualTo(transfers);
        assertThat(three.units).isEqualTo(one.units);
        assertThat(three.thefts).containsExactly(0, 1, 2);
    }

    private static String nameInTable(int holding) {
        String token = String.valueOf(chain.asset(chain.assetOf(holding)).contract());
        return (token + chain.address(chain.account(holding))).toLowerCase(Locale.ROOT);
    }

    /// @return transfers out of tainted holdings
    private static long trace(List<AccountTheft> thefts, Policy policy, AccountSink sink) {
        AccountRequest request =
                new AccountRequest(
                        thefts,
                        Set.of(policy),
                        false,
                        Limits.NONE,
                        AccountStopRule.NONE,
                        Conversions.NONE);
        return AccountTrace.run(chain, request, sink).transfers();
    }

    private static final class Held implements AccountSink {
        private final SortedMap<Integer, BigInteger> units = new TreeMap<>();
        private final SortedSet<Integer> thefts = new TreeSet<>();

        @Override
        public void terminal(
                int theft,
                Policy policy,
                TerminalKind kind,
                int holding,
                long transfer,
                UInt256 ended,
                String reason) {
            thefts.add(theft);
            if (kind != TerminalKind.RESTOLEN) {
                units.merge(holding, ended.toBigInteger(), BigInteger::add);
            }
        }
    }
}
