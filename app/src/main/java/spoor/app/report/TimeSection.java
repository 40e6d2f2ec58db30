package spoor.app.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import spoor.app.follow.Findings;

/// When the stolen coins moved, and when trails ended.
final class TimeSection {
    private static final int PICTURES = 6;

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
        List<Unit> assets =
                view.assets().stream()
                        .filter(unit -> !TimeLine.moves(view, unit).isEmpty())
                        .toList();
        if (assets.isEmpty()) {
            html.put(Tag.P, "No movement in the data carries a time.");
            return;
        }
        TimeLine first = picture(assets.getFirst());
        assets.stream().skip(1).limit(PICTURES - 1).forEach(this::picture);
        if (assets.size() > PICTURES) {
            html.put(
                    Tag.P,
                    "note",
                    "Not drawn: "
                            + Amount.count(assets.size() - PICTURES, "asset")
                            + " with fewer places.");
        }
        view.findings().thefts().forEach(theft -> when(theft, first));
    }

    private TimeLine picture(Unit unit) {
        TimeLine line = TimeLine.of(view, unit, TimeLine.moves(view, unit));
        AssetMarks marks = view.run().hasAccounts() ? view.marks() : null;
        if (marks != null) {
            html.in(
                    Tag.H3,
                    () -> {
                        marks.badge(html, unit);
                        html.text(unit.name());
                    });
        }
        html.in(
                Tag.FIGURE,
                "wide",
                () -> {
                    new TimeSvg(html, line, unit, marks).write();
                    html.in(Tag.FIGCAPTION, () -> caption(line, TimeLine.undated(view)));
                });
        return line;
    }

    private void caption(TimeLine line, long undated) {
        html.text(
                "Stolen coins that "
                        + (view.run().hasAccounts() ? "transfers" : "transactions")
                        + " moved under the rule “"
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
        if (view.run().isPartial() && !view.run().hasAccounts()) {
            html.text(
                    " In a partial ledger a time is what the source of the data says: often when a"
                            + " transaction was first seen, not when its block was found.");
        }
    }

    private void when(Findings.TheftFound theft, TimeLine line) {
        OptionalLong at = seconds(theft.when());
        html.in(
                Tag.P,
                "note",
                () -> {
                    html.text("Theft ").data(theft.id()).text(": ");
                    html.data(theft.when().isEmpty() ? "no date" : Section.time(theft.when()));
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
