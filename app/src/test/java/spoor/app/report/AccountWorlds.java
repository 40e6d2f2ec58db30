package spoor.app.report;

import java.util.Arrays;
import java.util.List;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Assumption;
import spoor.app.follow.Findings.Imitation;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// Invented findings of an account chain.
final class AccountWorlds {
    static final String USDT = "0xdac17f958d2ee523a2206206994597c13d831ec7";
    static final String ODD = "0x00000000000000000000000000000000000000dd";
    static final String FALSE = "0xfa15e00000000000000000000000000000000001";

    /// A symbol with a Cyrillic letter, one that turns the writing direction, and markup.
    static final String LOOKALIKE = "USD\u0422";

    static final String HOSTILE = "<b>\u202E\u200B\"'&";

    private AccountWorlds() {}

    static String address(String start) {
        return "0x" + Worlds.id(start).substring(0, 40);
    }

    static String hash(String start) {
        return "0x" + Worlds.id(start);
    }

    static Findings.Run run(String name, AccountWorld world, Policy... policies) {
        Findings.Run plain = Worlds.run(name, true, 14, policies);
        return new Findings.Run(
                plain.program(),
                name,
                "ethereum",
                "ethereum",
                true,
                18_001_000,
                hash("77"),
                "2024-03-04T00:00:11Z",
                plain.caseSha256(),
                plain.tagPacks(),
                Arrays.stream(policies).map(Policy::label).toList(),
                world.assets(),
                14,
                false);
    }

    /// Two thefts of three assets: ether walks in a circle, half of it becomes dollars, a token has
    /// no known decimals and a hostile name.
    static Findings circle(Policy... policies) {
        String victim = address("f1c");
        String old = address("01d");
        String thief = address("7ef");
        String a = address("aaa");
        String b = address("bbb");
        String c = address("ccc");
        String exchange = address("e8c");
        String pool = address("b001");
        AccountWorld world =
                new AccountWorld(policies)
                        .asset("native", "ETH", 18, "12345678901234567")
                        .asset(USDT, "USDT", 6, "37000001")
                        .asset(ODD, HOSTILE, -1, "1000000007")
                        .tag(exchange, "SERVICE", "Example Exchange", "https://tags.example/x")
                        .holds(victim, "native", 100)
                        .holds(victim, ODD, 40)
                        .holds(old, "native", 30)
                        .holds(a, "native", 20)
                        .holds(b, ODD, 10)
                        .holds(pool, USDT, 90)
                        .theft("wallet", "A company", "2024-03-01")
                        .theft("savings", "Mrs N.", "2024-03-01T12:00:00Z")
                        .steal(1, hash("01"), "", victim, thief, "native", 100)
                        .steal(1, hash("02"), "7", victim, thief, ODD, 40)
                        .steal(2, hash("03"), "", old, b, "native", 30)
                        .fee(hash("04"), thief, "native", 1)
                        .pay(hash("04"), "", thief, a, "native", 60)
                        .pay(hash("05"), "", a, b, "native", 50)
                        .pay(hash("06"), "0_1", b, c, "native", 44)
                        .pay(hash("07"), "", c, a, "native", 40)
                        .pay(hash("08"), "", a, b, "native", 30)
                        .pay(hash("09"), "", b, exchange, "native", 25)
                        .swap(hash("0a"), b, pool, "native", 20, USDT, 80)
                        .pay(hash("0b"), "11", b, c, USDT, 50)
                        .pay(hash("0c"), "3", c, exchange, USDT, 20)
                        .pay(hash("0d"), "2", thief, b, ODD, 40)
                        .pay(hash("0e"), "9", b, a, ODD, 25);
        Findings plain = world.findings(run("circle", world, policies));
        return new Findings(
                plain.run(),
                plain.thefts(),
                plain.steps(),
                plain.terminals(),
                plain.bounds(),
                plain.conservation(),
                plain.conversions(),
                List.of(
                        opening(a, "native", "246913578024691340"),
                        opening(b, ODD, "10000000070"),
                        new Assumption("The victim’s statement dates the theft.", "", "", null)),
                List.of(),
                List.of(),
                List.of(
                        new Imitation(FALSE, LOOKALIKE, "USDT", 12),
                        new Imitation(USDT, "USDT", "", 3)),
                List.of());
    }

    private static Assumption opening(String address, String asset, String units) {
        return new Assumption(
                "The data show more going out than coming in before: taken to be there, and clean,"
                        + " when the data begin",
                address,
                asset,
                UInt256.ofDecimal(units));
    }

    /// Coins that go to and fro many times.
    static Findings pingPong(int rounds) {
        AccountWorld world =
                new AccountWorld(Policy.FIFO)
                        .asset("native", "ETH", 18, "1000000000000000000")
                        .holds(address("f1c"), "native", 50)
                        .theft("t", "", "")
                        .steal(1, hash("01"), "", address("f1c"), address("aaa"), "native", 50);
        for (int i = 0; i < rounds; i++) {
            world.pay(
                    hash("r" + i),
                    "",
                    address(i % 2 == 0 ? "aaa" : "bbb"),
                    address(i % 2 == 0 ? "bbb" : "aaa"),
                    "native",
                    50 - i % 3);
        }
        return world.findings(run("to and fro", world, Policy.FIFO));
    }
}
