package spoor.verify;

import java.util.ArrayList;
import java.util.List;

/// What the verifier says at the end.
///
/// @param fault the first thing that is false, or ""
record Answer(Report report, String fault) {
    private String verdict() {
        return !fault.isEmpty()
                ? "FALSE"
                : report.statements.isEmpty() ? "VERIFIED" : "VERIFIED WITH STATEMENTS";
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Report.Check check : report.checks) {
            String name = check.name() + " ".repeat(Math.max(1, 16 - check.name().length()));
            text.append(name).append(check.count()).append("  ").append(check.text()).append('\n');
        }
        if (fault.isEmpty() && !report.statements.isEmpty()) {
            text.append("\nWhat rests on somebody's word:\n");
            report.statements.forEach(said -> text.append("- ").append(visible(said)).append('\n'));
        }
        text.append('\n').append(verdict());
        return text.append(fault.isEmpty() ? "\n" : "  " + visible(fault) + "\n").toString();
    }

    String json() {
        List<String> checks = new ArrayList<>();
        for (Report.Check check : report.checks) {
            checks.add(
                    "{\"check\":"
                            + quoted(check.name())
                            + ",\"count\":"
                            + check.count()
                            + ",\"text\":"
                            + quoted(check.text())
                            + "}");
        }
        List<String> statements = report.statements.stream().map(Answer::quoted).toList();
        return "{\"verdict\":"
                + quoted(verdict())
                + ",\"false\":"
                + (fault.isEmpty() ? "null" : quoted(fault))
                + ",\"checks\":["
                + String.join(",", checks)
                + "],\"statements\":["
                + String.join(",", statements)
                + "]}\n";
    }

    /// Text of strangers, so that a terminal does nothing but show it.
    private static String visible(String text) {
        return text.replaceAll("\\p{C}", "?");
    }

    private static String quoted(String text) {
        return "\"" + visible(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
