package spoor.app.cli.trace;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import spoor.app.follow.Findings;
import spoor.app.work.Words;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;

/// What a trace found, on one screen: for each theft a table of policies by terminals, and whether
/// the sums close.
final class Summary {
    private static final List<String> PLAIN = List.of("sum", "stolen");

    private final Findings findings;
    private final PrintStream out;

    /// Units that ended, by theft, policy and asset, then by kind of terminal.
    private final Map<List<String>, Map<String, UInt256>> ended = new HashMap<>();

    private Summary(Findings findings, PrintStream out) {
        this.findings = findings;
        this.out = out;
        for (Findings.Terminal terminal : findings.terminals()) {
            ended.computeIfAbsent(
                            List.of(terminal.theft(), terminal.policy(), terminal.asset()),
                            _ -> new LinkedHashMap<>())
                    .merge(terminal.terminal(), terminal.units(), UInt256::plusOrMax);
        }
    }

    static void print(Findings findings, PrintStream out) {
        new Summary(findings, out).all();
    }

    private void all() {
        Findings.Run run = findings.run();
        out.println(
                run.caseName()
                        + ": "
                        + run.chain()
                        + " ("
                        + run.network()
                        + (run.isPartial() ? ", single transactions" : "")
                        + ") up to height "
                        + run.tipHeight()
                        + ", "
                        + Words.count(run.transactions(), "tainted transaction"));
        findings.thefts().forEach(this::theft);
        out.println();
        findings.limits().forEach(this::limit);
        out.println(
                Words.count(findings.assumptions().size(), "assumption")
                        + ", "
                        + Words.count(findings.limits().size(), "limit")
                        + " reached, "
                        + Words.count(findings.conflicts().size(), "address", "addresses")
                        + " with tags that contradict each other");
    }

    private void theft(Findings.TheftFound theft) {
        for (Findings.Asset asset : findings.run().assets()) {
            List<Findings.Conservation> rows =
                    findings.conservation().stream()
                            .filter(row -> row.theft().equals(theft.id()))
                            .filter(row -> row.asset().equals(asset.id()))
                            .toList();
            if (!rows.isEmpty()) {
                theft(theft, asset, rows);
            }
        }
    }

    private void theft(
            Findings.TheftFound theft, Findings.Asset asset, List<Findings.Conservation> rows) {
        List<Findings.OriginFound> origins =
                theft.origins().stream()
                        .filter(origin -> origin.asset().equals(asset.id()))
                        .toList();
        UInt256 units =
                origins.stream()
                        .map(Findings.OriginFound::units)
                        .reduce(UInt256.ZERO, UInt256::plusOrMax);
        out.println();
        out.println(
                "theft "
                        + theft.id()
                        + ": "
                        + amount(units, asset)
                        + " "
                        + name(asset)
                        + " in "
                        + Words.count(origins.size(), "origin")
                        + ", amounts in "
                        + unit(asset));
        boolean converts =
                rows.stream()
                        .anyMatch(
                                row -> !row.convertedIn().isZero() || !row.convertedOut().isZero());
        List<String> kinds = kinds(theft.id(), asset);
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("policy"));
        head.addAll(kinds);
        head.addAll(converts ? List.of("CONVERTED", "sum", "stolen", "received") : PLAIN);
        head.add("closes");
        table.add(head);
        rows.forEach(row -> table.add(row(row, kinds, asset, converts)));
        print(table);
    }

    /// The terminals that this theft reached, in the order of the manual.
    private List<String> kinds(String theft, Findings.Asset asset) {
        TreeSet<TerminalKind> kinds = new TreeSet<>();
        ended.forEach((key, units) -> {
            if (key.getFirst().equals(theft) && key.getLast().equals(asset.id())) {
                units.keySet().forEach(kind -> kinds.add(TerminalKind.valueOf(kind)));
            }
        });
        return kinds.stream().map(TerminalKind::name).toList();
    }

    private List<String> row(
            Findings.Conservation row, List<String> kinds, Findings.Asset asset, boolean converts) {
        Map<String, UInt256> units =
                ended.getOrDefault(List.of(row.theft(), row.policy(), row.asset()), Map.of());
        List<String> cells = new ArrayList<>(List.of(row.policy()));
        kinds.forEach(kind -> cells.add(amount(units.getOrDefault(kind, UInt256.ZERO), asset)));
        if (converts) {
            cells.add(amount(row.convertedOut(), asset));
        }
        cells.add(amount(row.terminals().plusOrMax(row.convertedOut()), asset));
        cells.add(amount(row.stolen(), asset));
        if (converts) {
            cells.add(amount(row.convertedIn(), asset));
        }
        cells.add(closes(row));
        return cells;
    }

    /// Poison divides nothing, so that it proves nothing where its sums happen to meet.
    private static String closes(Findings.Conservation conservation) {
        if (conservation.policy().equals(Policy.POISON.label())) {
            return "upper bound";
        }
        return conservation.holds() ? "yes" : "no";
    }

    private void limit(Findings.LimitReached limit) {
        Findings.Asset asset = findings.run().asset(limit.asset());
        out.println(
                "limit "
                        + limit.limit()
                        + " "
                        + limit.setting()
                        + " cut off "
                        + amount(limit.units(), asset)
                        + " "
                        + name(asset)
                        + " of "
                        + limit.theft()
                        + " under "
                        + limit.policy()
                        + " at "
                        + Words.count(limit.places(), "place"));
    }

    /// Columns as wide as their widest cell, the first one to the left, the others to the right.
    private void print(List<List<String>> table) {
        int[] widths = new int[table.getFirst().size()];
        for (List<String> row : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String amount(UInt256 units, Findings.Asset asset) {
        return asset.amount(units).toPlainString();
    }

    /// A symbol is written by strangers, and a screen obeys control characters.
    private static String name(Findings.Asset asset) {
        boolean isPlain = asset.symbol().matches("[ -~]{1,16}");
        return isPlain ? asset.symbol() : asset.id().replaceAll("[^ -~]", "?");
    }

    private static String unit(Findings.Asset asset) {
        boolean isKnown = asset.decimals() != Findings.Asset.UNKNOWN_DECIMALS;
        return isKnown ? name(asset) : "whole units of " + name(asset);
    }
}
