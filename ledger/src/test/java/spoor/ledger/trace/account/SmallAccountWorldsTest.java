package spoor.ledger.trace.account;

import static spoor.ledger.trace.account.SmallAccountWorlds.check;
import static spoor.ledger.trace.account.SmallAccountWorlds.request;
import static spoor.ledger.trace.account.SmallAccountWorlds.theft;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    /// Whoever comes first is the first account, so half of the first moves are enough.
    private static List<Move> moves(boolean isFirst) {
        List<Move> moves = new ArrayList<>();
        for (int from = 0; from < (isFirst ? 1 : ACCOUNTS); from++) {
            for (int to = 0; to < (isFirst ? 2 : ACCOUNTS); to++) {
                for (int units = 0; units <= MOST_UNITS; units++) {
                    moves.add(Move.of(from, to, units));
                }
            }
        }
        return moves;
    }

    private static void forAll(int length, List<Move> before) {
        for (Move move : moves(before.isEmpty())) {
            List<Move> world = new ArrayList<>(before);
            world.add(move);
            if (world.size() == length) {
                checkThefts(SmallAccountWorlds.chain(ACCOUNTS, world));
            } else {
                forAll(length, world);
            }
        }
    }

    /// One theft at each transfer, and two thefts at the first and each later one.
    private static void checkThefts(AccountChain chain) {
        for (long first = 0; first < chain.transfers(); first++) {
            if (chain.units(first).isZero()) {
                continue;
            }
            check(
                    chain,
                    request(List.of(theft("a", chain, first)), Limits.NONE, AccountStopRule.NONE));
            for (long second = 0; first == 0 && second < chain.transfers(); second++) {
                if (second != first && !chain.units(second).isZero()) {
                    check(
                            chain,
                            request(
                                    List.of(theft("a", chain, first), theft("b", chain, second)),
                                    Limits.NONE,
                                    AccountStopRule.NONE));
                }
            }
        }
    }

    @Test
    void everyWorldOfTwoTransfers() {
        forAll(2, List.of());
    }

    @Test
    @Tag("slow")
    void everyWorldOfThreeTransfers() {
        forAll(3, List.of());
    }

    @Test
    @Tag("slow")
    void everyFourthWorldOfFourTransfers() {
        Random random = new Random(4);
        List<Move> first = moves(true);
        List<Move> later = moves(false);
        for (Move one : first) {
            for (Move two : later) {
                for (Move three : later) {
                    if (random.nextInt(4) == 0) {
                        for (Move four : later) {
                            checkThefts(
                                    SmallAccountWorlds.chain(
                                            ACCOUNTS, List.of(one, two, three, four)));
                        }
                    }
                }
            }
        }
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
