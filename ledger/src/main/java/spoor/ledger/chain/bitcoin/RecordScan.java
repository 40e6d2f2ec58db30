package spoor.ledger.chain.bitcoin;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import spoor.ledger.chain.Network;

/// Finds the records of one block file.
///
/// ```
/// magic 4 | length 4 | block: header 80, ...
/// ```
///
/// A record counts when a known magic, a length that a block can have and a header with proof of
/// work stand behind each other: chance does not find all three. Where a record is not followed by
/// another one (nor by zeros or the file's end) its length may be what is damaged, so its own bytes
/// are searched, too.
final class RecordScan {
    /// A header and a number of transactions.
    private static final int LEAST_LENGTH = BlockHeader.SIZE + 1;

    /// A block's weight is at most 4,000,000 (BIP 141), and each of its bytes weighs at least 1.
    private static final int MOST_LENGTH = 4_000_000;

    private static final int HEAD = 8;
    private static final Network[] NETWORKS = Network.values();
    private static final int[] MAGICS = Arrays.stream(NETWORKS).mapToInt(Network::magic).toArray();

    private final BlockScan scan;
    private final FileWindow window;
    private final String name;
    private final int file;

    /// Everything before it belongs to a record, or has been reported.
    private long settled;

    /// Behind a damaged record every four bytes may look like another: the first is reported, and
    /// how many bytes were skipped.
    private boolean isAmongDamage;

    RecordScan(BlockScan scan, FileWindow window, String name, int file) {
        this.scan = scan;
        this.window = window;
        this.name = name;
        this.file = file;
    }

    void run() throws IOException {
        for (long at = 0; at < window.size(); ) {
            at = isMagic(at) ? read(at) : window.find(MAGICS, at + 1);
        }
        long end = window.behindLastNonzero(settled, window.size());
        if (end > settled) {
            scan.stray(name, settled, end, "at the end of the file");
        }
    }

    /// Reads the record whose magic is at `at`, if it is one.
    ///
    /// @return where to look next
    private long read(long at) throws IOException {
        long left = window.size() - at - HEAD;
        long length = left < 0 ? 0 : Integer.toUnsignedLong(window.int32(at + 4));
        boolean isPlausible = LEAST_LENGTH <= length && length <= MOST_LENGTH;
        if (left >= 0 && !isPlausible) {
            report(
                    at,
                    "record claims "
                            + length
                            + " bytes, expected "
                            + LEAST_LENGTH
                            + " to "
                            + MOST_LENGTH
                            + ", the weight limit of a block");
            return at + 1;
        }
        if (left < BlockHeader.SIZE) {
            report(at, "record is cut off after " + (left + HEAD) + " bytes, expected its header");
            settled = window.size();
            return window.size();
        }
        return read(at, Math.toIntExact(length), Math.toIntExact(Math.min(left, length)));
    }

    private long read(long at, int length, int present) throws IOException {
        byte[] bytes = window.bytes(at + HEAD, BlockHeader.SIZE);
        BlockHeader header = BlockHeader.parse(bytes, 0);
        Network network = networkOf(window.int32(at));
        long end = at + HEAD + present;
        boolean isFramed = present == length && isFrame(end);
        Optional<String> fault = header.proofOfWorkFault(network);
        if (fault.isPresent()) {
            report(at + HEAD, fault.get() + "; block not used");
            if (!isFramed) {
                return at + 1;
            }
            settle(end);
            return end;
        }
        reportStrayBytes(at);
        if (present < length) {
            String text = "record claims " + length + " bytes, expected at most the ";
            report(at, text + present + " left in the file; block not used");
        } else if (belongs(at, network)) {
            scan.index.add(bytes, header.hash(), file, at + HEAD, length);
        }
        settle(end);
        return isFramed ? end : at + HEAD + BlockHeader.SIZE;
    }

    private void settle(long end) {
        settled = Math.max(settled, end);
        isAmongDamage = false;
    }

    private boolean belongs(long at, Network network) {
        if (scan.network == null) {
            scan.network = network;
        }
        if (network != scan.network) {
            report(
                    at,
                    "record has the magic of "
                            + network.label()
                            + ", expected "
                            + scan.network.label()
                            + " as the first record; block not used");
        }
        return network == scan.network;
    }

    /// A damaged record inside another one is that one's own bytes, and no news.
    private void report(long at, String text) {
        if (at >= settled && !isAmongDamage) {
            scan.damaged(name, at, text);
            isAmongDamage = true;
        }
    }

    private void reportStrayBytes(long at) {
        if (at > settled) {
            scan.stray(name, settled, at, "before a record");
        }
    }

    /// Whether what follows a record shows that it ends there.
    private boolean isFrame(long end) throws IOException {
        long next = Math.min(end + Integer.BYTES, window.size());
        return isMagic(end) || window.isZero(end, next);
    }

    private boolean isMagic(long at) throws IOException {
        return at + Integer.BYTES <= window.size() && FileWindow.contains(MAGICS, window.int32(at));
    }

    private static Network networkOf(int magic) {
        for (Network network : NETWORKS) {
            if (network.magic() == magic) {
                return network;
            }
        }
        throw new IllegalStateException("no network has magic " + Integer.toHexString(magic));
    }
}
