package spoor.app.report;

import java.util.List;
import java.util.stream.Stream;
import spoor.app.register.ChainSide;
import spoor.app.register.ClaimWords;
import spoor.app.register.TwoWordsText;
import spoor.register.claim.Claim;
import spoor.register.incident.Figure;
import spoor.register.root.Difference;
import spoor.register.root.Differences;
import spoor.register.root.Witness;
import spoor.register.total.History;
import spoor.register.total.SumCheck;
import spoor.register.total.TwoWords;

/// What does not fit: parts against their whole, bounds that a copy reversed, published figures
/// against the chain, files of the register that are wrong.
final class DiscrepancySection {
    private final Html html;
    private final RegisterView view;
    private boolean isQuiet = true;

    private DiscrepancySection(Html html, RegisterView view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, RegisterView view) {
        Section.write(
                html,
                "discrepancies",
                "What does not fit",
                () -> new DiscrepancySection(html, view).content());
    }

    private void content() {
        checks();
        twoWords();
        copies();
        documents();
        sides();
        problems();
        if (isQuiet) {
            html.put(Tag.P, "Nothing was found.");
        }
    }

    private void checks() {
        List<SumCheck> checks = view.facts().checks();
        if (checks.isEmpty()) {
            return;
        }
        title("Parts against their whole");
        html.in(Tag.UL, () -> checks.forEach(check -> html.in(Tag.LI, () -> check(check))));
    }

    private void check(SumCheck check) {
        html.in(Tag.STRONG, () -> html.text(check.agrees() ? "Agrees: " : "Differs: "));
        html.data(check.whole().report()).text(" says ");
        RevisionSection.figure(html, view, check.whole());
        html.text(" (").data(check.whole().words()).text("); the parts are ");
        boolean isFirst = true;
        for (Figure part : check.parts()) {
            html.text(isFirst ? "" : " + ");
            boolean addsCountries = check.adds() == SumCheck.Adds.COUNTRIES;
            String count = Amount.grouped(part.countries().size());
            html.text(addsCountries ? count + " named with " : part.isEach() ? count + " × " : "");
            RevisionSection.figure(html, view, part);
            isFirst = false;
        }
        String unit = check.whole().unit() == null ? "" : check.whole().unit().code();
        html.text(", together ").data(ClaimWords.range(check.sum(), unit)).text(".");
    }

    /// One asserter, two statements.
    private void twoWords() {
        List<TwoWords> all = TwoWords.in(view.facts().thefts(), view.facts().register().figures());
        if (all.isEmpty()) {
            return;
        }
        title("One asserter, two statements that cannot both hold");
        html.in(Tag.UL, () -> all.forEach(two -> html.in(Tag.LI, () -> twoWords(two))));
    }

    private void twoWords(TwoWords two) {
        html.data(two.by()).text(", ").data(two.about()).text(": " + TwoWordsText.when(two));
        told(two.first());
        told(two.second());
    }

    private void told(TwoWords.Told told) {
        RegisterView.Links links = view.links();
        switch (told) {
            case TwoWords.Told.OfTheft one -> links.add(one.claimed());
            case TwoWords.Told.OfFigure one -> links.add(one.figure());
        }
        html.in(
                Tag.DIV,
                "sub",
                () -> {
                    html.data(TwoWordsText.told(told));
                    links.write(html);
                });
    }

    private void copies() {
        List<History.Told> told =
                view.facts().histories().stream()
                        .flatMap(history -> history.steps().stream())
                        .flatMap(step ->
                                Stream.concat(Stream.of(step.main()), step.others().stream()))
                        .filter(one -> one.retold().stream().anyMatch(DiscrepancySection::differs))
                        .toList();
        if (told.isEmpty()) {
            return;
        }
        title("Copies that say something else");
        html.in(Tag.UL, () -> told.forEach(this::copies));
    }

    private void copies(History.Told told) {
        told.retold().stream()
                .filter(DiscrepancySection::differs)
                .forEach(copy -> html.in(Tag.LI, () -> copy(told, copy)));
    }

    private static boolean differs(History.Retold copy) {
        return !copy.difference().isEmpty();
    }

    private void copy(History.Told told, History.Retold copy) {
        html.data(told.figure().report()).text(": ");
        RevisionSection.figure(html, view, told.figure());
        html.text(" is retold as ");
        RevisionSection.figure(html, view, copy.figure());
        html.text(": ").data(ClaimWords.grouped(copy.difference())).text(".");
    }

    /// What captured documents say otherwise than the first who told it.
    private void documents() {
        List<Difference> differences =
                view.facts().roots().all().stream()
                        .flatMap(root -> Differences.in(root.witnesses()).stream())
                        .toList();
        if (differences.isEmpty()) {
            return;
        }
        title("Captured documents that say it otherwise");
        html.in(Tag.UL, () -> differences.forEach(one -> html.in(Tag.LI, () -> difference(one))));
    }

    private void difference(Difference difference) {
        html.text(difference.kind().label().replace('_', ' ') + ": ");
        html.data(difference.figure()).text(", ");
        html.data(difference.from()).text(" became ").data(difference.to());
        words(difference.referenceWitness(), difference.reference());
        words(difference.witness(), difference.claim());
    }

    private void words(Witness witness, Claim claim) {
        html.in(
                Tag.DIV,
                "sub",
                () -> {
                    html.data(witness.label()).text(", characters ");
                    html.text(claim.span().start() + " to " + claim.span().end() + ": \u201C");
                    html.data(claim.span().of(witness.text())).text("\u201D");
                });
    }

    private void sides() {
        List<ChainSide> sides = view.facts().sides();
        if (sides.isEmpty()) {
            return;
        }
        title("Published figures against the chain");
        for (ChainSide side : sides) {
            html.in(
                    Tag.P,
                    () -> {
                        html.data(side.incident()).text(", traced in the case ");
                        html.data(side.caseName());
                    });
            html.in(
                    Tag.UL,
                    () -> side.lines().forEach(line -> html.in(Tag.LI, () -> side(side, line))));
        }
    }

    private void side(ChainSide side, ChainSide.Line line) {
        html.text("Published ").data(line.published());
        link(side, line);
        html.text(", the chain shows ").data(line.chain());
        html.text(". ").data(line.verdict());
        if (!line.source().isEmpty()) {
            html.in(Tag.DIV, "sub", () -> html.data(line.source()));
        }
    }

    private void link(ChainSide side, ChainSide.Line line) {
        if (line.claim().isEmpty()) {
            html.text(" (the case file)");
            return;
        }
        view.facts().register().incidents().stream()
                .filter(incident -> incident.id().equals(side.incident()))
                .forEach(incident ->
                        incident.claims().stream()
                                .filter(claim -> claim.id().equals(line.claim()))
                                .forEach(claim -> view.links().add(incident, claim).write(html)));
    }

    private void problems() {
        if (view.facts().register().problems().isEmpty()) {
            return;
        }
        title("Files of the register that are wrong");
        html.in(
                Tag.UL,
                () ->
                        view.facts()
                                .register()
                                .problems()
                                .forEach(problem ->
                                        html.in(Tag.LI, () -> html.data(problem.toString()))));
    }

    private void title(String words) {
        isQuiet = false;
        html.put(Tag.H3, words);
    }
}
