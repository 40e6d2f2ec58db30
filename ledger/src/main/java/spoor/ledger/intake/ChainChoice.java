package spoor.ledger.intake;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.base.Bytes32;

/// Chooses, among blocks that point to their parents, the chain with the most work.
///
/// Blocks whose parents are missing start pieces of their own; of each piece the branch with the
/// most work is chosen. The piece that starts at a first block (no parent) comes first, the others
/// follow by time, then by hash. Among branches with equal work the one whose last block was added
/// first stays.
final class ChainChoice {
    private final List<Bytes32> hashes = new ArrayList<>();
    private final List<Bytes32> previous = new ArrayList<>();
    private final List<BigInteger> work = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final Map<Bytes32, Integer> byHash = new HashMap<>();

    /// A chosen piece of chain, in order.
    ///
    /// @param blocks numbers of blocks in the order in which they were added
    /// @param startsAtFirst whether its first block has no parent
    record Piece(List<Integer> blocks, boolean startsAtFirst) {}

    /// Adds a block, unless it is there.
    ///
    /// @return the block's number
    int add(Bytes32 hash, Bytes32 parent, BigInteger blockWork, long timeSeconds) {
        Integer known = byHash.putIfAbsent(hash, hashes.size());
        if (known != null) {
            return known;
        }
        hashes.add(hash);
        previous.add(parent);
        work.add(blockWork);
        times.add(timeSeconds);
        return hashes.size() - 1;
    }

    int size() {
        return hashes.size();
    }

    List<Piece> choose() {
        int[] parents = parents();
        BigInteger[] total = new BigInteger[size()];
        int[] root = new int[size()];
        Map<Integer, Integer> bestTip = new HashMap<>();
        for (int block : parentsFirst(parents)) {
            int parent = parents[block];
            root[block] = parent < 0 ? block : root[parent];
            total[block] = parent < 0 ? work.get(block) : total[parent].add(work.get(block));
            bestTip.merge(root[block], block, (tip, other) -> better(total, tip, other));
        }
        return bestTip.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey, this::compareRoots))
                .map(entry -> piece(parents, entry.getValue()))
                .toList();
    }

    private int[] parents() {
        int[] parents = new int[size()];
        for (int block = 0; block < parents.length; block++) {
            parents[block] = byHash.getOrDefault(previous.get(block), -1);
        }
        return parents;
    }

    /// Every block behind its parent. A hash names its parent's hash, so there are no circles.
    private static int[] parentsFirst(int[] parents) {
        int[] order = new int[parents.length];
        boolean[] isPlaced = new boolean[parents.length];
        int placed = 0;
        ArrayDeque<Integer> path = new ArrayDeque<>();
        for (int block = 0; block < parents.length; block++) {
            for (int at = block; at >= 0 && !isPlaced[at]; at = parents[at]) {
                path.push(at);
                isPlaced[at] = true;
            }
            while (!path.isEmpty()) {
                order[placed++] = path.pop();
            }
        }
        return order;
    }

    private static int better(BigInteger[] total, int tip, int other) {
        int compared = total[other].compareTo(total[tip]);
        return compared > 0 || (compared == 0 && other < tip) ? other : tip;
    }

    private int compareRoots(int one, int other) {
        return Comparator.comparing((Integer block) -> !previous.get(block).isZero())
                .thenComparing(times::get)
                .thenComparing(hashes::get)
                .compare(one, other);
    }

    private Piece piece(int[] parents, int tip) {
        int length = 0;
        int first = tip;
        for (int at = tip; at >= 0; at = parents[at]) {
            first = at;
            length++;
        }
        Integer[] blocks = new Integer[length];
        int place = length;
        for (int at = tip; at >= 0; at = parents[at]) {
            blocks[--place] = at;
        }
        return new Piece(Arrays.asList(blocks), previous.get(first).isZero());
    }
}
