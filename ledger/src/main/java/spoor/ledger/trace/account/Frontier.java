package spoor.ledger.trace.account;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;

/// The holdings that may hold taint, and the transfers that the walk has to come to: the next one
/// of each of them, and whatever else was awaited.
final class Frontier {
    private final AccountChain chain;
    private final int policies;
    private final AccountSink sink;
    private final Map<Integer, Holding> holdings = new HashMap<>();

    /// A heap of transfers, the lowest on top; some are there twice.
    private long[] heap = new long[64];

    private int size;
    private long last = -1;

    Frontier(AccountChain chain, int policies, AccountSink sink) {
        this.chain = chain;
        this.policies = policies;
        this.sink = sink;
    }

    /// The holding if it may hold taint, otherwise nothing.
    @Nullable Holding tainted(int number) {
        Holding holding = number < 0 ? null : holdings.get(number);
        return holding != null && holding.isTainted() ? holding : null;
    }

    /// The holding as it is before a transfer brings taint into it.
    Holding open(int number, long transfer) {
        Holding holding = holdings.get(number);
        if (holding != null && holding.isTainted()) {
            return holding;
        }
        long entry = chain.entryFrom(number, transfer + 1) - 1;
        UInt256 balance = chain.balanceBefore(number, entry);
        if (holding == null) {
            holding = new Holding(number, policies, balance, entry);
            holdings.put(number, holding);
            UInt256 opening = chain.opening(number);
            if (!opening.isZero()) {
                sink.assumedOpening(number, opening);
            }
        }
        holding.balance = balance;
        holding.next = entry;
        return holding;
    }

    /// Awaits the next transfer of a holding behind the one that the walk is at.
    void goOn(Holding holding, long transfer) {
        long end = chain.firstEntry(holding.number + 1);
        while (holding.next < end && chain.transferOf(holding.next) <= transfer) {
            holding.next++;
        }
        if (holding.next < end) {
            await(chain.transferOf(holding.next));
        }
    }

    /// All holdings that may hold taint, by number.
    Iterable<Holding> held() {
        SortedMap<Integer, Holding> sorted = new TreeMap<>(holdings);
        sorted.values().removeIf(holding -> !holding.isTainted());
        return sorted.values();
    }

    void await(long transfer) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > transfer) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = transfer;
    }

    /// The next transfer in chain order, each once, or -1 at the end.
    long poll() {
        while (size > 0) {
            long top = heap[0];
            sink(heap[--size]);
            if (top != last) {
                last = top;
                return top;
            }
        }
        return -1;
    }

    private void sink(long transfer) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= transfer) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = transfer;
    }
}
