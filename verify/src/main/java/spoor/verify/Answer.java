package spoor.verify;

import java.util.ArrayList;
import java.util.List;
import spoor.verify.file.Report;

/// What the verifier says at the end.
///
/// @param fault the first thing that is false, or ""
record Answer(Report report, String fault) {
    private String verdict() {
        String held = report.statements().isEmpty() ? "VERIFIED" : "VERIFIED WITH STATEMENTS";
        return fault.isEmpty() ? held : "FALSE";
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Report.Check check : report.checks()) {
            text.append("%-15s %s  %s\n".formatted(check.name(), check.count(), check.text()));
        }
        if (fault.isEmpty() && !report.statements().isEmpty()) {
            text.append("\nWhat rests on somebody's word:\n");
            report.statements().forEach(said -> text.append("- " + visible(said) + "\n"));
        }
        text.append('\n').append(verdict()).append(fault.isEmpty() ? "" : "  " + visible(fault));
        return text.append('\n').toString();
    }

    String json() {
        List<String> checks = new ArrayList<>();
        for (Report.Check check : report.checks()) {
            checks.add(
                    "{\"check\":%s,\"count\":%s,\"text\":%s}"
                            .formatted(quoted(check.name()), check.count(), quoted(check.text())));
        }
        List<String> statements = report.statements().stream().map(Answer::quoted).toList();
        return "{\"verdict\":%s,\"false\":%s,\"checks\":[%s],\"statements\":[%s]}\n"
                .formatted(
                        quoted(verdict()),
                        fault.isEmpty() ? "null" : quoted(fault),
                        String.join(",", checks),
                        String.join(",", statements));
    }

    /// Text of strangers, so that a terminal does nothing but show it.
    private static String visible(String text) {
        return text.replaceAll("\\p{C}", "?");
    }

    private static String quoted(String text) {
        return "\"" + visible(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
