package spoor.app.tags;

import java.util.Arrays;
import java.util.Map;

/// Address numbers to small numbers, in primitive arrays: asked for every output that taint
/// reaches.
///
/// Open addressing with linear probing, at most half full.
final class AddressTable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] addresses;
    private final int[] places;
    private final int shift;

    AddressTable(Map<Long, Integer> places) {
        int bits = Math.max(1, 33 - Integer.numberOfLeadingZeros(places.size()));
        this.shift = 64 - bits;
        this.addresses = new long[1 << bits];
        this.places = new int[1 << bits];
        Arrays.fill(addresses, -1);
        places.forEach(this::put);
    }

    private void put(long address, int place) {
        int slot = slot(address);
        addresses[slot] = address;
        places[slot] = place;
    }

    /// @return -1 when the table does not have the address
    int find(long address) {
        int slot = slot(address);
        return addresses[slot] == address && address >= 0 ? places[slot] : -1;
    }

    /// Where the address stands, or the free slot where its search ends.
    private int slot(long address) {
        int slot = (int) ((address * GOLDEN) >>> shift);
        while (addresses[slot] != address && addresses[slot] >= 0) {
            slot = (slot + 1) & (addresses.length - 1);
        }
        return slot;
    }
}
