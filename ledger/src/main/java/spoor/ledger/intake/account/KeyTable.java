package spoor.ledger.intake.account;

import spoor.ledger.store.account.KeyColumn;
import spoor.ledger.store.account.Room;

/// Numbers the different keys of one width that it is shown, from 0 in the order of their coming.
///
/// Keys are hashes or addresses. Open addressing with linear probing, at most half full; the keys
/// lie in a column, the slots on the heap.
final class KeyTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FIRST_SLOTS = 64;

    private final KeyColumn keys;

    /// Number + 1 of a key, or 0.
    private int[] slots = new int[FIRST_SLOTS];

    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private int size;

    KeyTable(int width, Room room) {
        keys = new KeyColumn(width, room);
    }

    int size() {
        return size;
    }

    /// The number of a key, new or known.
    int number(byte[] key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (2 * (size + 1L) > slots.length) {
            grow();
            slot = slot(key);
        }
        keys.add(key);
        slots[slot] = ++size;
        return size - 1;
    }

    /// The number of a key, or -1.
    int find(byte[] key) {
        return slots[slot(key)] - 1;
    }

    byte[] key(int number) {
        return keys.get(number);
    }

    private int slot(byte[] key) {
        int slot = firstSlot(key);
        while (slots[slot] != 0 && !keys.isAt(slots[slot] - 1, key)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int firstSlot(byte[] key) {
        return (int) (hash(key) >>> shift);
    }

    /// Of all bytes: strangers choose some of an address.
    private static long hash(byte[] key) {
        long hash = 0;
        for (int i = 0; i < key.length; i += Integer.BYTES) {
            int word =
                    key[i] << 24
                            | (key[i + 1] & 0xff) << 16
                            | (key[i + 2] & 0xff) << 8
                            | (key[i + 3] & 0xff);
            hash = (hash + word) * GOLDEN;
            hash ^= hash >>> 32;
        }
        return hash * GOLDEN;
    }

    /// All keys are different: none has to be compared.
    private void grow() {
        slots = new int[2 * slots.length];
        shift--;
        for (int number = 0; number < size; number++) {
            int slot = firstSlot(keys.get(number));
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    /// The numbers in the order of their keys' bytes.
    int[] sorted() {
        return keys.order();
    }
}
