package spoor.app.report;

import java.util.Arrays;
import java.util.List;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Assumption;
import spoor.app.follow.Findings.Conservation;
import spoor.app.follow.Findings.LimitReached;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.TagConflict;
import spoor.app.follow.Findings.TagSaid;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.Findings.TheftFound;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// Findings for tests: invented ones that look like a real case, and some with a flaw.
final class Worlds {
    static final Provenance PROVENANCE =
            new Provenance(
                    "4d3e1f0c5b6a79882716a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                    "spoor trace cases/example/case.yaml");

    private Worlds() {}

    static Findings.Run run(String name, boolean isPartial, long transactions, Policy... policies) {
        return new Findings.Run(
                "Spoor 0.1.0",
                name,
                "bitcoin",
                "mainnet",
                isPartial,
                478800,
                "000000000000000000d0fb9d1a4f4d5c9c2f8a3b1e7c6d5f4a3b2c1d0e9f8a7b",
                "2017-08-03T05:20:11Z",
                "9f2c4b7a1e8d6f3050413223140516f7e8d9cabb0c1d2e3f4a5b6c7d8e9f0a1b",
                List.of(
                        new Findings.TagPackUsed(
                                "tags/services.yaml",
                                "Services of the case",
                                "77aa4b7a1e8d6f3050413223140516f7e8d9cabb0c1d2e3f4a5b6c7d8e9f0a1b",
                                412,
                                3)),
                Arrays.stream(policies).map(Policy::label).toList(),
                List.of(Findings.Asset.BITCOIN),
                transactions,
                false);
    }

    static Conservation conservation(
            String theft, String policy, UInt256 stolen, UInt256 terminals) {
        return new Conservation(
                theft,
                policy,
                "btc",
                stolen,
                UInt256.ZERO,
                terminals,
                UInt256.ZERO,
                stolen.equals(terminals));
    }

    /// A made-up transaction id that begins with something short.
    static String id(String start) {
        StringBuilder id = new StringBuilder(start);
        long state = start.hashCode() * 0x9E3779B97F4A7C15L + 1;
        while (id.length() < 64) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            id.append(Character.forDigit((int) (state & 15), 16));
        }
        return id.substring(0, 64);
    }

    static String address(String start) {
        return "1" + start + id(start).substring(0, 33 - start.length());
    }

    /// Two thefts that mix: an exchange's hot wallet and an old woman's savings; a peel chain, a
    /// mixer, three services, a burned rest.
    static Findings twoThefts() {
        Policy[] all = Policy.values();
        SmallWorld world = new SmallWorld(1_000_003, all);
        String hot = id("a1") + ":0";
        String cold = id("a2") + ":3";
        String savings = id("b7") + ":1";
        String own = id("cc") + ":0";
        String other = id("cd") + ":2";
        world.coin(hot, address("Hot"), 900, 478100, "2017-07-30T10:12:00Z");
        world.coin(cold, address("Cold"), 400, 478102, "2017-07-30T10:40:00Z");
        world.coin(savings, address("Save"), 150, 478300, "2017-07-31T18:00:00Z");
        world.coin(own, address("Own"), 200, 478000, "2017-07-29T09:00:00Z");
        world.coin(other, address("Else"), 300, 478000, "2017-07-29T09:00:00Z");
        world.theft("hot-wallet", "An exchange", "2017-07-30", hot, cold);
        world.theft("savings", "Mrs N.", "2017-07-31T20:00:00Z", savings);
        world.tag(address("Exch"), "SERVICE", "Example Exchange", "https://tags.example/exchange");
        world.tag(address("Game"), "SERVICE", "Dice House", "court order 12/2017, annex 3");
        world.tag(address("Mix"), "MIXER", "Blender", "https://tags.example/mixer");
        world.tag(address("Burn"), "BURNED", "Burn address", "provably unspendable");
        String gather = id("d0");
        world.pay(
                gather,
                478310,
                "2017-07-31T20:15:00Z",
                List.of(hot, own, savings),
                List.of("OP_RETURN: thank you"),
                address("A"),
                700,
                address("B"),
                540);
        String split = id("d1");
        world.pay(
                split,
                478330,
                "2017-08-01T02:00:00Z",
                List.of(gather + ":0"),
                List.of(),
                address("Exch"),
                260,
                address("C"),
                437);
        String cross = id("d2");
        world.pay(
                cross,
                478340,
                "2017-08-01T04:30:00Z",
                List.of(gather + ":1", cold),
                List.of(),
                address("Mix"),
                500,
                address("D"),
                435);
        String last = split + ":1";
        for (int i = 0; i < 4; i++) {
            String peel = id("e" + i);
            int rest = 437 - (i + 1) * 71;
            world.pay(
                    peel,
                    478350 + i * 12,
                    "2017-08-01T" + (11 + i * 3) + ":00:00Z",
                    List.of(last),
                    List.of(),
                    i % 2 == 0 ? address("Exch") : address("P" + i),
                    70,
                    address("R" + i),
                    rest);
            last = peel + ":1";
        }
        String mixed = id("f0");
        world.pay(
                mixed,
                478700,
                "2017-08-02T21:00:00Z",
                List.of(cross + ":1", other),
                List.of(),
                address("Game"),
                330,
                address("E"),
                380,
                address("Burn"),
                20);
        world.pay(
                id("f1"),
                478710,
                "2017-08-03T01:10:00Z",
                List.of(mixed + ":1", last),
                List.of("recognised as a batch payout"),
                address("K"),
                200,
                address("L"),
                200,
                address("M"),
                120);
        Findings plain = world.findings(run("two-thefts", false, 9, all));
        return new Findings(
                plain.run(),
                plain.thefts(),
                plain.steps(),
                plain.terminals(),
                plain.bounds(),
                plain.conservation(),
                List.of(new Assumption("The victim’s statement dates the theft.", "", "", null)),
                List.of(
                        new LimitReached(
                                "savings", "fifo", "depth", "20", "btc", UInt256.of(1_200_000), 3)),
                List.of(
                        new TagConflict(
                                address("Game"),
                                List.of(
                                        new TagSaid(
                                                "Dice House",
                                                "gambling",
                                                "service_data",
                                                "court order 12/2017, annex 3",
                                                "services.yaml"),
                                        new TagSaid(
                                                "Example Exchange",
                                                "exchange",
                                                null,
                                                "forum post of 2015",
                                                "old.yaml")))));
    }

