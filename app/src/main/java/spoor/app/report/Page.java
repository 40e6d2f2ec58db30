package spoor.app.report;

import java.util.function.Consumer;
import spoor.app.report.Attributes.Name;

/// The frame of a page: one file that opens without a network, loads and runs nothing, and lets a
/// browser apply no other style sheet than the program's.
final class Page {
    private Page() {}

    /// @param body writes what stands in the page's `main`
    static String of(String title, StyleSheet sheet, Consumer<Html> body) {
        Html html = new Html();
        html.in(
                Tag.HTML,
                Attributes.of(Name.LANG, "en"),
                () -> {
                    html.in(Tag.HEAD, () -> head(html, title, sheet));
                    html.in(Tag.BODY, () -> html.in(Tag.MAIN, () -> body.accept(html)));
                });
        return html.page();
    }

    private static void head(Html html, String title, StyleSheet sheet) {
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
        html.put(Tag.TITLE, title);
        html.style(sheet);
    }
}
