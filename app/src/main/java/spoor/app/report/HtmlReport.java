package spoor.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import spoor.app.follow.Findings;
import spoor.app.work.AtomicFile;

/// A trace as one HTML file that opens without a network, runs nothing and prints on A4.
///
/// Whatever comes from data is escaped and made visible: addresses, tags and OP_RETURN text are
/// written by strangers. The same findings give the same bytes.
public final class HtmlReport {
    private HtmlReport() {}

    /// Writes the report whole or not at all: under another name first, then moved into place.
    ///
    /// @param target replaced when it exists
    public static void write(Findings findings, Provenance provenance, Path target)
            throws IOException {
        byte[] page = page(findings, provenance).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(target, out -> out.write(page));
    }

    static String page(Findings findings, Provenance provenance) {
        View view = View.of(findings, provenance);
        return Page.of(
                "Tracing report: " + view.run().caseName(),
                StyleSheet.load(view.run().hasAccounts()),
                html -> body(html, view));
    }

    private static void body(Html html, View view) {
        SummarySection.write(html, view);
        FlowSection.write(html, view);
        TheftSection.write(html, view);
        WhereSection.write(html, view);
        TimeSection.write(html, view);
        PathSection.write(html, view);
        PolicySection.write(html, view);
        ClaimSection.write(html, view);
        CaveatSection.write(html, view);
        MethodSection.write(html, view);
        HashSection.write(html, view);
    }
}
