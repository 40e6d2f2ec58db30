package spoor.register.total;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Modality;
import spoor.register.claim.Period;
import spoor.register.claim.Quantity;
import spoor.register.claim.Role;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Money;
import spoor.register.incident.Periods;
import spoor.register.incident.Said;
import spoor.register.total.Theft.Claimed;

/// What one theft took, in one unit, as far as anybody says: the range that all its used claims
/// together allow, and each claim with why it was used or left out.
///
/// @param range null if no claim counts
public record Loss(Theft theft, String unit, @Nullable Range range, List<Use> uses) {
    private static final Set<Role> OF_LOSS =
            EnumSet.of(Role.STOLEN, Role.UNSTATED, Role.VALUED, Role.RANSOM);

    /// What did not happen, or is denied: nothing was taken.
    static final Set<Modality> NOT_DONE =
            EnumSet.of(Modality.ATTEMPTED, Modality.PLANNED, Modality.DENIED);

    /// One claim about an amount and what became of it here.
    ///
    /// @param range what it says, null where it says nothing in the unit
    /// @param reason why it was left out, empty if it was used
    public record Use(Claimed claimed, @Nullable Range range, String reason) {
        public boolean isUsed() {
            return reason.isEmpty();
        }
    }

    public Loss {
        uses = List.copyOf(uses);
    }

    /// In the currency of the question: values first; amounts of coins at their dated price only
    /// where nobody states a value.
    static Loss inMoney(Theft theft, Question question) {
        Collected collected = new Collected(question, question.currency());
        theft.about(Field.VALUE).forEach(collected::addMoney);
        boolean hasValue = !collected.open.isEmpty();
        for (Claimed amount : theft.about(Field.AMOUNT)) {
            if (hasValue) {
                collected.leave(amount, "overlapping scope: a value is stated for the whole");
            } else {
                collected.addMoney(amount);
            }
        }
        return collected.loss(theft);
    }

    /// In the theft's own unit, for each that its claims name.
    static List<Loss> inAssets(Theft theft, Question question) {
        Map<String, Collected> byUnit = new TreeMap<>();
        for (Claimed claimed : theft.about(Field.AMOUNT)) {
            String unit = claimed.claim().measured().unit().code();
            byUnit.computeIfAbsent(unit, code -> new Collected(question, code)).addNative(claimed);
        }
        return byUnit.values().stream().map(collected -> collected.loss(theft)).toList();
    }

    /// A claim that counts so far.
    private record Counted(Claimed claimed, Range range) {
        @Nullable Period period() {
            return claimed.claim().measured().period();
        }

        String unit() {
            FieldClaim claim = claimed.claim();
            return claim.field() == Field.VALUE ? "" : claim.measured().unit().code();
        }

        String root() {
            return claimed.claim().backing().evidence().root();
        }
    }

    private static final class Collected {
        private final Question question;
        private final String unit;
        private final List<Counted> open = new ArrayList<>();
        private final List<Use> uses = new ArrayList<>();

        Collected(Question question, String unit) {
            this.question = question;
            this.unit = unit;
        }

        void leave(Claimed claimed, String reason) {
            uses.add(new Use(claimed, null, reason));
        }

        void addMoney(Claimed claimed) {
            Quantity quantity = Money.in(claimed.claim().measured(), unit);
            add(claimed, quantity, "no dated price in " + unit);
        }

        void addNative(Claimed claimed) {
            add(claimed, claimed.claim().measured().quantity(), "");
        }

        private void add(Claimed claimed, @Nullable Quantity quantity, String withoutPrice) {
            String refusal = question.refusal(claimed.claim().backing());
            String reason = refusal == null ? offTopic(claimed) : refusal;
            if (!reason.isEmpty()) {
                leave(claimed, reason);
            } else if (quantity == null) {
                leave(claimed, withoutPrice);
            } else {
                open.add(new Counted(claimed, Range.of(quantity)));
            }
        }

        /// Why an amount is no loss, empty if it is one.
        private static String offTopic(Claimed claimed) {
            Said.Measured measured = claimed.claim().measured();
            Modality modality = claimed.claim().backing().modality();
            if (!OF_LOSS.contains(measured.role())) {
                return "is of what was " + measured.role().label() + ", not of what was taken";
            }
            return NOT_DONE.contains(modality) ? "is " + modality.label() : "";
        }

