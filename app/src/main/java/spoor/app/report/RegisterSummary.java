package spoor.app.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spoor.app.work.Words;
import spoor.register.claim.Modality;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Standing;
import spoor.register.total.Headlines;
import spoor.register.total.Loss;
import spoor.register.total.Question;
import spoor.register.total.Question.By;
import spoor.register.total.Range;
import spoor.register.total.Theft;
import spoor.register.total.Total;

/// What the register says in all, in sentences of which each names the claims behind its figure.
final class RegisterSummary {
    private final Html html;
    private final RegisterView view;
    private final RegisterFacts facts;

    private RegisterSummary(Html html, RegisterView view) {
        this.html = html;
        this.view = view;
        this.facts = view.facts();
    }

    static void write(Html html, RegisterView view) {
        new RegisterSummary(html, view).write();
    }

    private void write() {
        html.put(Tag.P, "kicker", "Register of thefts");
        html.in(Tag.H1, () -> html.data(facts.title()));
        html.put(Tag.P, "under", asked());
        Section.write(
                html,
                "summary",
                "Summary",
                () -> {
                    total();
                    undecided();
                    largestYear();
                    headlines();
                    attributions();
                    roots();
                    html.put(Tag.P, kept());
                    html.put(
                            Tag.P,
                            "note",
                            "Numbers in brackets are the claims behind a statement, as the annex"
                                    + " counts them; ° marks a claim that no person has reviewed."
                                    + " An end of a range that nobody states stays open.");
                });
    }

    private String asked() {
        Question question = facts.question();
        StringBuilder words = new StringBuilder("Totals in ").append(question.currency());
        words.append(
                question.includesUnreviewed()
                        ? ", of all claims but rejected ones, reviewed or not"
                        : ", of claims that a person has reviewed");
        if (question.assertedBy() != null) {
            words.append(", asserted by ").append(question.assertedBy());
        }
        if (question.actor() != null) {
            words.append(", attributed to ").append(question.actor());
        }
        if (question.asOf() != null) {
            words.append(", as said until ").append(question.asOf());
        }
        return words.append('.').toString();
    }

    private List<Loss> losses() {
        return facts.total().rows().stream().flatMap(row -> row.losses().stream()).toList();
    }

    private void total() {
        List<Loss> losses = losses();
        Range sum = facts.total().sum();
        html.in(
                Tag.P,
                "answer",
                () -> {
                    if (losses.isEmpty() || sum == null) {
                        html.text("No amount counts: no claim about one is ");
                        html.text(facts.question().includesUnreviewed() ? "here." : "reviewed.");
                        return;
                    }
                    html.text(Amount.count(losses.size(), "theft") + " with a known amount took ");
                    html.put(Tag.STRONG, view.money(sum)).text(" together");
                    view.links().addUsed(losses).write(html);
                    html.text(vague(losses) + ".");
                });
        Map<String, Integer> reasons = new LinkedHashMap<>();
        facts.total().left().forEach(left -> reasons.merge(plain(left.reason()), 1, Integer::sum));
        reasons.forEach((reason, thefts) ->
                html.in(
                        Tag.P,
                        () -> {
                            html.text("Not counted: " + Amount.count(thefts, "theft"));
                            html.text(", ").data(reason).text(".");
                        }));
    }

    private static String vague(List<Loss> losses) {
        int vague = RegisterView.vague(losses);
        return vague == 0
                ? ""
                : ", counting "
                        + Amount.count(vague, "figure")
                        + " given as approximate or estimated";
    }

    private static String plain(String reason) {
        int colon = reason.indexOf(':');
        return reason.startsWith("overlapping scope") ? reason.substring(0, colon) : reason;
    }

    private void undecided() {
        Total total = facts.total();
        Range once = total.once();
        if (total.undecided().isEmpty() || once == null) {
            return;
        }
        html.in(
                Tag.P,
                () -> {
                    html.text("Of " + Amount.count(total.undecided().size(), "group"));
                    html.text(" of thefts nobody has decided yet whether they are one. With each");
                    html.text(" group counted once, by its largest member, the sum is ");
                    html.text(view.money(once));
                    view.links().addUsed(losses()).write(html);
                    html.text(".");
                });
    }

