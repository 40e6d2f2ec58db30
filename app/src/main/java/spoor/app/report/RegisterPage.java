package spoor.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import spoor.app.work.AtomicFile;

/// A register of thefts as one HTML file in the form that a committee reads: what is said in all,
/// the cases, who is accused by whom, how figures moved, what does not fit, and every claim with
/// its source. The same register gives the same bytes.
public final class RegisterPage {
    private RegisterPage() {}

    /// Writes the page whole or not at all.
    ///
    /// @param target replaced when it exists
    public static void write(RegisterFacts facts, Path target) throws IOException {
        byte[] page = page(facts, StyleSheet.register()).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(page));
    }

    static String page(RegisterFacts facts, StyleSheet sheet) {
        RegisterView view = new RegisterView(facts);
        return Page.of(facts.title(), sheet, html -> body(html, view));
    }

    private static void body(Html html, RegisterView view) {
        RegisterSummary.write(html, view);
        CaseTable.write(html, view);
        BarSection.write(html, view);
        AttributionSection.write(html, view);
        RevisionSection.write(html, view);
        DiscrepancySection.write(html, view);
        TotalSection.write(html, view);
        AnnexSection.write(html, view);
    }
}
