package spoor.ledger.trace.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spoor.ledger.trace.account.SmallAccountWorlds.check;
import static spoor.ledger.trace.account.SmallAccountWorlds.request;
import static spoor.ledger.trace.account.SmallAccountWorlds.theft;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.SmallAccountWorlds.Move;

/// All small worlds of accounts, and many random ones, against [SlowAccountTrace].
class SmallAccountWorldsTest {
    private static final int ACCOUNTS = 3;
    private static final int MOST_UNITS = 3;
    private static final int RANDOM_WORLDS = 400;

    /// Shows every world of so many transfers, each of 0 to 3 units, from any account to any, also
    /// to itself.
    ///
    /// @param isNamed false: of the worlds that are the same but for the accounts' names only the
    ///   one in which accounts come up in their order
    /// @return how many worlds there were
    private static long forAll(int length, boolean isNamed, Consumer<AccountChain> world) {
        return forAll(length, isNamed ? ACCOUNTS : 0, List.of(), world);
    }

    /// @param known accounts that the next transfer may name, besides one more
    private static long forAll(
            int length, int known, List<Move> before, Consumer<AccountChain> world) {
        if (before.size() == length) {
            world.accept(SmallAccountWorlds.chain(ACCOUNTS, before));
            return 1;
        }
        long count = 0;
        for (int from = 0; from <= Math.min(known, ACCOUNTS - 1); from++) {
            int knownThen = Math.max(known, from + 1);
            for (int to = 0; to <= Math.min(knownThen, ACCOUNTS - 1); to++) {
                for (int units = 0; units <= MOST_UNITS; units++) {
                    List<Move> more = new ArrayList<>(before);
                    more.add(Move.of(from, to, units));
                    count += forAll(length, Math.max(knownThen, to + 1), more, world);
                }
            }
        }
        return count;
    }

    /// One theft of each transfer that moves something, and two thefts of any two of them in either
    /// order, also of the same.
    private static void checkThefts(AccountChain chain) {
        for (long first = 0; first < chain.transfers(); first++) {
            if (chain.units(first).isZero()) {
                continue;
            }
            AccountTheft one = theft("a", chain, first);
            check(chain, request(List.of(one), Limits.NONE, AccountStopRule.NONE));
            for (long second = 0; second < chain.transfers(); second++) {
                if (!chain.units(second).isZero()) {
                    AccountTheft other = theft("b", chain, second);
                    check(chain, request(List.of(one, other), Limits.NONE, AccountStopRule.NONE));
                }
            }
        }
    }

    @Test
    void everyWorldOfTwoTransfers() {
        // (3 * 3 pairs * 4 amounts)^2
        assertEquals(1_296, forAll(2, true, SmallAccountWorldsTest::checkThefts));
    }

    /// Who is named first makes no difference, so one world stands for all that are the same but
    /// for the names: the six places of three transfers can be filled in 122 ways with up to three
    /// accounts, instead of in 729, each with 4^3 amounts.
    @Test
    @Tag("slow")
    void everyWorldOfThreeTransfers() {
        assertEquals(122 * 64, forAll(3, false, SmallAccountWorldsTest::checkThefts));
    }

    /// Likewise eight places in 1,094 ways, instead of in 6,561, each with 4^4 amounts.
    @Test
    @Tag("slow")
    void everyWorldOfFourTransfers() {
        assertEquals(1_094 * 256, forAll(4, false, SmallAccountWorldsTest::checkThefts));
    }

    /// Several thefts that mix, with services and limits, over both assets.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomWorlds(long seed) {
        for (int world = 0; world < RANDOM_WORLDS / 8; world++) {
            long own = 1_000 * seed + world;
            Random random = new Random(own);
            AccountChain chain =
                    SmallAccountWorlds.chain(
                            4, SmallAccountWorlds.random(own, 4, 5 + random.nextInt(40)));
            List<AccountTheft> thefts = thefts(random, chain);
            int service = random.nextInt(chain.holdings() + 2);
            AccountStopRule stops =
                    holding -> holding == service ? new Stop(TerminalKind.SERVICE, "tagged") : null;
            Limits limits =
                    switch (random.nextInt(4)) {
                        case 0 ->
                                new Limits(
                                        1 + random.nextInt(3),
                                        0,
                                        Integer.MAX_VALUE,
                                        Long.MAX_VALUE,
                                        Long.MAX_VALUE);
                        case 1 ->
                                new Limits(
                                        Integer.MAX_VALUE,
                                        1 + random.nextInt(4),
                                        random.nextInt(40),
                                        Long.MAX_VALUE,
                                        Long.MAX_VALUE);
                        default -> Limits.NONE;
                    };
            if (!thefts.isEmpty()) {
                check(chain, request(thefts, limits, stops));
            }
        }
    }

    private static List<AccountTheft> thefts(Random random, AccountChain chain) {
        List<AccountTheft> thefts = new ArrayList<>();
        for (int theft = 0; theft < 1 + random.nextInt(3); theft++) {
            List<AccountTheft.Origin> origins = new ArrayList<>();
            for (long transfer = 0; transfer < chain.transfers(); transfer++) {
                boolean canStart =
                        !chain.kind(transfer).isFee()
                                && chain.to(transfer) >= 0
                                && !chain.units(transfer).isZero();
                if (canStart && random.nextInt(6) == 0) {
                    long units = 1 + random.nextLong(chain.units(transfer).toLong());
                    origins.add(
                            new AccountTheft.Origin(transfer, spoor.ledger.base.UInt256.of(units)));
                }
            }
            if (!origins.isEmpty()) {
                thefts.add(new AccountTheft("theft" + theft, origins));
            }
        }
        return thefts;
    }
}
