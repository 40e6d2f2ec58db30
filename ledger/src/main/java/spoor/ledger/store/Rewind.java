package spoor.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import spoor.ledger.chain.UtxoChain;

/// Works out what a ledger holds when its last blocks are taken back.
final class Rewind {
    private static final int PIECE_BYTES = 1 << 20;

    private Rewind() {}

    /// The counts with only the first `blocks` blocks.
    static Counts countsAt(MappedLedger ledger, int blocks) {
        if (blocks >= ledger.blocks()) {
            throw new IllegalArgumentException(
                    "ledger has " + ledger.blocks() + " blocks, expected more than " + blocks);
        }
        long transactions = ledger.firstTransaction(blocks);
        while (transactions > 0 && ledger.block(transactions - 1) == UtxoChain.NO_BLOCK) {
            transactions--;
        }
        long outputs = ledger.firstOutput(transactions);
        long addresses = addressesAt(ledger, outputs);
        Counts now = ledger.commit().counts();
        return now.with(Rows.BLOCKS, blocks)
                .with(Rows.TRANSACTIONS, transactions)
                .with(Rows.INPUTS, ledger.firstInput(transactions))
                .with(Rows.OUTPUTS, outputs)
                .with(Rows.OUTSIDE, ledger.outsideRow(outputs))
                .with(Rows.ADDRESSES, addresses)
                .with(
                        Rows.LOCK_BYTES,
                        addresses < ledger.addresses()
                                ? ledger.lockOffset(addresses)
                                : now.get(Rows.LOCK_BYTES));
    }

    /// Addresses are numbered as they first appear: those that appear first behind the cut go.
    private static long addressesAt(MappedLedger ledger, long outputs) {
        for (long output = outputs; output < ledger.outputs(); output++) {
            if (ledger.previousOutput(output) < 0) {
                return ledger.address(output);
            }
        }
        return ledger.addresses();
    }

    /// The segments up to the cut; the one that the cut goes through gets new checksums.
    static List<Commit.Segment> cut(
            MappedLedger ledger, Path folder, List<Commit.Segment> segments, Counts cut)
            throws IOException {
        List<Commit.Segment> kept = new ArrayList<>();
        for (Commit.Segment segment : segments) {
            if (!segment.end().isWithin(cut)) {
                Counts from = kept.isEmpty() ? Counts.NONE : kept.getLast().end();
                if (!from.equals(cut)) {
                    kept.add(new Commit.Segment(cut, checksums(folder, from, cut)));
                }
                return kept;
            }
            kept.add(segment);
        }
        throw new IllegalStateException("cut " + cut + " lies behind " + ledger);
    }

    private static List<Integer> checksums(Path folder, Counts from, Counts to) throws IOException {
        List<Integer> checksums = new ArrayList<>();
        for (Column column : Column.values()) {
            checksums.add(
                    column.isWrittenInPlace()
                            ? 0
                            : checksum(
                                    folder.resolve(column.fileName()),
                                    column.offset(from.get(column.rows())),
                                    column.offset(to.get(column.rows()))));
        }
        return checksums;
    }

    private static int checksum(Path path, long from, long to) throws IOException {
        CRC32C crc = new CRC32C();
        java.nio.ByteBuffer piece = java.nio.ByteBuffer.allocate(PIECE_BYTES);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            for (long at = from; at < to; at += PIECE_BYTES) {
                piece.clear().limit(Math.toIntExact(Math.min(PIECE_BYTES, to - at)));
                Column.readFully(file, piece, at);
                crc.update(piece.flip());
            }
        }
        return (int) crc.getValue();
    }
}