        Loss loss(Theft theft) {
            Range range = null;
            for (List<Counted> scope : scopes()) {
                Range part = narrowed(scope);
                range = range == null ? part : range.plus(part);
            }
            return new Loss(theft, unit, range, uses);
        }

        /// Claims about the same part of the theft: one coin of one time. Parts add up; a claim
        /// about the whole goes before claims about parts.
        private List<List<Counted>> scopes() {
            Map<String, List<Counted>> byUnit = new LinkedHashMap<>();
            open.forEach(counted ->
                    byUnit.computeIfAbsent(counted.unit(), _ -> new ArrayList<>()).add(counted));
            List<List<Counted>> scopes = new ArrayList<>();
            byUnit.values().forEach(counted -> scopes.addAll(byTime(counted)));
            return scopes;
        }

        private List<List<Counted>> byTime(List<Counted> claims) {
            List<List<Counted>> times = new ArrayList<>();
            List<Counted> whole = new ArrayList<>();
            for (Counted counted : claims) {
                if (counted.period() == null) {
                    whole.add(counted);
                } else {
                    join(times, counted);
                }
            }
            if (times.size() > 1 && !whole.isEmpty()) {
                Counted first = whole.getFirst();
                for (List<Counted> time : times) {
                    for (Counted counted : time) {
                        leave(
                                counted,
                                "overlapping scope: of a part, "
                                        + first.claimed().id()
                                        + " is of the whole");
                    }
                }
                return List.of(whole);
            }
            if (times.isEmpty()) {
                return whole.isEmpty() ? List.of() : List.of(whole);
            }
            times.getFirst().addAll(whole);
            return times;
        }

        /// Puts a claim with those whose time overlaps its own, and unites these.
        private static void join(List<List<Counted>> times, Counted counted) {
            List<Counted> mine = new ArrayList<>();
            for (List<Counted> time : List.copyOf(times)) {
                if (time.stream().anyMatch(other -> overlap(other, counted))) {
                    mine.addAll(time);
                    times.remove(time);
                }
            }
            mine.add(counted);
            times.add(mine);
        }

        private static boolean overlap(Counted one, Counted other) {
            Period first = one.period();
            Period second = other.period();
            return first != null && second != null && Periods.overlap(first, second);
        }

        /// The range of one scope: copies of a root, then claims that say less than another, are
        /// left out; what remains differs, and the range covers all of it, but for a lower and an
        /// upper bound that go together.
        private Range narrowed(List<Counted> scope) {
            List<Counted> witnesses = new ArrayList<>();
            Map<String, Counted> roots = new LinkedHashMap<>();
            for (Counted counted : scope) {
                Counted first =
                        counted.root().isEmpty()
                                ? null
                                : roots.putIfAbsent(counted.root(), counted);
                if (first == null) {
                    witnesses.add(counted);
                } else {
                    leave(
                            counted,
                            "weaker copy: rests on "
                                    + counted.root()
                                    + ", as "
                                    + first.claimed().id()
                                    + " does");
                }
            }
            List<Counted> kept = new ArrayList<>();
            for (int i = 0; i < witnesses.size(); i++) {
                String reason = weaker(witnesses, i);
                leave(witnesses.get(i), reason);
                if (reason.isEmpty()) {
                    kept.add(witnesses.get(i));
                }
            }
            return kept.stream()
                    .map(Counted::range)
                    .reduce(Range::together)
                    .orElseThrow(() -> new IllegalStateException("no claim is the firmest"));
        }

        private void leave(Counted counted, String reason) {
            uses.add(new Use(counted.claimed(), counted.range(), reason));
        }

        /// Why a claim adds nothing to the others of its scope, empty if it does.
        private static String weaker(List<Counted> scope, int at) {
            Range range = scope.get(at).range();
            for (int i = 0; i < scope.size(); i++) {
                Counted other = scope.get(i);
                boolean isSame = range.isSame(other.range());
                if (i < at && isSame) {
                    return "says the same as " + other.claimed().id();
                }
                if (i != at && !isSame && range.contains(other.range())) {
                    return "says less than "
                            + other.claimed().id()
                            + " ("
                            + other.range().words()
                            + ")";
                }
            }
            return "";
        }
    }
}
