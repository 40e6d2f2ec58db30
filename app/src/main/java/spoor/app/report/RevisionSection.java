package spoor.app.report;

import java.time.LocalDate;
import spoor.app.register.ClaimWords;
import spoor.register.incident.Figure;
import spoor.register.total.History;

/// How figures moved from report to report, with what else changed between them.
final class RevisionSection {
    private RevisionSection() {}

    static void write(Html html, RegisterView view) {
        Section.write(
                html,
                "revisions",
                "How the figures moved",
                () -> {
                    if (view.facts().histories().isEmpty()) {
                        html.put(Tag.P, "The register holds no headline figure.");
                    }
                    view.facts().histories().forEach(history -> history(html, view, history));
                });
    }

    private static void history(Html html, RegisterView view, History history) {
        html.in(Tag.H3, () -> html.text("In ").data(history.unit()));
        html.in(
                Tag.TABLE,
                "history",
                () -> {
                    html.in(
                            Tag.THEAD,
                            () ->
                                    html.in(
                                            Tag.TR,
                                            () -> {
                                                Section.head(html, "", "Said on");
                                                Section.head(html, "", "Report");
                                                Section.head(html, "", "Figure");
                                                Section.head(html, "", "Of what");
                                                Section.head(
                                                        html, "", "Differs from the one before");
                                            }));
                    html.in(
                            Tag.TBODY,
                            () ->
                                    history.steps()
                                            .forEach(step ->
                                                    html.in(Tag.TR, () -> row(html, view, step))));
                });
    }

    private static void row(Html html, RegisterView view, History.Step step) {
        Figure figure = step.main().figure();
        LocalDate on = figure.backing().on();
        html.put(Tag.TD, "num", on == null ? "not said" : on.toString());
        html.data(Tag.TD, "", figure.report());
        html.in(Tag.TD, () -> told(html, view, step.main()));
        html.in(
                Tag.TD,
                () -> {
                    html.data(figure.words());
                    html.data(Tag.DIV, "sub", scope(figure));
                    step.others().forEach(other -> other(html, view, other));
                });
        html.in(Tag.TD, () -> step.changes().forEach(change -> html.data(Tag.DIV, "", change)));
    }

    private static void told(Html html, RegisterView view, History.Told told) {
        figure(html, view, told.figure());
        told.retold().forEach(copy -> retold(html, view, copy));
    }

    /// What the same report says beside its headline.
    private static void other(Html html, RegisterView view, History.Told other) {
        html.in(
                Tag.DIV,
                "sub",
                () -> {
                    html.text("also ");
                    html.data(other.figure().words() + ", " + scope(other.figure()));
                    html.text(": ");
                    told(html, view, other);
                });
    }

    private static String scope(Figure figure) {
        String period = ClaimWords.period(figure.period());
        return figure.countries().isEmpty()
                ? period
                : period + "; " + String.join(", ", figure.countries());
    }

    static void figure(Html html, RegisterView view, Figure figure) {
        String reserve = ClaimWords.reserve(figure.backing());
        html.data(ClaimWords.figure(figure) + (reserve.isEmpty() ? "" : " (" + reserve + ")"));
        view.links().add(figure).write(html);
    }

    private static void retold(Html html, RegisterView view, History.Retold copy) {
        html.in(
                Tag.DIV,
                "sub",
                () -> {
                    html.text("retold: ");
                    figure(html, view, copy.figure());
                    html.data(
                            copy.difference().isEmpty()
                                    ? ""
                                    : ", " + ClaimWords.grouped(copy.difference()));
                });
    }
}
