package spoor.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import spoor.app.follow.Findings;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.TerminalKind;

/// What moved when, in steps of equal length.
///
/// @param from start of the first step, seconds since 1970
/// @param moved units by step, by theft's label
/// @param ended units by step, by kind
/// @param thefts those with a date within the line
record TimeLine(
        Scale scale,
        long from,
        List<TreeMap<Integer, UInt256>> moved,
        List<TreeMap<TerminalKind, UInt256>> ended,
        List<Mark> thefts) {
    private static final int STEPS = 48;

    /// A theft whose date lies within the line.
    record Mark(long seconds, String theft) {}

    /// Stolen units that one transaction moved.
    record Move(long seconds, int label, UInt256 units) {}

    /// Lengths of a step.
    enum Scale {
        MINUTE(60, "one minute"),
        FIVE_MINUTES(300, "five minutes"),
        QUARTER(900, "a quarter of an hour"),
        HOUR(3_600, "one hour"),
        SIX_HOURS(21_600, "six hours"),
        DAY(86_400, "one day"),
        WEEK(604_800, "one week"),
        FOUR_WEEKS(2_419_200, "four weeks"),
        QUARTER_YEAR(7_862_400, "thirteen weeks"),
        YEAR(31_449_600, "fifty-two weeks"),
        TEN_YEARS(314_496_000, "520 weeks");

        private final long seconds;
        private final String words;

        Scale(long seconds, String words) {
            this.seconds = seconds;
            this.words = words;
        }

        long seconds() {
            return seconds;
        }

        String words() {
            return words;
        }
    }

    static List<Move> moves(View view, Unit unit) {
        List<Move> moves = new ArrayList<>();
        for (Findings.Step step : view.steps()) {
            OptionalLong at = TimeSection.seconds(step.time());
            if (at.isPresent()) {
                for (Findings.Parcel parcel : step.deposited()) {
                    boolean isOfAsset = parcel.asset().equals(unit.asset().id());
                    for (Findings.Part part : parcel.parts()) {
                        if (part.label() > 0 && isOfAsset) {
                            moves.add(new Move(at.getAsLong(), part.label(), part.units()));
                        }
                    }
                }
            }
        }
        return moves;
    }

    /// Transactions of which the data do not say when they were.
    static long undated(View view) {
        return view.steps().stream()
                .filter(step -> TimeSection.seconds(step.time()).isEmpty())
                .count();
    }

    /// @param moves at least one
    static TimeLine of(View view, Unit unit, List<Move> moves) {
        long first = moves.stream().mapToLong(Move::seconds).min().orElseThrow();
        long last = moves.stream().mapToLong(Move::seconds).max().orElseThrow();
        Scale scale = scale(first, last);
        long from = Math.floorDiv(first, scale.seconds()) * scale.seconds();
        List<TreeMap<Integer, UInt256>> moved = new ArrayList<>();
        List<TreeMap<TerminalKind, UInt256>> ended = new ArrayList<>();
        for (long at = from; at <= last; at += scale.seconds()) {
            moved.add(new TreeMap<>());
            ended.add(new TreeMap<>(Comparator.naturalOrder()));
        }
        for (Move move : moves) {
            moved.get(step(move.seconds(), from, scale))
                    .merge(move.label(), move.units(), UInt256::plusOrMax);
        }
        long until = from + scale.seconds() * moved.size();
        var line = new TimeLine(scale, from, moved, ended, thefts(view, from, until));
        line.end(view, unit);
        return line;
    }

    private static List<Mark> thefts(View view, long from, long until) {
        List<Mark> marks = new ArrayList<>();
        for (Findings.TheftFound theft : view.findings().thefts()) {
            OptionalLong at = TimeSection.seconds(theft.when());
            if (at.isPresent() && from <= at.getAsLong() && at.getAsLong() < until) {
                marks.add(new Mark(at.getAsLong(), theft.id()));
            }
        }
        return marks;
    }

    private static Scale scale(long first, long last) {
        for (Scale scale : Scale.values()) {
            if ((last - first) / scale.seconds() < STEPS) {
                return scale;
            }
        }
        return Scale.TEN_YEARS;
    }

    private static int step(long seconds, long from, Scale scale) {
        return Math.toIntExact((seconds - from) / scale.seconds());
    }

    private void end(View view, Unit unit) {
        for (Findings.Terminal terminal : view.findings().terminals()) {
            OptionalLong at = TimeSection.seconds(terminal.time());
            boolean isShown =
                    terminal.policy().equals(view.policies().shownLabel())
                            && terminal.asset().equals(unit.asset().id());
            if (isShown && at.isPresent()) {
                end(terminal, at.getAsLong());
            }
        }
    }

    private void end(Findings.Terminal terminal, long seconds) {
        if (from <= seconds && seconds < from + scale.seconds() * ended.size()) {
            ended.get(step(seconds, from, scale))
                    .merge(
                            TerminalKind.valueOf(terminal.terminal()),
                            terminal.units(),
                            UInt256::plusOrMax);
        }
    }

    UInt256 most() {
        return moved.stream()
                .map(step -> Amount.sum(step.values()))
                .reduce(UInt256.ZERO, UInt256::max);
    }
}
