package spoor.app.report;

import java.util.List;
import spoor.app.follow.Findings.Assumption;
import spoor.app.follow.Findings.LimitReached;
import spoor.app.follow.Findings.OriginFound;
import spoor.app.follow.Findings.TagConflict;
import spoor.app.follow.Findings.TagSaid;
import spoor.ingest.facts.StandIn;

/// Assumptions, limits that were reached, tags that contradict each other, data that are missing.
final class CaveatSection {
    private static final int SHOWN = 50;

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
    }

    private void assumptions() {
        standIns();
        List<Assumption> all = view.findings().assumptions();
        all.stream().limit(SHOWN).forEach(this::assumption);
        if (all.size() > SHOWN) {
            List<Assumption> rest = all.subList(SHOWN, all.size());
            html.put(
                    Tag.LI,
                    "and "
                            + Amount.count(rest.size(), "more assumption")
                            + ", all listed in result.jsonl, with amounts of "
                            + Amount.btcUnit(known(rest))
                            + " together.");
        }
        if (all.isEmpty() && standInOrigins().isEmpty()) {
            html.put(Tag.LI, "None.");
        }
    }

    private static long known(List<Assumption> assumptions) {
        return Amount.sum(assumptions.stream().map(one -> Math.max(0, one.units())).toList());
    }

    private List<String> standInOrigins() {
        return view.findings().thefts().stream()
                .flatMap(theft -> theft.origins().stream())
                .map(OriginFound::output)
                .filter(StandIn::isStandIn)
                .toList();
    }

    private void standIns() {
        List<String> origins = standInOrigins();
        if (origins.isEmpty()) {
            return;
        }
        long outputs = origins.stream().mapToLong(StandIn::outputs).sum();
        html.put(
                Tag.LI,
                Amount.count(origins.size(), "origin is a stand-in", "origins are stand-ins")
                        + " for "
                        + Amount.count(outputs, "output")
                        + " of the chain, which the file of facts adds up by address and spending"
                        + " transaction. The id of a stand-in is no transaction’s: 24 zeros, its"
                        + " number, and the first 32 digits of the id of the transaction that"
                        + " spends it. The sums are exact; which of the added outputs paid which"
                        + " coin is not examined.");
    }

    private void assumption(Assumption assumption) {
        html.in(
                Tag.LI,
                () -> {
                    html.data(assumption.text());
                    if (assumption.units() >= 0) {
                        html.text(" " + Amount.btcUnit(assumption.units()));
                    }
                    if (!assumption.place().isEmpty()) {
                        html.text(" ");
                        Section.id(html, assumption.place());
                    }
                });
    }

    private void limits(List<LimitReached> limits) {
        if (limits.isEmpty()) {
            html.put(Tag.P, "No limit cut anything off.");
            return;
        }
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
                                                Section.head(html, "r", "Not followed, BTC");
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
                    Section.cell(html, "r", Amount.btc(limit.units()));
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
