package spoor.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings;
import spoor.app.follow.Mixed;
import spoor.app.tags.Mixing;
import spoor.ledger.base.UInt256;

/// What went into mixers: which pool, how many deposits of its denomination, between which times,
/// and the deposits one by one. With these an investigator looks for what came out again.
final class MixerTable {
    private static final int SHOWN = 200;

    private final Html html;
    private final View view;

    /// What is told of one mixer, whatever the policy.
    private record Pool(
            String theft,
            String place,
            String asset,
            String mixer,
            @Nullable UInt256 denomination) {}

    private MixerTable(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        List<Mixed> all = Mixed.of(view.findings().terminals());
        if (!all.isEmpty()) {
            new MixerTable(html, view).write(all);
        }
    }

    private void write(List<Mixed> all) {
        html.put(Tag.H3, "What went into mixers");
        html.put(
                Tag.P,
                "A pool takes one amount at a time, its denomination. Counted are the deposits that"
                        + " carry stolen units, wholly or in part; what is no whole number of them is"
                        + " counted apart.");
        Map<Pool, List<Mixed>> pools = new LinkedHashMap<>();
        for (String policy : view.run().policies()) {
            all.stream()
                    .filter(one -> one.policy().equals(policy))
                    .forEach(one ->
                            pools.computeIfAbsent(pool(one), _ -> new ArrayList<>()).add(one));
        }
        html.in(
                Tag.TABLE,
                "mixers",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    html.in(Tag.TBODY, () -> pools.forEach(this::pool));
                });
        deposits();
    }

    private static Pool pool(Mixed one) {
        return new Pool(one.theft(), one.place(), one.asset(), one.mixer(), one.denomination());
    }

    private void heads() {
        Section.head(html, "", "Mixer");
        Section.head(html, "r", "Deposits, by rule");
        Section.head(html, "", "First and last, by rule");
    }

    private void pool(Pool pool, List<Mixed> byPolicy) {
        html.in(
                Tag.TR,
                () -> {
                    html.in(Tag.TD, () -> describe(pool));
                    html.in(Tag.TD, "r", () -> lines(byPolicy, one -> count(pool, one)));
                    html.in(Tag.TD, "sub", () -> lines(byPolicy, MixerTable::times));
                });
    }

    private void describe(Pool pool) {
        html.in(Tag.STRONG, () -> html.data(pool.mixer())).text(" ");
        Section.id(html, pool.place());
        if (view.hasSeveralThefts()) {
            html.in(Tag.DIV, "sub", () -> html.text("theft ").data(pool.theft()));
        }
    }

    private String count(Pool pool, Mixed one) {
        UInt256 denomination = pool.denomination();
        return denomination == null
                ? Amount.count(one.transfers(), "transfer") + " of " + unit(one).amount(one.moved())
                : Amount.grouped(one.deposits()) + " × " + unit(one).amount(denomination);
    }

    private static String times(Mixed one) {
        return one.first().equals(one.last())
                ? Section.time(one.first())
                : Section.time(one.first()) + " to " + Section.time(one.last());
    }

    private Unit unit(Mixed one) {
        return view.unit(one.asset());
    }

    /// What the rules say, those that say the same in one line.
    private void lines(List<Mixed> byPolicy, Function<Mixed, String> words) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Mixed one : byPolicy) {
            alike.computeIfAbsent(words.apply(one), _ -> new ArrayList<>()).add(one.policy());
        }
        boolean isAll = alike.size() == 1 && byPolicy.size() == view.policies().count();
        alike.forEach((text, policies) ->
                html.in(
                        Tag.DIV,
                        "figure-line",
                        () -> {
                            html.put(Tag.SPAN, "num", text);
                            html.put(
                                    Tag.SPAN,
                                    "sub",
                                    " " + (isAll ? "every rule" : String.join(", ", policies)));
                        }));
    }

    /// Those of the shown policy.
    private void deposits() {
        List<Findings.Terminal> all =
                view.findings().terminals().stream()
                        .filter(end -> end.mixing() != null)
                        .filter(end -> end.policy().equals(view.policies().shownLabel()))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        html.put(
                Tag.P,
                "The single deposits under the rule “"
                        + view.policies().shownLabel()
                        + "”; terminals.csv has those of every rule.");
        html.in(
                Tag.TABLE,
                "mixers",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::depositHeads));
                    html.in(Tag.TBODY, () -> all.stream().limit(SHOWN).forEach(this::deposit));
                });
        if (all.size() > SHOWN) {
            html.put(
                    Tag.P,
                    "note",
                    "and "
                            + Amount.count(all.size() - SHOWN, "more deposit")
                            + ", all listed in terminals.csv.");
        }
    }

    private void depositHeads() {
        Section.head(html, "", "Mixer, transaction");
        Section.head(html, "", "Time");
        Section.head(html, "r", "Deposited");
        Section.head(html, "r", "Stolen units of it");
    }

    private void deposit(Findings.Terminal end) {
        Mixing mixing = end.mixing();
        Unit unit = view.unit(end.asset());
        html.in(
                Tag.TR,
                () -> {
                    html.in(Tag.TD, () -> transaction(end));
                    html.put(
                            Tag.TD,
                            "sub",
                            Section.time(end.time()) + ", " + Section.height(end.height()));
                    html.in(
                            Tag.TD,
                            "r",
                            () ->
                                    html.put(
                                            Tag.SPAN,
                                            "num",
                                            mixing == null ? "" : unit.amount(mixing.moved())));
                    html.in(Tag.TD, "r", () -> Section.lines(html, unit, end.units()));
                });
    }

    private void transaction(Findings.Terminal end) {
        Mixing mixing = end.mixing();
        html.data(mixing == null ? "" : mixing.mixer()).text(" ");
        html.in(Tag.DIV, "sub", () -> Section.id(html, end.transaction()));
        if (view.hasSeveralThefts()) {
            html.in(Tag.DIV, "sub", () -> html.text("theft ").data(end.theft()));
        }
    }
}
