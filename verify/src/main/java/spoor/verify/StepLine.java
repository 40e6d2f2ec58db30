package spoor.verify;

import java.util.ArrayList;
import java.util.List;
import spoor.verify.Accounts.Transfer;
import spoor.verify.Chain.Tx;
import spoor.verify.Holding.Run;

/// The records `step` of a result, up to their notes.
final class StepLine {
    private StepLine() {}

    /// @param deposited parcels of the tainted inputs, empty for the others
    /// @param withdrawn parcels of the outputs
    static String of(
            Parameters wanted,
            Chain chain,
            String policy,
            Tx tx,
            List<List<Run>> deposited,
            List<List<Run>> withdrawn,
            List<Run> fee) {
        List<String> in = new ArrayList<>();
        for (int i = 0; i < deposited.size(); i++) {
            if (!deposited.get(i).isEmpty()) {
                in.add(parcel(wanted, chain, tx.from[i], tx.place[i], deposited.get(i)));
            }
        }
        List<String> out = new ArrayList<>();
        for (int output = 0; output < withdrawn.size(); output++) {
            if (Holding.isTainted(withdrawn.get(output))) {
                out.add(parcel(wanted, chain, tx, output, withdrawn.get(output)));
            }
        }
        String start = start(policy, tx.id) + ",\"asset\":\"btc\"";
        return start
                + moves(tx.height(), tx.time(), String.join(",", in), String.join(",", out))
                + wanted.parts(fee);
    }

    private static String parcel(
            Parameters wanted, Chain chain, Tx at, int output, List<Run> runs) {
        return "{\"output\":\""
                + at.place(output)
                + "\",\"address\":\""
                + chain.address(at, output)
                + "\",\"value\":\""
                + at.values[output]
                + "\",\"parts\":"
                + wanted.parts(runs)
                + "}";
    }

    static String of(Parameters wanted, String policy, Transfer at, List<Run> runs) {
        String parts = wanted.parts(runs);
        String in = parcel(at.from(), at, parts);
        String out = at.isFee() ? "" : parcel(at.to(), at, parts);
        return start(policy, at.tx().id())
                + ",\"position\":"
                + Json.quoted(at.position())
                + moves(at.tx().height(), at.tx().time(), in, out)
                + (at.isFee() ? parts : "[]");
    }

    private static String parcel(Accounts.Holding holding, Transfer at, String parts) {
        return holding == null
                ? ""
                : "{\"address\":\""
                        + holding.address
                        + "\",\"asset\":\""
                        + at.asset()
                        + "\",\"value\":\""
                        + at.units()
                        + "\",\"parts\":"
                        + parts
                        + "}";
    }

    private static String start(String policy, String transaction) {
        return "{\"record\":\"step\",\"policy\":\""
                + policy
                + "\",\"transaction\":\""
                + transaction
                + "\"";
    }

    private static String moves(long height, String time, String in, String out) {
        return ",\"height\":"
                + (height < 0 ? "null" : height)
                + ",\"time\":"
                + Json.quoted(time)
                + ",\"deposited\":["
                + in
                + "],\"withdrawn\":["
                + out
                + "],\"fee\":";
    }
}
