package spoor.verify.output;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import spoor.verify.file.Hash;
import spoor.verify.file.Report;
import spoor.verify.file.Zip;
import spoor.verify.trace.Place.Time;

/// The block headers of a bundle: each one's proof of work, how they are linked, and how much work
/// stands behind the blocks of the trail.
///
/// Headers come in pieces of linked ones. A piece that starts with the network's first block proves
/// its heights; of other pieces heights are stated. A header whose height the data do not say is a
/// piece of its own, wherever it stands.
final class Headers {
    private static final String FILE = "bitcoin/headers.bin";
    private static final int ENTRY = 84;
    private static final long UNKNOWN = 0xffff_ffffL;
    private static final int PERIOD = 2016;
    private static final long PERIOD_SECONDS = 14 * 24 * 3600;

    private final Chain chain;
    private final BigInteger easiest;
    private final long[] seconds = new long[PERIOD];
    private byte[] previous = new byte[32];
    private int previousBits;
    private long previousHeight = -1;
    private int inPiece;
    private boolean isProvenPiece;
    private BigInteger pieceWork = BigInteger.ZERO;
    private BigInteger allWork = BigInteger.ZERO;

    /// Work of the piece before the last block of the trail in it, or null.
    private BigInteger workBefore;

    private BigInteger leastBehind;
    private long headers;
    private long pieces;
    private long statedHeights;
    private long found;

    /// @throws Report.False where one of them is not what it has to be
    Headers(Zip zip, Chain chain) {
        this.chain = chain;
        this.easiest = target(chain.network.easiest(), "network");
        for (long at = 0; at < zip.size(FILE); at += ENTRY) {
            String item = FILE + " header " + headers;
            byte[] entry = zip.bytes(FILE, at, ENTRY);
            Report.require(entry.length == ENTRY, item, "is cut off");
            add(entry, item);
        }
        closePiece();
        chain.blocks.forEach((hash, block) ->
                Report.require(block.when != null, FILE, "has no header of block " + hash));
    }

    /// @param entry the height, and the header: version, hash of the one before, root, time, bits
    private void add(byte[] entry, String item) {
        ByteBuffer numbers = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = Arrays.copyOfRange(entry, 4, ENTRY);
        byte[] hash = Hash.twice(header);
        long height = Integer.toUnsignedLong(numbers.getInt(0));
        long time = Integer.toUnsignedLong(numbers.getInt(4 + 68));
        int bits = numbers.getInt(4 + 72);
        BigInteger target = target(bits, item);
        boolean isHard = target.compareTo(easiest) <= 0;
        Report.require(isHard, item, "has a target easier than the network allows");
        boolean isWork = new BigInteger(1, reversed(hash)).compareTo(target) <= 0;
        Report.require(isWork, item, "its hash " + id(hash) + " does not meet its target");
        BigInteger attempts = BigInteger.ONE.shiftLeft(256).divide(target.add(BigInteger.ONE));
        byte[] root = Arrays.copyOfRange(header, 36, 68);
        headers++;
        if (height == UNKNOWN) {
            alone(id(hash), root, time, attempts, item);
            return;
        }
        link(Arrays.copyOfRange(header, 4, 36), id(hash), height, bits, item);
        if (place(id(hash), root, height, time, item)) {
            statedHeights += isProvenPiece ? 0 : 1;
            workBefore = pieceWork;
        }
        pieceWork = pieceWork.add(attempts);
        seconds[(int) (height % PERIOD)] = time;
        previous = hash;
        previousBits = bits;
        previousHeight = height;
        inPiece++;
    }

    /// A header whose height nobody says has no neighbours here.
    private void alone(String hash, byte[] root, long time, BigInteger attempts, String item) {
        pieces++;
        allWork = allWork.add(attempts);
        if (place(hash, root, -1, time, item)) {
            least(attempts);
        }
    }

    /// Holds a header against the one of the height below, if that stands before it.
    private void link(byte[] named, String hash, long height, int bits, String item) {
        if (previousHeight >= 0 && Arrays.equals(previous, named)) {
            Report.require(height == previousHeight + 1, item, "height " + height + " is wrong");
            checkDifficulty(height, bits, item);
            return;
        }
        closePiece();
        boolean isGap = previousHeight < 0 || height != previousHeight + 1;
        Report.require(isGap, item, "does not name the header before it");
        Report.require(height > previousHeight, item, "height " + height + " is out of order");
        isProvenPiece = hash.equals(chain.network.first());
        Report.require(isProvenPiece == (height == 0), item, "has height " + height);
        pieces++;
    }

