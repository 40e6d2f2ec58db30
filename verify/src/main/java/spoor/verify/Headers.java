package spoor.verify;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The block headers of a bundle: each one's proof of work, how they are linked, and how much work
/// stands behind the blocks of the trail.
///
/// Headers come in pieces of linked ones. A piece that starts with the network's first block proves
/// its heights; of other pieces heights are stated.
final class Headers {
    private static final int ENTRY = 84;
    private static final int PERIOD = 2016;
    private static final long PERIOD_SECONDS = 14 * 24 * 3600;

    private final Chain chain;
    private final BigInteger easiest;
    private final Map<Integer, BigInteger> workOfBits = new HashMap<>();
    private final long[] seconds = new long[PERIOD];
    private byte[] previous = new byte[32];
    private int previousBits;
    private long previousHeight = -1;
    private int inPiece;
    private boolean isProvenPiece;
    private BigInteger pieceWork = BigInteger.ZERO;
    private BigInteger allWork = BigInteger.ZERO;

    /// Work of the piece before the first block of the trail in it, or null.
    private BigInteger workBefore;

    private BigInteger leastBehind;
    private long headers;
    private long pieces;
    private long statedHeights;
    private long found;

    private Headers(Chain chain) {
        this.chain = chain;
        this.easiest = Network.target(chain.network.easiest(), "network");
    }

    static void read(Zip zip, Chain chain, Report report) throws IOException {
        Headers headers = new Headers(chain);
        try (InputStream in = zip.open("bitcoin/headers.bin")) {
            for (byte[] entry = in.readNBytes(ENTRY);
                    entry.length > 0;
                    entry = in.readNBytes(ENTRY)) {
                String item = "bitcoin/headers.bin header " + headers.headers;
                Report.require(entry.length == ENTRY, item, "is cut off");
                headers.add(ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN), item);
            }
        }
        headers.closePiece();
        headers.finish(report);
    }

    private void add(ByteBuffer entry, String item) {
        byte[] header = new byte[ENTRY - 4];
        entry.get(4, header);
        byte[] hash = Hash.twice(header);
        long height = Integer.toUnsignedLong(entry.getInt(0));
        int bits = entry.getInt(4 + 72);
        boolean isLinked = Arrays.equals(previous, Arrays.copyOfRange(header, 4, 36));
        if (headers == 0 || !isLinked) {
            closePiece();
            boolean isGap = headers == 0 || height != previousHeight + 1;
            Report.require(isGap, item, "does not name the header before it");
            boolean isFirst = Hash.id(hash).equals(chain.network.first());
            Report.require(height > previousHeight, item, "height " + height + " is out of order");
            Report.require(isFirst == (height == 0), item, "has height " + height);
            isProvenPiece = isFirst;
            pieces++;
        } else {
            Report.require(height == previousHeight + 1, item, "height " + height + " is wrong");
            checkDifficulty(height, bits, item);
        }
        BigInteger target = Network.target(bits, item);
        boolean isHard = target.compareTo(easiest) <= 0;
        Report.require(isHard, item, "has a target easier than the network allows");
        boolean isWork = new BigInteger(1, Hash.reversed(hash)).compareTo(target) <= 0;
        Report.require(isWork, item, "its hash " + Hash.id(hash) + " does not meet its target");
        place(Hash.id(hash), header, entry, item);
        pieceWork = pieceWork.add(work(bits, target));
        seconds[(int) (height % PERIOD)] = Integer.toUnsignedLong(entry.getInt(4 + 68));
        previous = hash;
        previousBits = bits;
        previousHeight = height;
        inPiece++;
        headers++;
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
            took = Math.max(PERIOD_SECONDS / 4, Math.min(4 * PERIOD_SECONDS, took));
            BigInteger wanted =
                    Network.target(previousBits, item)
                            .multiply(BigInteger.valueOf(took))
                            .divide(BigInteger.valueOf(PERIOD_SECONDS))
                            .min(easiest);
            Report.require(bits == Network.bits(wanted), item, "has not the target of its period");
        }
    }

    private BigInteger work(int bits, BigInteger target) {
        return workOfBits.computeIfAbsent(
                bits, _ -> BigInteger.ONE.shiftLeft(256).divide(target.add(BigInteger.ONE)));
    }

    /// A block of the trail has to have the root that its transactions' paths lead to.
    private void place(String hash, byte[] header, ByteBuffer entry, String item) {
        Chain.Block block = chain.blocks.get(hash);
        if (block == null) {
            return;
        }
        Report.require(block.height == Chain.NONE, item, "block " + hash + " is there twice");
        boolean isRoot = Arrays.equals(block.root, Arrays.copyOfRange(header, 36, 68));
        Report.require(isRoot, item, "paths of block " + hash + " lead to another root");
        block.height = entry.getInt(0);
        block.seconds = Integer.toUnsignedLong(entry.getInt(4 + 68));
        block.isHeightProven = isProvenPiece;
        statedHeights += isProvenPiece ? 0 : 1;
        found++;
        workBefore = pieceWork;
    }

    private void closePiece() {
        if (workBefore != null) {
            BigInteger behind = pieceWork.subtract(workBefore);
            leastBehind = leastBehind == null ? behind : leastBehind.min(behind);
        }
        allWork = allWork.add(pieceWork);
        workBefore = null;
        pieceWork = BigInteger.ZERO;
        inPiece = 0;
    }

    private void finish(Report report) {
        chain.blocks.forEach((hash, block) ->
                Report.require(
                        block.height != Chain.NONE,
                        "bitcoin/headers.bin",
                        "has no header of block " + hash));
        report.checked(
                "headers",
                headers,
                "hash meets its target, target allowed, linked in "
                        + pieces
                        + (pieces == 1 ? " piece" : " pieces"));
        report.checked("roots", found, "the blocks of the trail have the roots of the paths");
        if (leastBehind != null) {
            chain.lastHash = Hash.id(previous);
            chain.lastHeight = previousHeight;
            report.checked(
                    "work",
                    headers,
                    "2^"
                            + (allWork.bitLength() - 1)
                            + " hashes or more in all headers, 2^"
                            + (leastBehind.bitLength() - 1)
                            + " or more in and behind each block of the trail; last header "
                            + Hash.id(previous)
                            + " at height "
                            + previousHeight);
            report.states(
                    "That these headers belong to the chain that the world uses: compare the last"
                            + " header's hash with any public source.");
        }
        if (statedHeights > 0) {
            report.states(
                    "The heights of "
                            + statedHeights
                            + " blocks: their headers are not linked to the first block.");
        }
    }
}
