package spoor.ledger.trace.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.RecordingAccountSink.Ended;

/// The definition of tracing on accounts, written down once more without a thought for speed: every
/// unit is an object with a label, every holding is a list of its units in the order in which they
/// came, every transfer of the chain is looked at.
///
/// It shares no code with the walk that it checks.
final class SlowAccountTrace {
    private final AccountChain chain;
    private final AccountRequest request;
    private final Policy policy;

    /// The units of each holding, oldest first. Under poison only their number counts.
    private final List<List<Integer>> units = new ArrayList<>();

    /// Under poison: what theft is in all of the holding.
    private final List<Set<Integer>> poisoned = new ArrayList<>();

    private final int[] depths;
    private final long[] since;
    private final List<Ended> ends = new ArrayList<>();

    private SlowAccountTrace(AccountChain chain, AccountRequest request, Policy policy) {
        this.chain = chain;
        this.request = request;
        this.policy = policy;
        this.depths = new int[chain.holdings()];
        this.since = new long[chain.holdings()];
    }

    /// Everything that ends under one policy, in the order of the walk. Knows no limit on the
    /// number of transfers and no conversions.
    static List<Ended> ends(AccountChain chain, AccountRequest request, Policy policy) {
        return new SlowAccountTrace(chain, request, policy).run();
    }

    private List<Ended> run() {
        for (int holding = 0; holding < chain.holdings(); holding++) {
            int opening = Math.toIntExact(chain.opening(holding).toLong());
            units.add(new ArrayList<>(Collections.nCopies(opening, 0)));
            poisoned.add(new TreeSet<>());
        }
        for (long transfer = 0; transfer < chain.transfers(); transfer++) {
            visit(transfer);
        }
        for (int holding = 0; holding < chain.holdings(); holding++) {
            endHeld(holding, TerminalKind.UNSPENT, since[holding], "not moved on in the data");
        }
        return ends;
    }

    private boolean isTainted(int holding) {
        return policy == Policy.POISON
                ? !poisoned.get(holding).isEmpty()
                : isTainted(units.get(holding));
    }

    private static boolean isTainted(List<Integer> labels) {
        for (int label : labels) {
            if (label != 0) {
                return true;
            }
        }
        return false;
    }

    private void endHeld(int holding, TerminalKind kind, long transfer, String reason) {
        if (policy == Policy.POISON) {
            for (int label : poisoned.get(holding)) {
                end(label, kind, holding, transfer, units.get(holding).size(), reason);
            }
        } else {
            endAll(count(units.get(holding)), kind, holding, transfer, reason);
        }
    }

    private static Map<Integer, Integer> count(List<Integer> labels) {
        Map<Integer, Integer> counts = new TreeMap<>();
        labels.forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts;
    }

    private void endAll(
            Map<Integer, Integer> counts,
            TerminalKind kind,
            int holding,
            long transfer,
            String reason) {
        counts.forEach((label, n) -> end(label, kind, holding, transfer, n, reason));
    }

    private void end(
            int label, TerminalKind kind, int holding, long transfer, int n, String reason) {
        if (label != 0 && n > 0) {
            ends.add(new Ended(label - 1, kind, holding, transfer, UInt256.of(n), reason));
        }
    }

    private void visit(long transfer) {
        int from = chain.from(transfer);
        int to = chain.to(transfer);
        int n = Math.toIntExact(chain.units(transfer).toLong());
        long block = chain.block(chain.transactionOf(transfer));
        int depth = 0;
        List<Integer> moved = new ArrayList<>(Collections.nCopies(n, 0));
        Map<Integer, Integer> sick = new TreeMap<>();
        if (from >= 0) {
            boolean wasTainted = isTainted(from);
            if (wasTainted) {
                String limit =
                        chain.height(block) > request.limits().untilHeight()
                                ? "until"
                                : depths[from] >= request.limits().depth() ? "depth" : null;
                if (limit != null) {
                    endHeld(from, TerminalKind.TRUNCATED, transfer, limit);
                    Collections.fill(units.get(from), 0);
                    poisoned.get(from).clear();
                }
            }
            if (policy == Policy.POISON) {
                for (int label : n == 0 ? List.<Integer>of() : poisoned.get(from)) {
                    sick.put(label, n);
                }
                units.get(from).subList(0, n).clear();
                if (units.get(from).isEmpty()) {
                    poisoned.get(from).clear();
                }
            } else {
                moved = withdraw(units.get(from), n);
            }
            depth = depths[from] + 1;
        }
        boolean isOrigin = false;
        for (int theft = 0; theft < request.thefts().size(); theft++) {
            for (AccountTheft.Origin origin : request.thefts().get(theft).origins()) {
                if (origin.transfer() == transfer) {
                    isOrigin = true;
                    int stolen = Math.toIntExact(origin.units().toLong());
                    if (policy == Policy.POISON) {
                        sick.merge(theft + 1, stolen, Math::max);
                    } else {
                        List<Integer> lost = new ArrayList<>();
                        for (int i = 0; i < stolen; i++) {
                            int before = moved.set(i, theft + 1);
                            if (before != theft + 1) {
                                lost.add(before);
                            }
                        }
                        // What the theft had further behind stays; its own units come first.
                        endAll(
                                count(lost),
                                TerminalKind.RESTOLEN,
                                to,
                                transfer,
                                request.thefts().get(theft).id());
                    }
                }
            }
        }
        arrive(transfer, to, moved, sick, isOrigin, isOrigin ? 0 : depth);
    }

