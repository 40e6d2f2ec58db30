package spoor.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spoor.app.customers.ResultTable;
import spoor.app.customers.ResultTable.Line;
import spoor.app.report.Attributes.Name;
import spoor.app.work.AtomicFile;
import spoor.screening.screen.Verdict;

/// A screened table of customers as one HTML file: how many came to which verdict, and everybody
/// who is not clear, with the reasons.
public final class CustomerPage {
    private final Html html;
    private final Facts facts;
    private final ResultTable result;

    /// What the page says of the screening itself.
    ///
    /// @param table name of the table of customers
    /// @param lists labels of the versions that were used
    /// @param faults why a list does not suffice
    /// @param hashes what the result was made from, name and SHA-256
    public record Facts(
            String table, List<String> lists, List<String> faults, List<String> hashes) {
        public Facts {
            lists = List.copyOf(lists);
            faults = List.copyOf(faults);
            hashes = List.copyOf(hashes);
        }
    }

    private CustomerPage(Html html, Facts facts, ResultTable result) {
        this.html = html;
        this.facts = facts;
        this.result = result;
    }

    /// Writes the page whole or not at all.
    ///
    /// @param target replaced when it exists
    public static void write(Facts facts, ResultTable result, Path target) throws IOException {
        byte[] page = page(facts, result).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(page));
    }

    static String page(Facts facts, ResultTable result) {
        return Page.of(
                "Screened customers: " + facts.table(),
                StyleSheet.load(false),
                html -> new CustomerPage(html, facts, result).body());
    }

    private void body() {
        long open = 0;
        for (Verdict verdict : Verdict.values()) {
            open += verdict == Verdict.CLEAR ? 0 : result.customers(verdict);
        }
        html.put(Tag.P, "kicker", "Screened customers");
        html.put(
                Tag.H1,
                Amount.grouped(open)
                        + " of "
                        + Amount.grouped(open + result.customers(Verdict.CLEAR))
                        + " customers need a person");
        html.in(
                Tag.P,
                "under",
                () -> {
                    html.text("Table ").data(facts.table());
                    html.text(". Lists: ");
                    html.data(facts.lists().isEmpty() ? "none" : String.join(", ", facts.lists()));
                });
        facts.faults().forEach(fault -> html.data(Tag.P, "warning", fault));
        figures();
        lines();
        html.put(Tag.H2, "Made from");
        html.in(Tag.UL, () -> facts.hashes().forEach(this::hash));
    }

    private void figures() {
        html.in(
                Tag.DL,
                "figures",
                () -> {
                    for (Verdict verdict : Verdict.values()) {
                        html.in(
                                Tag.DIV,
                                "figure",
                                () -> {
                                    html.put(Tag.DT, meaning(verdict));
                                    html.put(
                                            Tag.DD,
                                            verdict.name()
                                                    + " "
                                                    + Amount.grouped(result.customers(verdict)));
                                });
                    }
                });
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case HIT -> "as good as the listed party itself";
            case REVIEW -> "alike: a person has to look";
            case INCOMPLETE -> "not everything could be asked";
            case CLEAR -> "nothing found";
        };
    }

    private void lines() {
        if (result.shown().isEmpty()) {
            html.put(Tag.P, "Nobody was found, and every cell was understood.");
            return;
        }
        html.in(
                Tag.TABLE,
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    customers().forEach(customer -> html.in(Tag.TBODY, () -> rows(customer)));
                });
        if (result.more() > 0) {
            html.put(
                    Tag.P,
                    "warning",
                    "The page ends here: "
                            + Amount.grouped(result.more())
                            + " more lines stand in the result's CSV file.");
        }
    }

    private void heads() {
        for (String head : List.of("Customer", "Verdict", "Entry", "Score", "Why")) {
            html.put(Tag.TH, Attributes.css("num").and(Name.SCOPE, "col"), head);
        }
    }

    private List<List<Line>> customers() {
        List<List<Line>> customers = new ArrayList<>();
        String row = "";
        for (Line line : result.shown()) {
            if (!line.get("row").equals(row)) {
                customers.add(new ArrayList<>());
                row = line.get("row");
            }
            customers.getLast().add(line);
        }
        return customers;
    }

    private void rows(List<Line> customer) {
        boolean isFirst = true;
        for (Line line : customer) {
            boolean opens = isFirst;
            html.in(Tag.TR, () -> row(line, opens));
            isFirst = false;
        }
    }

    private void row(Line line, boolean isFirst) {
        html.in(Tag.TD, () -> customer(line, isFirst));
        String own = line.get("finding");
        html.put(Tag.TD, "num", own.isEmpty() ? line.get("verdict") : own);
        html.in(Tag.TD, () -> entry(line));
        html.put(Tag.TD, "r", line.get("score"));
        html.in(
                Tag.TD,
                () -> {
                    html.data(line.get("reason"));
                    if (isFirst && !line.get("not_understood").isEmpty()) {
                        html.data(Tag.DIV, "sub", "not understood: " + line.get("not_understood"));
                    }
                });
    }

    private void customer(Line line, boolean isFirst) {
        if (isFirst) {
            html.data(line.get("name"));
            html.in(
                    Tag.DIV,
                    "sub",
                    () -> {
                        html.data(line.get("id"));
                        html.text(", row " + line.get("row"));
                    });
        }
    }

    private void entry(Line line) {
        html.data(line.get("listed"));
        html.in(
                Tag.DIV,
                "sub",
                () -> {
                    html.data(line.get("version") + " " + line.get("entry"));
                    html.text(line.get("reference").isEmpty() ? "" : ", ");
                    html.data(line.get("reference"));
                });
    }

    private void hash(String hash) {
        html.in(Tag.LI, () -> html.data(hash));
    }
}
