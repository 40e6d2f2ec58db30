package spoor.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.BlockRows;
import spoor.ledger.chain.Network;
import spoor.ledger.store.BlockRefused;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.LedgerWriter;
import spoor.ledger.store.WriterLock;
import spoor.ledger.store.account.AccountLedger;

/// Puts partial transactions into a ledger: what is there already and what is new are merged, put
/// in chain order and written as a new generation that replaces the old one in one step.
public final class PartialIntake {
    private static final int OUTPUTS_AT_ONCE = 1_000_000;

    private PartialIntake() {}

    /// @param ledger folder of the ledger, made when missing
    /// @param doubts what reading the transactions left doubtful, kept with those of earlier merges
    /// @throws MalformedDataException if two sources disagree about one transaction, if an output
    ///   is spent twice, or if the ledger is not a partial one of this network
    public static IntakeReport merge(
            Path ledger,
            Network network,
            List<PartialTransaction> transactions,
            List<Problem> doubts,
            Progress progress)
            throws IOException {
        WriterLock lock = WriterLock.take(ledger);
        try {
            AccountLedger.refuse(ledger);
            PartialMerge merge = new PartialMerge();
            List<Problem> allDoubts = new ArrayList<>(doubts);
            int before = 0;
            int blocksBefore = 0;
            if (Ledger.exists(ledger)) {
                try (Ledger now = Ledger.open(ledger)) {
                    checkKind(ledger, now, network);
                    PartialRead.read(now).forEach(merge::add);
                    allDoubts.addAll(now.doubts());
                    blocksBefore = now.blocks();
                }
                before = merge.size();
            }
            transactions.forEach(merge::add);
            List<PartialTransaction> ordered = PartialOrder.sort(merge.transactions());
            int blocks = write(ledger, network, ordered, allDoubts, lock, progress);
            return new IntakeReport(
                    Math.max(0, blocks - blocksBefore),
                    merge.size() - before,
                    0,
                    0,
                    0,
                    0,
                    List.of());
        } finally {
            lock.close();
        }
    }

    private static void checkKind(Path ledger, Ledger now, Network network) {
        if (now.network() != network || !now.isPartial()) {
            throw new MalformedDataException(
                    Location.of(ledger.toString()),
                    "ledger is of "
                            + now.network().label()
                            + (now.isPartial() ? "" : " and made from whole blocks")
                            + ", expected one of "
                            + network.label()
                            + " made from single transactions; another source needs another --chain NAME");
        }
    }

    /// Writes everything in order; gives how many blocks there are.
    private static int write(
            Path ledger,
            Network network,
            List<PartialTransaction> ordered,
            List<Problem> doubts,
            WriterLock lock,
            Progress progress)
            throws IOException {
        try (LedgerWriter writer = LedgerWriter.replace(ledger, network, true, lock)) {
            writer.keep(doubts);
            int blocks = 0;
            int done = 0;
            while (done < ordered.size()) {
                int end = batchEnd(ordered, done);
                List<BlockRows> rows = PartialRows.of(ordered.subList(done, end));
                append(writer, rows, ordered.subList(done, end));
                blocks += rows.size();
                done = end;
                progress.at("transactions", done, ordered.size(), 0);
            }
            if (!ordered.isEmpty()) {
                writer.publish();
            }
            return blocks;
        }
    }

    /// Batches end between blocks.
    private static int batchEnd(List<PartialTransaction> ordered, int from) {
        int outputs = 0;
        int end = from;
        while (end < ordered.size()) {
            outputs += ordered.get(end).outputs().size();
            end++;
            if (outputs >= OUTPUTS_AT_ONCE
                    && end < ordered.size()
                    && !PartialRows.isSameBlock(ordered.get(end - 1), ordered.get(end))) {
                break;
            }
        }
        return end;
    }

    private static void append(
            LedgerWriter writer, List<BlockRows> rows, List<PartialTransaction> transactions)
            throws IOException {
        try {
            writer.append(rows, true);
        } catch (BlockRefused refused) {
            int first = 0;
            for (BlockRows block : rows.subList(0, refused.index())) {
                first += block.transactions;
            }
            @Nullable PartialTransaction inBlock = transactions.get(first);
            throw new MalformedDataException(
                    inBlock.where(),
                    "block at height " + inBlock.height() + ": " + refused.getMessage());
        }
    }
}