    /// On mainnet the target changes every 2,016 blocks, by a rule; between, it stays.
    private void checkDifficulty(long height, int bits, String item) {
        if (!chain.network.name().equals("mainnet")) {
            return;
        }
        if (height % PERIOD != 0) {
            Report.require(bits == previousBits, item, "changes its target between two periods");
        } else if (inPiece >= PERIOD) {
            long took = seconds[PERIOD - 1] - seconds[0];
            took = Math.clamp(took, PERIOD_SECONDS / 4, 4 * PERIOD_SECONDS);
            BigInteger wanted =
                    target(previousBits, item)
                            .multiply(BigInteger.valueOf(took))
                            .divide(BigInteger.valueOf(PERIOD_SECONDS))
                            .min(easiest);
            Report.require(bits == bits(wanted), item, "has not the target of its period");
        }
    }

    /// A block of the trail has to have the root that its transactions' paths lead to.
    ///
    /// @return whether it is one of the trail
    private boolean place(String hash, byte[] root, long height, long time, String item) {
        Chain.Block block = chain.blocks.get(hash);
        if (block == null) {
            return false;
        }
        Report.require(block.when == null, item, "block " + hash + " is there twice");
        boolean isRoot = Arrays.equals(block.root, root);
        Report.require(isRoot, item, "paths of block " + hash + " lead to another root");
        block.when = new Time(height, Instant.ofEpochSecond(time).toString(), time);
        found++;
        return true;
    }

    private void closePiece() {
        if (workBefore != null) {
            least(pieceWork.subtract(workBefore));
        }
        allWork = allWork.add(pieceWork);
        workBefore = null;
        pieceWork = BigInteger.ZERO;
        inPiece = 0;
    }

    private void least(BigInteger behind) {
        leastBehind = leastBehind == null ? behind : leastBehind.min(behind);
    }

    // --- numbers ---------------------------------------------------------------------------------

    /// The digits of a hash as Bitcoin prints them: last byte first.
    static String id(byte[] hash) {
        return Hash.hex(reversed(hash));
    }

    static byte[] ofId(String digits, String item) {
        byte[] hash = Hash.ofHex(digits, item);
        Report.require(hash.length == 32, item, "\"" + digits + "\" is no hash of 32 bytes");
        return reversed(hash);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /// The number that a hash may not exceed.
    private static BigInteger target(int bits, String item) {
        int exponent = bits >>> 24;
        boolean isPositive = (bits & 0x800000) == 0 && exponent <= 34;
        Report.require(isPositive, item, "target bits " + Integer.toHexString(bits));
        BigInteger mantissa = BigInteger.valueOf(bits & 0x7fffff);
        return mantissa.shiftLeft(8 * (exponent - 3));
    }

    private static int bits(BigInteger target) {
        int bytes = (target.bitLength() + 7) / 8;
        int mantissa = target.shiftRight(8 * (bytes - 3)).intValue();
        return (mantissa & 0x800000) == 0
                ? (bytes << 24) | mantissa
                : ((bytes + 1) << 24) | (mantissa >> 8);
    }

    // --- what was checked ------------------------------------------------------------------------

    void told(Report report) {
        String linked = "hash meets its target, target allowed, linked in ";
        report.checked("headers", headers, linked + pieces + (pieces == 1 ? " piece" : " pieces"));
        report.checked("roots", found, "the blocks of the trail have the roots of the paths");
        if (leastBehind != null) {
            report.checked(
                    "work",
                    headers,
                    ("2^%s hashes or more in all headers, 2^%s or more in and behind each block of"
                                    + " the trail; last header %s at height %s")
                            .formatted(
                                    allWork.bitLength() - 1,
                                    leastBehind.bitLength() - 1,
                                    id(previous),
                                    previousHeight));
            report.states(
                    "That these headers belong to the chain that the world uses: compare the last"
                            + " header's hash with any public source.");
        }
        report.statesOf(
                statedHeights,
                "The heights of %s blocks: their headers are not linked to the first block.");
    }

    /// Whether a ledger's tip can be the last header, or behind it.
    boolean isTip(long height, String hash) {
        boolean isKnown = height >= 0 && leastBehind != null;
        boolean isLast = height == previousHeight && hash.equals(id(previous));
        return !isKnown || isLast || height > previousHeight;
    }

    /// Whether a ledger's tip of some height is a header of the bundle.
    boolean reaches(long height) {
        return height == (leastBehind == null ? -1 : previousHeight);
    }
}
