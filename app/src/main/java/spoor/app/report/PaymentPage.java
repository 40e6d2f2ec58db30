package spoor.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import spoor.app.report.Attributes.Name;
import spoor.app.work.AtomicFile;
import spoor.screening.heist.HeistAlert;
import spoor.screening.payment.FieldPlace;
import spoor.screening.payment.Line;
import spoor.screening.payment.Party;
import spoor.screening.payment.PaymentHit;
import spoor.screening.payment.PaymentMessage;

/// Screened payments as one HTML file: every message with findings, line by line, the matching
/// words marked, and beside them the entry and the reason. Opens without a network and runs
/// nothing.
public final class PaymentPage {
    private PaymentPage() {}

    /// Writes the page whole or not at all.
    ///
    /// @param target replaced when it exists
    public static void write(PaymentSheet sheet, Path target) throws IOException {
        byte[] page = page(sheet).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(page));
    }

    static String page(PaymentSheet sheet) {
        return Page.of("Screened payments", StyleSheet.load(false), html -> body(html, sheet));
    }

    private static void body(Html html, PaymentSheet sheet) {
        html.put(Tag.P, "kicker", "Screened payments");
        html.put(
                Tag.H1,
                needing(sheet.rows()) + " of " + sheet.messages() + " messages need a person");
        html.in(
                Tag.P,
                "under",
                () -> {
                    html.text("Lists: ");
                    html.data(
                            sheet.versions().isEmpty()
                                    ? "none"
                                    : String.join(", ", sheet.versions()));
                });
        sheet.problems().forEach(problem -> html.data(Tag.P, "warning", problem));
        sheet.rows().forEach(row -> message(html, row));
        if (!sheet.faults().isEmpty()) {
            html.put(Tag.H2, "Not read");
            html.in(
                    Tag.UL,
                    () -> sheet.faults().forEach(fault -> html.in(Tag.LI, () -> html.data(fault))));
        }
    }

    private static long needing(List<PaymentAnswer> rows) {
        return rows.stream()
                .filter(row -> !row.hits().isEmpty() || !row.alerts().isEmpty())
                .count();
    }

    private static void message(Html html, PaymentAnswer row) {
        PaymentMessage message = row.message();
        html.in(
                Tag.H2,
                () -> {
                    html.text(row.verdict() + ": " + message.kind() + ", ");
                    html.data(message.place().toString());
                });
        findings(html, row);
        lines(html, row);
    }

    private static void findings(Html html, PaymentAnswer row) {
        html.in(
                Tag.TABLE,
                () -> {
                    header(html, "Finding", "Where", "Words", "Entry", "Why");
                    html.in(
                            Tag.TBODY,
                            () -> {
                                row.hits().forEach(hit -> finding(html, hit));
                                row.alerts().forEach(alert -> alert(html, alert));
                                row.setAside().forEach(aside -> setAside(html, aside));
                            });
                });
    }

    private static void header(Html html, String... titles) {
        html.in(
                Tag.THEAD,
                () ->
                        html.in(
                                Tag.TR,
                                () -> {
                                    for (String title : titles) {
                                        html.put(Tag.TH, Attributes.of(Name.SCOPE, "col"), title);
                                    }
                                }));
    }

    private static void finding(Html html, PaymentHit hit) {
        finding(html, hit, hit.level().toString(), hit.reason());
    }

    private static void setAside(Html html, PaymentAnswer.SetAside aside) {
        finding(html, aside.hit(), "set aside", aside.words());
    }

    private static void finding(Html html, PaymentHit hit, String level, String why) {
        String reference = hit.reference().isEmpty() ? "" : ", " + hit.reference();
        html.in(
                Tag.TR,
                () -> {
                    html.put(Tag.TD, level + ": " + hit.kind().words());
                    cell(html, hit.at().toString());
                    cell(html, hit.words());
                    cell(html, hit.name() + " (" + hit.list() + " " + hit.id() + reference + ")");
                    cell(html, why);
                });
    }

    private static void cell(Html html, String words) {
        html.in(Tag.TD, () -> html.data(words));
    }

    private static void alert(Html html, HeistAlert alert) {
        html.in(
                Tag.TR,
                () -> {
                    html.put(Tag.TD, "REVIEW: " + alert.rule().label());
                    html.put(Tag.TD, "the whole payment");
                    cell(html, alert.transfer().money());
                    html.put(Tag.TD, alert.rule().title());
                    cell(html, alert.reason());
                });
    }

    /// A line of the message and what it is.
    private record Shown(Line line, String what) {}

    private static void lines(Html html, PaymentAnswer row) {
        html.in(
                Tag.TABLE,
                () -> {
                    header(html, "Line", "Field", "Is", "Text");
                    html.in(
                            Tag.TBODY,
                            () -> shown(row.message()).forEach(shown -> line(html, row, shown)));
                });
    }

    private static void line(Html html, PaymentAnswer row, Shown shown) {
        FieldPlace at = shown.line.at();
        html.in(
                Tag.TR,
                () -> {
                    html.put(Tag.TD, "r", Integer.toString(at.line()));
                    cell(html, at.field());
                    html.put(Tag.TD, shown.what);
                    html.in(Tag.TD, () -> marked(html, shown.line, row.hits()));
                });
    }

    private static List<Shown> shown(PaymentMessage message) {
        List<Shown> shown = new ArrayList<>();
        message.references()
                .forEach(one -> shown.add(new Shown(new Line(one.text(), one.at()), "reference")));
        message.amounts()
                .forEach(one -> shown.add(new Shown(new Line(one.toString(), one.at()), "amount")));
        message.parties().forEach(party -> party(party, shown));
        message.countries().forEach(line -> shown.add(new Shown(line, "country")));
        message.texts()
                .forEach(text -> text.lines().forEach(line -> shown.add(new Shown(line, "text"))));
        shown.sort(Comparator.comparingInt(one -> one.line.at().line()));
        return shown;
    }

    private static void party(Party party, List<Shown> shown) {
        String role = party.role().words();
        party.name().forEach(line -> shown.add(new Shown(line, role + ", name")));
        party.address().forEach(line -> shown.add(new Shown(line, role + ", address")));
        party.countries().forEach(line -> shown.add(new Shown(line, role + ", country")));
        party.accounts().forEach(line -> shown.add(new Shown(line, role + ", account")));
        party.bics().forEach(line -> shown.add(new Shown(line, role + ", BIC")));
        party.births().forEach(line -> shown.add(new Shown(line, role + ", born")));
        party.identifiers()
                .forEach(id ->
                        shown.add(new Shown(new Line(id.number(), id.at()), role + ", number")));
    }

    /// The text with the words of every finding in it marked. Words over a line's end are marked in
    /// both lines.
    private static void marked(Html html, Line line, List<PaymentHit> hits) {
        String text = line.text();
        boolean[] isMarked = new boolean[text.length()];
        for (PaymentHit hit : hits) {
            if (isNear(hit.at(), line.at())) {
                for (String piece : hit.words().split(" / ", -1)) {
                    mark(text, piece, isMarked);
                }
            }
        }
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && isMarked[to] == isMarked[from]) {
                to++;
            }
            String part = text.substring(from, to);
            if (isMarked[from]) {
                html.in(Tag.MARK, () -> html.data(part));
            } else {
                html.data(part);
            }
            from = to;
        }
    }

    /// The same field, and the line of the finding or one behind it.
    private static boolean isNear(FieldPlace hit, FieldPlace line) {
        return hit.field().equals(line.field())
                && line.line() >= hit.line()
                && line.line() <= hit.line() + 5;
    }

    private static void mark(String text, String piece, boolean[] isMarked) {
        for (int at = text.indexOf(piece); at >= 0 && !piece.isEmpty(); ) {
            Arrays.fill(isMarked, at, at + piece.length(), true);
            at = text.indexOf(piece, at + piece.length());
        }
    }
}
