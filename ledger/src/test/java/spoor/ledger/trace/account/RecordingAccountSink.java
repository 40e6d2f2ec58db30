package spoor.ledger.trace.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;

/// Keeps what a trace reports: ends by policy, in order, and bounds.
final class RecordingAccountSink implements AccountSink {
    final Map<Policy, List<Ended>> ends = new TreeMap<>();
    final List<Bounded> bounds = new ArrayList<>();
    final List<String> conversions = new ArrayList<>();
    final Map<Integer, UInt256> openings = new TreeMap<>();

    record Ended(
            int theft,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 units,
            String reason) {}

    record Bounded(
            int theft,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 least,
            UInt256 most,
            String reason) {}

    @Override
    public void terminal(
            int theft,
            Policy policy,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 units,
            String reason) {
        ends.computeIfAbsent(policy, _ -> new ArrayList<>())
                .add(new Ended(theft, kind, holding, transfer, units, reason));
    }

    @Override
    public void bounds(
            int theft,
            TerminalKind kind,
            int holding,
            long transfer,
            UInt256 least,
            UInt256 most,
            String reason) {
        bounds.add(new Bounded(theft, kind, holding, transfer, least, most, reason));
    }

    @Override
    public void converted(
            int theft,
            Policy policy,
            long transfer,
            long transferAfter,
            UInt256 units,
            UInt256 unitsAfter) {
        conversions.add(
                theft
                        + " "
                        + policy.label()
                        + " "
                        + transfer
                        + "->"
                        + transferAfter
                        + " "
                        + units
                        + "->"
                        + unitsAfter);
    }

    @Override
    public void assumedOpening(int holding, UInt256 units) {
        openings.put(holding, units);
    }

    List<Ended> ends(Policy policy) {
        return ends.getOrDefault(policy, List.of());
    }
}