    private void arrive(
            long transfer,
            int to,
            List<Integer> moved,
            Map<Integer, Integer> sick,
            boolean isOrigin,
            int depth) {
        Map<Integer, Integer> counts = policy == Policy.POISON ? sick : count(moved);
        Stop stop = stop(transfer, to, isOrigin);
        if (stop != null) {
            int place = to < 0 || stop.kind() == TerminalKind.FEE ? chain.from(transfer) : to;
            endAll(counts, stop.kind(), place, transfer, stop.reason());
            Collections.fill(moved, 0);
            sick.clear();
        } else if (!isOrigin) {
            for (int label : List.copyOf(counts.keySet())) {
                int found = counts.getOrDefault(label, 0);
                if (label != 0 && found < request.limits().minUnits().toLong()) {
                    end(label, TerminalKind.TRUNCATED, to, transfer, found, "min_units");
                    Collections.replaceAll(moved, label, 0);
                    sick.remove(label);
                }
            }
        }
        if (to < 0) {
            return;
        }
        boolean brings = policy == Policy.POISON ? !sick.isEmpty() : isTainted(moved);
        if (brings) {
            depths[to] = isTainted(to) ? Math.min(depths[to], depth) : depth;
            since[to] = transfer;
        }
        units.get(to).addAll(moved);
        poisoned.get(to).addAll(sick.keySet());
    }

    private @Nullable Stop stop(long transfer, int to, boolean isOrigin) {
        if (chain.kind(transfer).isFee()) {
            return new Stop(TerminalKind.FEE, "paid to the proposer or destroyed");
        }
        if (to < 0) {
            return new Stop(TerminalKind.BURNED, "destroyed");
        }
        return isOrigin ? null : request.stops().atArrival(to, transfer);
    }

    /// Takes units out of a list as the policy says, in the policy's order.
    private List<Integer> withdraw(List<Integer> held, int n) {
        List<Integer> taken = new ArrayList<>();
        switch (policy) {
            case FIFO -> {
                for (int i = 0; i < n; i++) {
                    taken.add(held.removeFirst());
                }
            }
            case LIFO -> {
                for (int i = 0; i < n; i++) {
                    taken.add(held.removeLast());
                }
            }
            default -> {
                Map<Integer, Integer> counts = count(held);
                Map<Integer, Integer> thefts = new TreeMap<>(counts);
                thefts.remove(0);
                int taint = held.size() - counts.getOrDefault(0, 0);
                int clean = held.size() - taint;
                Map<Integer, Integer> given =
                        switch (policy) {
                            case PRO_RATA -> proportion(counts, held.size(), n);
                            case CLEAN_FIRST -> {
                                Map<Integer, Integer> all =
                                        proportion(thefts, taint, Math.max(0, n - clean));
                                all.put(0, Math.min(n, clean));
                                yield all;
                            }
                            default -> {
                                Map<Integer, Integer> all =
                                        proportion(thefts, taint, Math.min(n, taint));
                                all.put(0, Math.max(0, n - taint));
                                yield all;
                            }
                        };
                List<Integer> order = new ArrayList<>(new TreeSet<>(given.keySet()));
                order.remove(Integer.valueOf(0));
                order.add(policy == Policy.CLEAN_FIRST ? 0 : order.size(), 0);
                for (int label : order) {
                    for (int i = 0; i < given.getOrDefault(label, 0); i++) {
                        held.remove(Integer.valueOf(label));
                        taken.add(label);
                    }
                }
            }
        }
        return taken;
    }

    /// Hamilton's largest remainders by way of exact fractions.
    private static Map<Integer, Integer> proportion(Map<Integer, Integer> parts, int whole, int n) {
        Map<Integer, Integer> given = new TreeMap<>();
        if (whole == 0 || n == 0) {
            return given;
        }
        int left = n;
        Map<Integer, BigInteger> rests = new TreeMap<>();
        for (Map.Entry<Integer, Integer> part : parts.entrySet()) {
            BigInteger[] share =
                    BigInteger.valueOf(n)
                            .multiply(BigInteger.valueOf(part.getValue()))
                            .divideAndRemainder(BigInteger.valueOf(whole));
            given.put(part.getKey(), share[0].intValueExact());
            rests.put(part.getKey(), share[1]);
            left -= share[0].intValueExact();
        }
        List<Integer> order = new ArrayList<>(rests.keySet());
        order.sort(
                Comparator.comparing((Integer label) -> rests.get(label))
                        .reversed()
                        .thenComparing(label -> label));
        for (int label : order.subList(0, left)) {
            given.merge(label, 1, Integer::sum);
        }
        return given;
    }
}
