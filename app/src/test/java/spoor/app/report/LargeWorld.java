package spoor.app.report;

import java.util.ArrayList;
import java.util.List;
import spoor.app.follow.Findings;
import spoor.app.follow.Findings.Conservation;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.Parcel;
import spoor.app.follow.Findings.Part;
import spoor.app.follow.Findings.Step;
import spoor.app.follow.Findings.Terminal;
import spoor.app.follow.Findings.TheftFound;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// Findings of the size of a real, long investigation.
final class LargeWorld {
    private LargeWorld() {}

    /// 50,000 terminals and 200,000 steps of one policy and another.
    static Findings findings() {
        List<Step> steps = new ArrayList<>();
        List<Terminal> ends = new ArrayList<>();
        String origin = Worlds.id("0a") + ":0";
        long value = 20_000_000_000_000L;
        for (String policy : List.of("fifo", "pro-rata")) {
            String at = origin;
            long left = value;
            for (int i = 0; i < 100_000; i++) {
                String transaction = Worlds.id("t" + i + "x");
                String kept = transaction + ":1";
                boolean pays = i % 4 == 0;
                long paid = pays ? 1_000_000 + i : 0;
                List<Parcel> out = new ArrayList<>();
                if (pays) {
                    out.add(parcel(transaction + ":0", paid));
                    ends.add(end(policy, "UNSPENT", transaction + ":0", paid, i, 50_000));
                }
                left -= paid;
                out.add(parcel(kept, left));
                steps.add(
                        new Step(
                                policy,
                                transaction,
                                "",
                                i,
                                "2020-01-02T00:00:00Z",
                                List.of(parcel(at, left + paid)),
                                out,
                                List.of(),
                                List.of()));
                at = kept;
            }
            ends.add(end(policy, "UNSPENT", at, left, 100_000, 0));
        }
        List<Conservation> proof =
                List.of(
                        Worlds.conservation("big", "fifo", UInt256.of(value), UInt256.of(value)),
                        Worlds.conservation(
                                "big", "pro-rata", UInt256.of(value), UInt256.of(value)));
        return new Findings(
                Worlds.run("large", false, 100_000, Policy.FIFO, Policy.PRO_RATA),
                List.of(
                        new TheftFound(
                                "big",
                                "Many",
                                "2019",
                                List.of(
                                        new OriginFound(
                                                origin,
                                                Worlds.address("Big"),
                                                "btc",
                                                UInt256.of(value),
                                                UInt256.of(value),
                                                1,
                                                "2019-12-31T00:00:00Z")))),
                steps,
                ends,
                List.of(),
                proof,
                List.of(),
                List.of(),
                List.of());
    }

    private static Parcel parcel(String output, long units) {
        return new Parcel(
                output,
                Worlds.address("Z"),
                "btc",
                UInt256.of(units),
                List.of(new Part(1, UInt256.of(units))));
    }

    private static Terminal end(
            String policy, String kind, String place, long units, int height, int names) {
        return new Terminal(
                "big",
                policy,
                kind,
                place,
                Worlds.address("y" + height % (names + 1)),
                Outputs.transaction(place),
                "btc",
                UInt256.of(units),
                height,
                "2020-01-02T00:00:00Z",
                "",
                "",
                "");
    }
}
