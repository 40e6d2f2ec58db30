package spoor.verify.account;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.verify.account.Accounts.Account;
import spoor.verify.account.Accounts.Transfer;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.trace.Parameters;
import spoor.verify.trace.Stop;
import spoor.verify.trace.Tags;

/// Where trails end on a chain of accounts: at tags, addresses without a key, known mixers, and
/// what the result calls a service's deposit address.
final class Stops {
    private static final Stop KEYLESS = new Stop("BURNED", "nobody can have a key to this address");
    private static final Set<String> BURNS =
            Set.of(
                    "0x0000000000000000000000000000000000000000",
                    "0x000000000000000000000000000000000000dEaD");

    private final Tags tags;
    private final Mixers mixers;
    private final boolean stopsAtMixers;
    private final boolean stopsAtDeposits;

    /// By address and asset.
    private final Map<List<String>, Stop> deposits = new HashMap<>();

    Stops(Parameters wanted, Tags tags, Mixers mixers) {
        this.tags = tags;
        this.mixers = mixers;
        this.stopsAtMixers = wanted.row().flag("stop_mixers");
        this.stopsAtDeposits = wanted.row().flag("stop_deposits");
    }

    /// Why trails end that a transfer brings to its receiver, or null.
    Stop at(Transfer transfer) {
        String address = transfer.to().address;
        if (mixers.isRouter(address) && handsOn(transfer)) {
            return null;
        }
        Stop stop = at(address);
        return stop == null ? deposits.get(List.of(address, transfer.asset())) : stop;
    }

    private Stop at(String address) {
        Stop tag = tags.at(address);
        if (tag != null || BURNS.contains(address)) {
            return tag == null ? KEYLESS : tag;
        }
        return stopsAtMixers ? mixers.at(address) : null;
    }

    /// Whether a router passes all that it gets in this transaction on to pools, and has nothing
    /// before and behind.
    private boolean handsOn(Transfer transfer) {
        Account router = transfer.to();
        BigInteger before = router.balance;
        BigInteger change = BigInteger.ZERO;
        for (Transfer other : transfer.tx().transfers()) {
            BigInteger more = other.to() == router ? other.units() : BigInteger.ZERO;
            more = other.from() == router ? more.subtract(other.units()) : more;
            change = change.add(more);
            before = other.number() < transfer.number() ? before.subtract(more) : before;
            String to = other.to() == null ? "" : other.to().address;
            if (other.from() == router && (!mixers.isPool(to) || at(to) == null)) {
                return false;
            }
        }
        return before.signum() == 0 && before.add(change).signum() == 0;
    }

    /// Takes from the result which holdings are inferred deposit addresses.
    void learn(Row end) {
        String place = end.text("place");
        boolean isInferred = end.text("terminal").equals("SERVICE") && at(place) == null;
        if (isInferred && stopsAtDeposits) {
            String source = end.has("source") ? end.textOrNothing("source") : "";
            String entity = end.textOrNothing("entity");
            Stop stop = new Stop("SERVICE", "inferred: a deposit address of ", entity, source);
            deposits.merge(
                    List.of(place, end.text("asset")),
                    stop,
                    (one, other) -> one.source().isEmpty() ? other : one);
        }
    }

    void told(Report report) {
        report.statesOf(
                deposits.size(),
                "That %s holdings are deposit addresses of tagged services: a rule of the program"
                        + " found their shape, which proves nothing.");
    }
}
