package spoor.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import spoor.app.follow.Findings;
import spoor.app.report.Attributes.Name;
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
        Html html = new Html();
        html.in(
                Tag.HTML,
                Attributes.of(Name.LANG, "en"),
                () -> {
                    html.in(Tag.HEAD, () -> head(html, view));
                    html.in(Tag.BODY, () -> html.in(Tag.MAIN, () -> body(html, view)));
                });
        return html.page();
    }

    private static void head(Html html, View view) {
        StyleSheet sheet = StyleSheet.load(view.run().hasAccounts());
        html.put(Tag.META, Attributes.of(Name.CHARSET, "utf-8")).line();
        html.put(
                        Tag.META,
                        Attributes.of(Name.HTTP_EQUIV, "Content-Security-Policy")
                                .and(
                                        Name.CONTENT,
                                        "default-src 'none'; style-src "
                                                + sheet.hashSource()
                                                + "; base-uri 'none'; form-action 'none'"))
                .line();
        html.put(
                        Tag.META,
                        Attributes.of(Name.META_NAME, "viewport")
                                .and(Name.CONTENT, "width=device-width, initial-scale=1"))
                .line();
        html.put(
                        Tag.META,
                        Attributes.of(Name.META_NAME, "referrer").and(Name.CONTENT, "no-referrer"))
                .line();
        html.put(Tag.TITLE, "Tracing report: " + view.run().caseName());
        html.style(sheet);
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
