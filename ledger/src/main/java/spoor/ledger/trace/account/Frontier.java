package spoor.ledger.trace.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;

/// The holdings that may hold taint, and the transfers that the walk has to come to: the next one
/// of each of them, and whatever else was awaited.
final class Frontier {
    private final AccountChain chain;
    private final int policies;
    private final AccountSink sink;
    private final HoldingTable holdings = new HoldingTable();
    private final Agenda agenda;

    Frontier(AccountChain chain, int policies, AccountSink sink) {
        this.chain = chain;
        this.policies = policies;
        this.sink = sink;
        agenda = new Agenda(chain.transfers());
    }

    /// Awaits a transfer behind the last one that came.
    void await(long transfer) {
        agenda.note(transfer);
    }

    /// The next transfer in chain order, each once, or -1 at the end.
    long next() {
        return agenda.next();
    }

    /// The holding if it may hold taint, otherwise nothing.
    ///
    /// @param number or [AccountChain#NOBODY]
    @Nullable Holding tainted(int number) {
        Holding holding = number < 0 ? null : holdings.find(number);
        return holding != null && holding.isTainted() ? holding : null;
    }

    /// A holding that holds no taint, as it is before a transfer brings some into it.
    Holding open(int number, long transfer) {
        Holding holding = holdings.find(number);
        long entry = chain.entryFrom(number, transfer + 1) - 1;
        UInt256 balance = chain.balanceBefore(number, entry);
        if (holding == null) {
            holding = new Holding(number, policies, balance, entry, chain.firstEntry(number + 1));
            holdings.add(holding);
            sink.opened(number);
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
        while (holding.next < holding.end) {
            long next = chain.transferOf(holding.next);
            if (next > transfer) {
                await(next);
                return;
            }
            holding.next++;
        }
    }

    /// All holdings that may hold taint, by number.
    List<Holding> held() {
        return holdings.sorted().stream().filter(Holding::isTainted).toList();
    }
}