    private void largestYear() {
        Optional<Total.Row> largest =
                facts.total(By.YEAR).rows().stream()
                        .max(Comparator.comparing(row -> BarSection.reach(row.sum())));
        if (largest.isPresent() && largest.get().losses().size() > 0) {
            Total.Row row = largest.get();
            html.in(
                    Tag.P,
                    () -> {
                        html.text("The largest sum of a year is that of ").data(row.key());
                        html.text(": " + Amount.count(row.losses().size(), "theft") + ", ");
                        html.text(view.money(row.sum()));
                        view.links().addUsed(row.losses()).write(html);
                        html.text(vague(row.losses()) + ".");
                    });
        }
    }

    private void headlines() {
        Headlines headlines = facts.headlines();
        Range largest = headlines.largest();
        Range sum = headlines.sum();
        if (largest == null || sum == null) {
            return;
        }
        List<Figure> used =
                headlines.uses().stream()
                        .filter(Headlines.Use::isUsed)
                        .map(Headlines.Use::figure)
                        .toList();
        html.in(
                Tag.P,
                () -> {
                    html.text("Beside the total and never added to it: ");
                    html.text(Amount.count(used.size(), "headline figure"));
                    html.text(" of reports. How far they overlap is not known; the largest single");
                    html.text(" one is " + view.money(largest));
                    html.text(", and all together are " + view.money(sum));
                    RegisterView.Links links = view.links();
                    used.forEach(links::add);
                    links.write(html);
                    html.text(".");
                });
    }

    private void attributions() {
        long accused = 0;
        long several = 0;
        RegisterView.Links links = view.links();
        for (Theft theft : facts.thefts()) {
            List<Theft.Claimed> claims =
                    theft.about(Field.ATTRIBUTION).stream()
                            .filter(one -> isAccusation(one.claim().backing()))
                            .toList();
            accused += claims.isEmpty() ? 0 : 1;
            several += claims.size() > 1 ? 1 : 0;
            claims.forEach(links::add);
        }
        if (accused > 0) {
            String words =
                    "Somebody is accused of "
                            + Amount.count(accused, "theft")
                            + "; of "
                            + Amount.grouped(several)
                            + " there is more than one attribution";
            html.in(
                    Tag.P,
                    () -> {
                        html.text(words);
                        links.write(html, "attributions");
                        html.text(".");
                    });
        }
    }

    private static boolean isAccusation(Backing backing) {
        return RegisterView.isShown(backing) && backing.modality() != Modality.DENIED;
    }

    private void roots() {
        int documents = facts.register().captured().documents();
        if (documents == 0) {
            return;
        }
        int least = facts.roots().least();
        int unreviewed = facts.register().captured().claims().unreviewed();
        html.put(
                Tag.P,
                Amount.count(documents, "captured document")
                        + " of the workspace: "
                        + (least < facts.roots().count() ? Amount.grouped(least) + " to " : "")
                        + Amount.count(facts.roots().count(), "independent root")
                        + "."
                        + (unreviewed == 0
                                ? ""
                                : " "
                                        + Amount.count(unreviewed, "claim")
                                        + " of them nobody has reviewed; none of those is in this"
                                        + " report."));
    }

    private String kept() {
        Map<Standing, Long> standings = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            standings.put(standing, 0L);
        }
        facts.register().incidents().stream()
                .flatMap(incident -> incident.claims().stream())
                .map(FieldClaim::backing)
                .map(Backing::standing)
                .forEach(standing -> standings.merge(standing, 1L, Long::sum));
        facts.register().figures().stream()
                .map(figure -> figure.backing().standing())
                .forEach(standing -> standings.merge(standing, 1L, Long::sum));
        long claims = standings.values().stream().mapToLong(Long::longValue).sum();
        List<String> parts =
                standings.entrySet().stream()
                        .map(entry ->
                                Amount.grouped(entry.getValue()) + " " + entry.getKey().label())
                        .toList();
        int numbers = facts.register().numbers();
        int words = facts.register().figures().size() - numbers;
        return "The register keeps "
                + Amount.count(facts.register().incidents().size(), "incident")
                + ", which are "
                + Amount.count(facts.thefts().size(), "theft")
                + " as far as persons have decided, and "
                + Amount.count(numbers, "headline figure")
                + (words == 0
                        ? ""
                        : ", beside " + Amount.count(words, "claim") + " without a number")
                + ". Of its "
                + Amount.count(claims, "claim")
                + " "
                + Words.list(parts, "and")
                + ". They rest on "
                + Amount.count(view.sources().all().size(), "source")
                + ".";
    }
}
