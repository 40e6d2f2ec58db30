package spoor.screening.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.screening.wallet.WalletMatch.Relation;

/// Known addresses, found by what they stand for.
///
/// Keys lie in one open table: slot by slot a 64-bit hash and the number of a key, compared in full
/// when the hash fits. A table is at most half full, so that an unknown address costs no more than
/// a known one.
public final class WalletIndex<T> {
    /// Letters at each end that an imitation has in common with its model. Imitations seen on chain
    /// take three to seven; of random addresses none does by chance (one pair in 16^8 for the
    /// shortest alphabet).
    private static final int ALIKE = 4;

    private final long[] hashes;
    private final int[] numbers;
    private final int mask;

    private final List<WalletKey> keys;
    private final List<List<Known<T>>> knowns;
    private final Map<String, List<Known<T>>> ends;

    /// @param isNested known by its nested form
    private record Known<T>(WalletAddress address, T value, boolean isNested) {}

    private WalletIndex(Map<WalletKey, List<Known<T>>> byKey, Map<String, List<Known<T>>> ends) {
        int size = Integer.highestOneBit(Math.max(8, byKey.size() * 4) - 1) << 1;
        hashes = new long[size];
        numbers = new int[size];
        mask = size - 1;
        keys = new ArrayList<>(byKey.keySet());
        knowns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            knowns.add(List.copyOf(byKey.get(keys.get(i))));
            put(keys.get(i).hash(), i + 1);
        }
        this.ends = ends;
    }

    private void put(long hash, int number) {
        int slot = slot(hash);
        while (numbers[slot] != 0) {
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & mask;
    }

    /// Collects known addresses.
    public static final class Builder<T> {
        private final Map<WalletKey, List<Known<T>>> byKey = new LinkedHashMap<>();
        private final Map<String, List<Known<T>>> ends = new HashMap<>();

        public Builder<T> add(WalletAddress address, T value) {
            var known = new Known<>(address, value, false);
            byKey.computeIfAbsent(address.key(), _ -> new ArrayList<>()).add(known);
            @Nullable WalletKey nested = address.nested();
            if (nested != null) {
                byKey.computeIfAbsent(nested, _ -> new ArrayList<>())
                        .add(new Known<>(address, value, true));
            }
            String ending = ends(address);
            if (!ending.isEmpty()) {
                ends.computeIfAbsent(ending, _ -> new ArrayList<>()).add(known);
            }
            return this;
        }

        public WalletIndex<T> build() {
            return new WalletIndex<>(byKey, ends);
        }
    }

    /// Whether anything is known by this key: the quick check.
    public boolean contains(WalletKey key) {
        return number(key) != 0;
    }

    /// Everything known that relates to an address, the surest relation first, then in the order in
    /// which it was added.
    public List<WalletMatch<T>> find(WalletAddress asked) {
        var matches = new ArrayList<WalletMatch<T>>();
        for (Known<T> known : known(asked.key())) {
            matches.add(match(relation(asked, known), asked, known));
        }
        @Nullable WalletKey nested = asked.nested();
        if (nested != null) {
            for (Known<T> known : known(nested)) {
                if (!known.isNested()) {
                    matches.add(match(Relation.NESTED, asked, known));
                }
            }
        }
        for (Known<T> known : ends.getOrDefault(ends(asked), List.of())) {
            if (!known.address().key().equals(asked.key())) {
                matches.add(match(Relation.LOOK_ALIKE, asked, known));
            }
        }
        matches.sort(Comparator.comparing(WalletMatch::relation));
        return matches;
    }

    private static <T> Relation relation(WalletAddress asked, Known<T> known) {
        if (known.isNested()) {
            return Relation.NESTED;
        }
        return known.address().text().equals(asked.text()) ? Relation.SAME : Relation.SAME_KEY;
    }

    private static <T> WalletMatch<T> match(
            Relation relation, WalletAddress asked, Known<T> known) {
        return new WalletMatch<>(relation, asked, known.address(), known.value());
    }

    private List<Known<T>> known(WalletKey key) {
        int number = number(key);
        return number == 0 ? List.of() : knowns.get(number - 1);
    }

    private int number(WalletKey key) {
        long hash = key.hash();
        int slot = slot(hash);
        while (numbers[slot] != 0) {
            if (hashes[slot] == hash && keys.get(numbers[slot] - 1).equals(key)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    /// Form, first and last letters; empty if the address is too short for both.
    private static String ends(WalletAddress address) {
        String text = address.imitable();
        return address.form() == AddressForm.TEXT || text.length() < 4 * ALIKE
                ? ""
                : address.form()
                        + " "
                        + text.substring(0, ALIKE)
                        + text.substring(text.length() - ALIKE);
    }
}
