package spoor.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// One place where trails of one theft end, with what each policy finds there.
final class Place {
    private final TerminalKind kind;
    private final String output;
    private final UInt256[] units;
    private final Set<String> reasons = new TreeSet<>();
    private String address = "";
    private String entity = "";
    private String source = "";
    private String time = "";
    private int height = -1;
    private @Nullable UInt256 least;
    private @Nullable UInt256 most;

    /// @param output `txid:vout`, or a transaction's id for a fee
    Place(TerminalKind kind, String output, int policies) {
        this.kind = kind;
        this.output = output;
        this.units = new UInt256[policies];
        Arrays.fill(units, UInt256.ZERO);
    }

    void add(int policy, Findings.Terminal terminal) {
        units[policy] = units[policy].plusOrMax(terminal.units());
        address = terminal.address();
        entity = terminal.entity();
        source = terminal.source();
        time = terminal.time();
        height = terminal.height();
        if (!terminal.reason().isEmpty()) {
            reasons.add(terminal.reason());
        }
    }

    /// What arrives at an account arrives in several transfers, each with its bounds.
    void add(Findings.Bounds bounds) {
        if (address.isEmpty()) {
            address = bounds.address();
            entity = bounds.entity();
            time = bounds.time();
            height = bounds.height();
        }
        least = least == null ? bounds.least() : least.plusOrMax(bounds.least());
        most = most == null ? bounds.most() : most.plusOrMax(bounds.most());
    }

    TerminalKind kind() {
        return kind;
    }

    String output() {
        return output;
    }

    String address() {
        return address;
    }

    String entity() {
        return entity;
    }

    String source() {
        return source;
    }

    String time() {
        return time;
    }

    int height() {
        return height;
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    /// @param policy place in the case's list
    UInt256 units(int policy) {
        return units[policy];
    }

    /// What any conserving rule finds here at the least, or nothing where no bounds were computed.
    @Nullable UInt256 least() {
        return least;
    }

    @Nullable UInt256 most() {
        return most;
    }
}
