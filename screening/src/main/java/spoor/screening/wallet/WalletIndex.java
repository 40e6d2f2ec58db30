package spoor.screening.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.screening.wallet.WalletMatch.Relation;

/// Known addresses, found by what they stand for, and by their ends as imitations are.
public final class WalletIndex<T> {
    /// Letters at each end that an imitation has in common with its model. Imitations seen on chain
    /// take three to seven; of random addresses none does by chance (one pair in 16^8 for the
    /// shortest alphabet).
    private static final int ALIKE = 4;

    private final List<WalletKey> keys;
    private final List<List<Known<T>>> knowns;
    private final HashSlots byKey;
    private final List<Known<T>> alike;
    private final HashSlots byEnds;

    /// @param isNested known by its nested form
    private record Known<T>(WalletAddress address, T value, boolean isNested) {}

    private WalletIndex(Map<WalletKey, List<Known<T>>> known, List<Known<T>> imitable) {
        keys = new ArrayList<>(known.keySet());
        knowns = new ArrayList<>();
        byKey = new HashSlots(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            knowns.add(List.copyOf(known.get(keys.get(i))));
            byKey.put(keys.get(i).hash(), i);
        }
        alike = List.copyOf(imitable);
        byEnds = new HashSlots(alike.size());
        for (int i = 0; i < alike.size(); i++) {
            byEnds.put(ends(alike.get(i).address()), i);
        }
    }

    /// Collects known addresses.
    public static final class Builder<T> {
        private final Map<WalletKey, List<Known<T>>> byKey = new LinkedHashMap<>();
        private final List<Known<T>> imitable = new ArrayList<>();

        public Builder<T> add(WalletAddress address, T value) {
            var known = new Known<>(address, value, false);
            byKey.computeIfAbsent(address.key(), _ -> new ArrayList<>()).add(known);
            @Nullable WalletKey nested = address.nested();
            if (nested != null) {
                byKey.computeIfAbsent(nested, _ -> new ArrayList<>())
                        .add(new Known<>(address, value, true));
            }
            if (isImitable(address)) {
                imitable.add(known);
            }
            return this;
        }

        public WalletIndex<T> build() {
            return new WalletIndex<>(byKey, imitable);
        }
    }

    /// Whether anything is known by this key: the quick check.
    public boolean contains(WalletKey key) {
        return number(key) >= 0;
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
        addAlike(asked, matches);
        matches.sort(Comparator.comparing(WalletMatch::relation));
        return matches;
    }

    private void addAlike(WalletAddress asked, List<WalletMatch<T>> matches) {
        if (!isImitable(asked)) {
            return;
        }
        long hash = ends(asked);
        for (int at = byEnds.first(hash); at >= 0; at = byEnds.next(hash, at)) {
            Known<T> known = alike.get(byEnds.number(at));
            if (isAlike(asked, known.address()) && !known.address().key().equals(asked.key())) {
                matches.add(match(Relation.LOOK_ALIKE, asked, known));
            }
        }
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
        return number < 0 ? List.of() : knowns.get(number);
    }

    private int number(WalletKey key) {
        long hash = key.hash();
        for (int at = byKey.first(hash); at >= 0; at = byKey.next(hash, at)) {
            if (keys.get(byKey.number(at)).equals(key)) {
                return byKey.number(at);
            }
        }
        return -1;
    }

    /// Whether the text is long enough to be told apart from its two ends.
    private static boolean isImitable(WalletAddress address) {
        return address.form() != AddressForm.TEXT
                && address.text().length() - address.imitableFrom() >= 4 * ALIKE;
    }

    /// A hash of the first and the last letters.
    private static long ends(WalletAddress address) {
        String text = address.text();
        long letters = 0;
        for (int i = 0; i < ALIKE; i++) {
            char first = text.charAt(address.imitableFrom() + i);
            char last = text.charAt(text.length() - ALIKE + i);
            letters = letters << 14 | (first & 0x7f) << 7 | (last & 0x7f);
        }
        return WalletKey.mix(letters);
    }

    private static boolean isAlike(WalletAddress a, WalletAddress b) {
        return a.form() == b.form()
                && a.text().regionMatches(a.imitableFrom(), b.text(), b.imitableFrom(), ALIKE)
                && a.text()
                        .regionMatches(
                                a.text().length() - ALIKE,
                                b.text(),
                                b.text().length() - ALIKE,
                                ALIKE);
    }
}
