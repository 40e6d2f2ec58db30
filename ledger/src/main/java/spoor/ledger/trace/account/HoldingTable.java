package spoor.ledger.trace.account;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Holdings by number.
///
/// Open addressing with linear probing, at most half full.
final class HoldingTable {
    private static final int FIRST_SLOTS = 64;
    private static final int GOLDEN = 0x9E3779B9;

    /// Number of the holding in each slot, or -1.
    private int[] numbers = empty(FIRST_SLOTS);

    private @Nullable Holding[] holdings = new @Nullable Holding[FIRST_SLOTS];
    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private int size;

    private static int[] empty(int slots) {
        int[] numbers = new int[slots];
        Arrays.fill(numbers, -1);
        return numbers;
    }

    /// @param number 0 or more
    @Nullable Holding find(int number) {
        return holdings[slot(number)];
    }

    /// Adds a holding that is not there.
    void add(Holding holding) {
        if (2 * size == numbers.length) {
            grow();
        }
        int slot = slot(holding.number);
        numbers[slot] = holding.number;
        holdings[slot] = holding;
        size++;
    }

    private int slot(int number) {
        int slot = (number * GOLDEN) >>> shift;
        while (numbers[slot] >= 0 && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable Holding[] old = holdings;
        numbers = empty(2 * old.length);
        holdings = new @Nullable Holding[2 * old.length];
        shift--;
        for (Holding holding : old) {
            if (holding != null) {
                int slot = slot(holding.number);
                numbers[slot] = holding.number;
                holdings[slot] = holding;
            }
        }
    }

    /// All of them, by number.
    List<Holding> sorted() {
        return Arrays.stream(numbers)
                .filter(number -> number >= 0)
                .sorted()
                .mapToObj(number -> Objects.requireNonNull(find(number)))
                .toList();
    }
}
