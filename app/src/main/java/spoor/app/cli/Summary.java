package spoor.app.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import spoor.app.follow.Findings;
import spoor.app.work.Words;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;

/// What a trace found, on one screen: for each theft a table of policies by terminals, and whether
/// the sums close.
final class Summary {
    private final Findings findings;
    private final PrintStream out;

    private Summary(Findings findings, PrintStream out) {
        this.findings = findings;
        this.out = out;
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
        long units = theft.origins().stream().mapToLong(Findings.OriginFound::units).sum();
        out.println();
        out.println(
                "theft "
                        + theft.id()
                        + ": "
                        + btc(units)
                        + " BTC in "
                        + Words.count(theft.origins().size(), "origin")
                        + ", amounts in BTC");
        List<String> kinds = kinds(theft.id());
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("policy"));
        head.addAll(kinds);
        head.addAll(List.of("sum", "stolen", "closes"));
        table.add(head);
        for (Findings.Conservation row : findings.conservation()) {
            if (row.theft().equals(theft.id())) {
                table.add(row(row, kinds));
            }
        }
        print(table);
    }

    /// The terminals that this theft reached, in the order of the manual.
    private List<String> kinds(String theft) {
        TreeSet<TerminalKind> kinds = new TreeSet<>();
        for (Findings.Terminal terminal : findings.terminals()) {
            if (terminal.theft().equals(theft)) {
                kinds.add(TerminalKind.valueOf(terminal.terminal()));
            }
        }
        return kinds.stream().map(TerminalKind::name).toList();
    }

    private List<String> row(Findings.Conservation conservation, List<String> kinds) {
        Map<String, Long> units = new LinkedHashMap<>();
        for (Findings.Terminal terminal : findings.terminals()) {
            if (terminal.theft().equals(conservation.theft())
                    && terminal.policy().equals(conservation.policy())) {
                units.merge(terminal.terminal(), terminal.units(), Math::addExact);
            }
        }
        List<String> row = new ArrayList<>(List.of(conservation.policy()));
        kinds.forEach(kind -> row.add(btc(units.getOrDefault(kind, 0L))));
        row.add(btc(conservation.terminals()));
        row.add(btc(conservation.stolen()));
        row.add(closes(conservation));
        return row;
    }

    /// Poison divides nothing, so that it proves nothing where its sums happen to meet.
    private static String closes(Findings.Conservation conservation) {
        if (conservation.policy().equals(Policy.POISON.label())) {
            return "upper bound";
        }
        return conservation.holds() ? "yes" : "no";
    }

    private void limit(Findings.LimitReached limit) {
        out.println(
                "limit "
                        + limit.limit()
                        + " "
                        + limit.setting()
                        + " cut off "
                        + btc(limit.units())
                        + " BTC of "
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

    private static String btc(long units) {
        return BigDecimal.valueOf(units, 8).toPlainString();
    }
}
