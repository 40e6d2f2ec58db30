package spoor.app.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.Mixing;
import spoor.ledger.base.UInt256;

/// What one policy finds to have gone into one mixer in deposits of one denomination. The single
/// deposits are the terminals at its place, one for each transfer that carried taint.
///
/// @param theft the theft's id
/// @param place address of the mixer
/// @param denomination units that a pool takes at a time; nothing for the transfers of which that
///   is not known, and for those that are no whole number of such deposits
/// @param deposits of the denomination that carried taint
/// @param transfers that carried taint
/// @param moved units of these transfers, the clean part included
/// @param units of taint
/// @param first time of the first of them, ISO 8601 in UTC, or empty
/// @param last time of the last of them
public record Mixed(
        String theft,
        String policy,
        String place,
        String asset,
        String mixer,
        @Nullable UInt256 denomination,
        long deposits,
        long transfers,
        UInt256 moved,
        UInt256 units,
        String first,
        String last) {

    private record Key(
            String theft,
            String policy,
            String place,
            String asset,
            String mixer,
            @Nullable UInt256 denomination) {}

    /// In the order in which the terminals first name them.
    public static List<Mixed> of(List<Findings.Terminal> terminals) {
        Map<Key, Mixed> all = new LinkedHashMap<>();
        for (Findings.Terminal end : terminals) {
            Mixing mixing = end.mixing();
            if (mixing != null) {
                Mixed one = of(end, mixing);
                all.merge(key(one), one, Mixed::and);
            }
        }
        return new ArrayList<>(all.values());
    }

    private static Key key(Mixed one) {
        return new Key(one.theft, one.policy, one.place, one.asset, one.mixer, one.denomination);
    }

    private static Mixed of(Findings.Terminal end, Mixing mixing) {
        return new Mixed(
                end.theft(),
                end.policy(),
                end.place(),
                end.asset(),
                mixing.mixer(),
                mixing.denomination(),
                mixing.deposits(),
                1,
                mixing.moved(),
                end.units(),
                end.time(),
                end.time());
    }

    private Mixed and(Mixed other) {
        return new Mixed(
                theft,
                policy,
                place,
                asset,
                mixer,
                denomination,
                deposits + other.deposits,
                transfers + other.transfers,
                moved.plusOrMax(other.moved),
                units.plusOrMax(other.units),
                earlier(first, other.first),
                last.compareTo(other.last) < 0 ? other.last : last);
    }

    /// ISO 8601 in UTC sorts as text; one that the data do not say is not the first.
    private static String earlier(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
