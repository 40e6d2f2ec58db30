package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spoor.ledger.store.account.Texts;

/// What was left out or replaced, by its words: how often, where first, and in which of the last
/// blocks. What only blocks said that the chain gave up goes with them.
final class Doubts {
    /// How far below the highest block heights are kept: reorganisations that go deeper leave their
    /// doubts counted.
    static final int BLOCKS = 8_192;

    private final Map<String, Doubted> all = new TreeMap<>();

    private static final class Doubted {
        long times;
        String first;

        /// How often, by height.
        final TreeMap<Long, Long> last = new TreeMap<>();

        Doubted(String first) {
            this.first = first;
        }
    }

    private Doubted doubted(String what, String first) {
        return all.computeIfAbsent(what, _ -> new Doubted(first));
    }

    void add(String what, String where) {
        doubted(what, where).times++;
    }

    void add(String what, String where, long height) {
        Doubted doubted = doubted(what, where);
        doubted.times++;
        doubted.last.merge(height, 1L, Long::sum);
        doubted.last.headMap(doubted.last.lastKey() - BLOCKS).clear();
    }

    /// What the ledger had.
    ///
    /// @param isCountedAnew whether this merge finds out again how often
    void old(Texts.Doubt doubt, boolean isCountedAnew) {
        Doubted doubted = doubted(doubt.what(), doubt.first());
        doubted.times += isCountedAnew ? 0 : doubt.times();
        doubt.last().forEach(one -> doubted.last.merge(one.height(), one.times(), Long::sum));
    }

    void forgetFrom(long height) {
        for (Doubted doubted : all.values()) {
            Map<Long, Long> gone = doubted.last.tailMap(height);
            for (long times : gone.values()) {
                doubted.times -= times;
            }
            gone.clear();
        }
    }

    /// Of this there is only so much left.
    void atMost(String what, long times) {
        Doubted doubted = all.get(what);
        if (doubted != null) {
            doubted.times = Math.min(doubted.times, times);
        }
    }

    /// Those that still stand, by their words.
    List<Texts.Doubt> list() {
        List<Texts.Doubt> list = new ArrayList<>();
        all.forEach((what, doubted) -> {
            if (doubted.times > 0) {
                List<Texts.AtHeight> last = new ArrayList<>();
                doubted.last.forEach(
                        (height, times) -> last.add(new Texts.AtHeight(height, times)));
                list.add(new Texts.Doubt(doubted.times, doubted.first, what, last));
            }
        });
        return list;
    }
}
