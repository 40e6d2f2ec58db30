package spoor.app.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/// When the stolen coins moved, and when trails ended.
final class TimeSection {
    private final Html html;
    private final View view;

    private TimeSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(html, "time", "4. When it moved", new TimeSection(html, view)::write);
    }

    private void write() {
        List<TimeLine.Move> moves = TimeLine.moves(view);
        long undated = TimeLine.undated(view);
        if (moves.isEmpty()) {
            html.put(Tag.P, "No movement in the data carries a time.");
            return;
        }
        TimeLine line = TimeLine.of(view, moves);
        html.in(
                Tag.FIGURE,
                "wide",
                () -> {
                    new TimeSvg(html, line, view.assets().getFirst()).write();
                    html.in(Tag.FIGCAPTION, () -> caption(line, undated));
                });
        view.thefts().forEach(theft -> when(theft, line));
    }

    private void caption(TimeLine line, long undated) {
        html.text(
                "Stolen coins that transactions moved under the rule “"
                        + view.policies().shownLabel()
                        + "”, in steps of "
                        + line.scale().words()
                        + ", UTC; coins that moved several times count each time. Letters mark when"
                        + " trails ended (the letters of section 3).");
        if (undated > 0) {
            html.text(
                    " Without a time, and so not drawn: "
                            + Amount.count(undated, "transaction")
                            + ".");
        }
        if (view.run().isPartial()) {
            html.text(
                    " In a partial ledger a time is what the source of the data says: often when a"
                            + " transaction was first seen, not when its block was found.");
        }
    }

    private void when(TheftView theft, TimeLine line) {
        OptionalLong at = seconds(theft.found().when());
        html.in(
                Tag.P,
                "note",
                () -> {
                    html.text("Theft ").data(theft.found().id()).text(": ");
                    html.data(
                            theft.found().when().isEmpty()
                                    ? "no date"
                                    : Section.time(theft.found().when()));
                    if (at.isPresent() && at.getAsLong() < line.from()) {
                        html.text(", " + before(line.from() - at.getAsLong()));
                    }
                    html.text(".");
                });
    }

    private static String before(long seconds) {
        long days = seconds / 86_400;
        return days > 0
                ? Amount.count(days, "day") + " before the first movement drawn"
                : "on the day of the first movement drawn";
    }

    /// Seconds since 1970 of a date or a moment in ISO 8601; nothing for other words.
    static OptionalLong seconds(String iso) {
        try {
            return iso.length() == 10
                    ? OptionalLong.of(
                            LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                    : OptionalLong.of(Instant.parse(iso).getEpochSecond());
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }
}