    /// The smallest thing worth reporting: one theft, one payment, two policies.
    static Findings small() {
        return onePayment(100_000, "A shop");
    }

    /// The same with amounts and names that need room.
    static Findings great() {
        return onePayment(1_000_000_000, "An exchange with a name beyond every margin");
    }

    private static Findings onePayment(int unit, String shop) {
        String origin = id("aa") + ":0";
        String clean = id("bb") + ":1";
        SmallWorld world = new SmallWorld(unit, Policy.FIFO, Policy.PRO_RATA);
        world.coin(origin, address("Thief"), 50, 100, "2020-01-01T00:00:00Z");
        world.coin(clean, address("Mine"), 50, 101, "2020-01-01T01:00:00Z");
        world.theft("small", "Somebody", "2020-01-01", origin);
        world.tag(address("Shop"), "SERVICE", shop, "its own page");
        world.pay(
                id("cc"),
                110,
                "2020-01-02T00:00:00Z",
                List.of(origin, clean),
                List.of("a note"),
                address("Shop"),
                60,
                address("Thief"),
                39);
        return world.findings(run("small", false, 1, Policy.FIFO, Policy.PRO_RATA));
    }

    static Findings broken() {
        Findings plain = small();
        return new Findings(
                plain.run(),
                plain.thefts(),
                plain.steps(),
                plain.terminals(),
                plain.bounds(),
                List.of(
                        conservation(
                                "small", "fifo", UInt256.of(5_000_000), UInt256.of(4_999_999))),
                List.of(),
                List.of(),
                List.of());
    }

    static Findings partial() {
        Findings plain = twoThefts();
        return new Findings(
                run("partial", true, 9, Policy.values()),
                plain.thefts(),
                plain.steps(),
                plain.terminals(),
                plain.bounds(),
                plain.conservation(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Many hops, each with a payout to a new address.
    static Findings peelChain(int hops) {
        SmallWorld world = new SmallWorld(1_000, Policy.FIFO);
        String at = id("01") + ":0";
        int left = 3 * hops + 100;
        world.coin(at, address("Peel"), left, 1, "2020-01-01T00:00:00Z");
        world.theft("peeled", "Somebody", "2020-01-01", at);
        for (int i = 0; i < hops; i++) {
            String transaction = id("p" + i + "x");
            int paid = 1 + i % 2;
            left -= paid;
            world.pay(
                    transaction,
                    2 + i,
                    "2020-02-01T00:00:00Z",
                    List.of(at),
                    List.of(),
                    address("q" + i + "x"),
                    paid,
                    address("Peel"),
                    left);
            at = transaction + ":1";
        }
        return world.findings(run("peel chain", false, hops, Policy.FIFO));
    }

    /// A thief's change comes back to an address of which every output is an origin: steps may show
    /// the transaction that made the origin, and what was newly stolen in it.
    static Findings originOnATrail(Policy policy) {
        String first = id("21") + ":0";
        String maker = id("22");
        String second = maker + ":0";
        String spender = id("23");
        String p = policy.label();
        List<Step> steps =
                List.of(
                        new Step(
                                p,
                                maker,
                                "",
                                2,
                                "",
                                List.of(part(first, 100, 100)),
                                List.of(part(second, 150, 150)),
                                List.of(),
                                List.of()),
                        new Step(
                                p,
                                spender,
                                "",
                                3,
                                "",
                                List.of(part(second, 150, 150)),
                                List.of(part(spender + ":0", 140, 140)),
                                List.of(new Part(1, UInt256.of(10))),
                                List.of()));
        List<Terminal> ends =
                List.of(
                        new Terminal(
                                "t",
                                p,
                                "UNSPENT",
                                spender + ":0",
                                "z",
                                spender,
                                "btc",
                                UInt256.of(140),
                                3,
                                "",
                                "",
                                "",
                                ""),
                        new Terminal(
                                "t",
                                p,
                                "FEE",
                                spender,
                                "",
                                spender,
                                "btc",
                                UInt256.of(10),
                                3,
                                "",
                                "",
                                "",
                                ""));
        List<OriginFound> origins =
                List.of(
                        new OriginFound(first, "a", "btc", UInt256.of(100), UInt256.of(100), 1, ""),
                        new OriginFound(
                                second, "b", "btc", UInt256.of(150), UInt256.of(150), 2, ""));
        return new Findings(
                run("on a trail", false, 2, policy),
                List.of(new TheftFound("t", "", "", origins)),
                steps,
                ends,
                List.of(),
                List.of(conservation("t", p, UInt256.of(150), UInt256.of(150))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Parcel part(String output, long value, long units) {
        return new Parcel(
                output, "z", "btc", UInt256.of(value), List.of(new Part(1, UInt256.of(units))));
    }
}
