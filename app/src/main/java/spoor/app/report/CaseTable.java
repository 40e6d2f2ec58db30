package spoor.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import spoor.app.register.ClaimWords;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.Periods;
import spoor.register.incident.Said;
import spoor.register.total.Theft;
import spoor.register.total.Theft.Claimed;

/// The cases, a row each in the order of their dates: what anybody says, the same words once, with
/// the claims behind each.
final class CaseTable {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Date", List.of(Field.DATE)),
                    new Column("Victim", List.of(Field.VICTIM)),
                    new Column("Country", List.of(Field.COUNTRY)),
                    new Column("Sector", List.of(Field.SECTOR)),
                    new Column("Amount", List.of(Field.AMOUNT, Field.ASSET)),
                    new Column("In money", List.of(Field.VALUE)),
                    new Column("Method", List.of(Field.METHOD)),
                    new Column("Laundering", List.of(Field.ROUTE)),
                    new Column("Status", List.of(Field.STATUS)));

    private final Html html;
    private final RegisterView view;

    private record Column(String head, List<Field> fields) {}

    private CaseTable(Html html, RegisterView view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, RegisterView view) {
        Section.write(html, "cases", "Cases", () -> new CaseTable(html, view).table());
    }

    private void table() {
        if (view.facts().thefts().isEmpty()) {
            html.put(Tag.P, "The register holds no incident.");
            return;
        }
        html.in(
                Tag.TABLE,
                "cases",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    html.in(
                            Tag.TBODY,
                            () -> ordered().forEach(theft -> html.in(Tag.TR, () -> row(theft))));
                });
    }

    private void heads() {
        COLUMNS.forEach(column -> Section.head(html, "", column.head()));
        Section.head(html, "", "Sources");
    }

    private List<Theft> ordered() {
        return view.facts().thefts().stream()
                .sorted(Comparator.comparing(CaseTable::first).thenComparing(Theft::id))
                .toList();
    }

    /// The first day that anybody gives, after all others where nobody does.
    private static String first(Theft theft) {
        return shown(theft, Field.DATE).stream()
                .map(claimed -> claimed.claim().said())
                .filter(Said.Dated.class::isInstance)
                .map(said -> Periods.start(((Said.Dated) said).period()).toString())
                .min(Comparator.naturalOrder())
                .orElse("9999");
    }

    private static List<Claimed> shown(Theft theft, Field field) {
        return theft.about(field).stream()
                .filter(claimed -> RegisterView.isShown(claimed.claim().backing()))
                .toList();
    }

    private void row(Theft theft) {
        for (Column column : COLUMNS) {
            html.in(Tag.TD, () -> cell(theft, column));
        }
        html.in(Tag.TD, () -> sources(theft));
    }

    private void cell(Theft theft, Column column) {
        Map<String, RegisterView.Links> values = new LinkedHashMap<>();
        for (Field field : column.fields()) {
            for (Claimed claimed : shown(theft, field)) {
                values.computeIfAbsent(words(claimed), _ -> view.links()).add(claimed);
            }
        }
        if (values.isEmpty() && column.fields().contains(Field.VICTIM)) {
            html.data(Tag.DIV, "", theft.name());
        }
        values.forEach((words, links) ->
                html.in(
                        Tag.DIV,
                        () -> {
                            html.data(words);
                            links.write(html);
                        }));
    }

    private static String words(Claimed claimed) {
        String reserve = ClaimWords.reserve(claimed.claim().backing());
        return ClaimWords.said(claimed.claim().said())
                + (reserve.isEmpty() ? "" : " (" + reserve + ")");
    }

    private void sources(Theft theft) {
        Set<Integer> numbers = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        theft.incidents().stream()
                .flatMap(incident -> incident.claims().stream())
                .map(claim -> claim.backing())
                .filter(RegisterView::isShown)
                .forEach(backing -> source(backing, numbers, people));
        List<Integer> all = new ArrayList<>(numbers);
        for (int i = 0; i < all.size(); i++) {
            html.text(i == 0 ? "" : ", ");
            html.put(Tag.A, Attributes.linkTo("source-" + all.get(i)), "S" + all.get(i));
        }
        if (!people.isEmpty()) {
            html.data(Tag.DIV, "sub", String.join(", ", people));
        }
    }

    private void source(Backing backing, Set<Integer> numbers, Set<String> people) {
        int number = view.sources().number(backing);
        if (number > 0) {
            numbers.add(number);
        }
        if (!backing.by().isEmpty()) {
            people.add(backing.by());
        }
    }
}
