package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.intake.account.AccountFacts.Row;

/// What is known of each block: one for each height, or for each time where the data say no height.
final class BlockTable {
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Known> blocks = new ArrayList<>();

    private record Key(long height, long time) {}

    /// One block, filled in as facts come.
    static final class Known {
        final long height;
        long timeSeconds = AccountFacts.UNKNOWN;
        @Nullable Bytes32 hash;
        @Nullable Bytes32 parent;
        @Nullable Integer miner;
        @Nullable UInt256 baseFee;
        @Nullable Row timeToldBy;
        boolean isForgotten;

        Known(long height) {
            this.height = height;
        }

        /// Whether it stands for the blocks that no fact names.
        boolean isUnknown() {
            return height < 0 && timeSeconds < 0;
        }
    }

    int size() {
        return blocks.size();
    }

    Known get(int number) {
        return blocks.get(number);
    }

    /// The number of a block, new or known.
    ///
    /// @param height or [AccountFacts#UNKNOWN]; then the time tells blocks apart
    int number(long height, long timeSeconds) {
        Key key = new Key(height, height >= 0 ? 0 : timeSeconds);
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        Known block = new Known(height);
        if (height < 0) {
            block.timeSeconds = timeSeconds;
        }
        numbers.put(key, blocks.size());
        blocks.add(block);
        return blocks.size() - 1;
    }

    /// The block at a height, or nothing.
    @Nullable Known find(long height) {
        Integer number = numbers.get(new Key(height, 0));
        return number == null ? null : get(number);
    }

    /// Gives up all blocks from this height on.
    void forgetFrom(long height) {
        for (Known block : blocks) {
            if (block.height >= height && !block.isForgotten) {
                block.isForgotten = true;
                numbers.remove(new Key(block.height, 0));
            }
        }
    }

    /// Blocks in the order of the chain: by height, or by time where a height is missing.
    int[] sorted() {
        boolean hasHeights = blocks.stream().allMatch(block -> block.height >= 0);
        Comparator<Integer> byHeight = Comparator.comparingLong(n -> get(n).height);
        Comparator<Integer> byTime = Comparator.comparingLong(n -> get(n).timeSeconds);
        return IntStream.range(0, blocks.size())
                .filter(n -> !get(n).isForgotten)
                .boxed()
                .sorted(hasHeights ? byHeight : byTime.thenComparing(byHeight))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Bytes32 orZero(@Nullable Bytes32 hash) {
        return Objects.requireNonNullElse(hash, Bytes32.ZERO);
    }
}
