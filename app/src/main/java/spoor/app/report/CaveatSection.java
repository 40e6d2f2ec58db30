package spoor.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spoor.app.follow.Findings.Assumption;
import spoor.app.follow.Findings.LimitReached;
import spoor.app.follow.Findings.TagConflict;
import spoor.app.follow.Findings.TagSaid;
import spoor.ledger.base.UInt256;

/// Assumptions, limits that were reached, tags that contradict each other, data that are missing.
final class CaveatSection {
    private static final int SHOWN = 50;
    private static final int PLACES = 6;
    private static final int ACCOUNTS = 40;
    private static final int LONGEST = 1_000;

    private final Html html;
    private final View view;

    private CaveatSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(
                html,
                "caveats",
                "8. Assumptions, limits, contradictions",
                new CaveatSection(html, view)::write);
    }

    private void write() {
        html.put(Tag.H3, "Assumptions");
        html.in(Tag.UL, this::assumptions);
        html.put(Tag.H3, "Limits reached");
        limits(view.findings().limits());
        html.put(Tag.H3, "Tags that contradict each other");
        conflicts(view.findings().conflicts());
        ImitationTable.write(html, view);
    }

    private void assumptions() {
        Map<String, List<Assumption>> alike = new LinkedHashMap<>();
        for (Assumption one : view.findings().assumptions()) {
            alike.computeIfAbsent(one.text(), _ -> new ArrayList<>()).add(one);
        }
        alike.values().stream().limit(SHOWN).forEach(this::assumption);
        if (alike.size() > SHOWN) {
            html.put(
                    Tag.LI,
                    "and "
                            + Amount.count(alike.size() - SHOWN, "more kind")
                            + " of assumption, all listed in result.jsonl.");
        }
        if (alike.isEmpty()) {
            html.put(Tag.LI, "None.");
        }
    }

    /// Assumptions of the same words, at one place or at many.
    private void assumption(List<Assumption> alike) {
        String words = alike.getFirst().text();
        html.in(
                Tag.LI,
                () -> {
                    html.data(clipped(words));
                    html.text(words.endsWith(".") ? "" : extent(alike) + ".");
                    html.in(Tag.DIV, "sub", () -> places(alike));
                });
    }

    private String extent(List<Assumption> alike) {
        return sums(alike)
                + (alike.size() > 1 ? ", at " + Amount.count(alike.size(), "place") : "");
    }

    /// One sum for each asset.
    private String sums(List<Assumption> alike) {
        Map<Unit, UInt256> sums = new LinkedHashMap<>();
        for (Assumption one : alike) {
            UInt256 units = one.units();
            if (units != null && !units.isZero()) {
                sums.merge(view.unit(one.asset()), units, UInt256::plusOrMax);
            }
        }
        String words =
                sums.entrySet().stream()
                        .map(sum -> sum.getKey().amount(sum.getValue()))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : ": " + words;
    }

    /// A doubt of the ingest may name thousands of transactions.
    private static String clipped(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2))
                        + " … (whole in result.jsonl)";
    }

    private void places(List<Assumption> alike) {
        int shown = view.run().hasAccounts() ? ACCOUNTS : PLACES;
        List<Assumption> places = alike.stream().filter(one -> !one.place().isEmpty()).toList();
        for (Assumption one : places.subList(0, Math.min(shown, places.size()))) {
            html.in(Tag.DIV, () -> place(one, alike.size() > 1));
        }
        if (places.size() > shown) {
            html.text(
                    "and "
                            + Amount.count(places.size() - shown, "more place")
                            + ", all listed in result.jsonl");
        }
    }

    /// Each account's own opening balance stands beside it.
    private void place(Assumption one, boolean hasOthers) {
        Section.id(html, one.place());
        UInt256 units = one.units();
        if (units != null && hasOthers && view.run().hasAccounts()) {
            html.text(" ").put(Tag.SPAN, "num", view.unit(one.asset()).amount(units));
        }
    }

    private void limits(List<LimitReached> limits) {
        if (limits.isEmpty()) {
            html.put(Tag.P, "No limit cut anything off.");
            return;
        }
        String only = view.hasSeveralAssets() ? "" : ", " + view.assets().getFirst().name();
        html.in(
                Tag.TABLE,
                "limits",
                () -> {
                    html.in(
                            Tag.THEAD,
                            () ->
                                    html.in(
                                            Tag.TR,
                                            () -> {
                                                Section.head(html, "", "Theft");
                                                Section.head(html, "", "Rule");
                                                Section.head(html, "", "Limit");
                                                Section.head(html, "", "Set to");
                                                Section.head(html, "r", "Places");
                                                Section.head(html, "r", "Not followed" + only);
                                            }));
                    html.in(Tag.TBODY, () -> limits.forEach(this::limit));
                });
    }

    private void limit(LimitReached limit) {
        html.in(
                Tag.TR,
                () -> {
                    html.data(Tag.TD, "", limit.theft());
                    Section.cell(html, "", limit.policy());
                    html.data(Tag.TD, "", limit.limit());
                    html.data(Tag.TD, "", limit.setting());
                    Section.cell(html, "r", Amount.grouped(limit.places()));
                    Section.cell(
                            html,
                            "r",
                            view.hasSeveralAssets()
                                    ? view.unit(limit.asset()).amount(limit.units())
                                    : view.unit(limit.asset()).coins(limit.units()));
                });
    }

    private void conflicts(List<TagConflict> conflicts) {
        if (conflicts.isEmpty()) {
            html.put(Tag.P, "None among the addresses that the trace met.");
            return;
        }
        html.put(
                Tag.P,
                "Different sources say different things of these addresses. The contradiction is"
                        + " shown, not resolved.");
        html.in(Tag.UL, () -> conflicts.stream().limit(SHOWN).forEach(this::conflict));
        if (conflicts.size() > SHOWN) {
            html.put(
                    Tag.P,
                    "note",
                    "and "
                            + Amount.count(
                                    conflicts.size() - SHOWN, "more address", "more addresses")
                            + ", all listed in result.jsonl.");
        }
    }

    private void conflict(TagConflict conflict) {
        html.in(
                Tag.LI,
                () -> {
                    Section.id(html, conflict.address());
                    html.in(Tag.UL, () -> conflict.tags().forEach(this::tag));
                });
    }

    private void tag(TagSaid tag) {
        html.in(
                Tag.LI,
                () -> {
                    html.in(Tag.STRONG, () -> html.data(tag.label()));
                    if (tag.category() != null) {
                        html.text(", ").data(tag.category());
                    }
                    if (tag.confidence() != null) {
                        html.text(", confidence ").data(tag.confidence());
                    }
                    html.in(
                            Tag.DIV,
                            "sub",
                            () ->
                                    html.text("pack ")
                                            .data(tag.pack())
                                            .text(tag.source().isEmpty() ? "" : ", source ")
                                            .data(tag.source()));
                });
    }
}
