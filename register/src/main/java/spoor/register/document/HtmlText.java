package spoor.register.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The text of a saved web page: a paragraph for each block, without scripts, menus, banners and
/// what a browser would not show. Whatever was left out is told.
///
/// A part is furniture by its element (`nav`, `footer`, `script`) or by a word of its class or id
/// (`cookie`, `newsletter`), unless it holds most of the page's words.
final class HtmlText {
    private static final String UNSEEN =
            "script, style, noscript, template, iframe, object, svg, canvas, [hidden],"
                    + " [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String FURNITURE =
            "nav, footer, aside, form, button, select, dialog, [role=navigation],"
                    + " [role=banner], [role=contentinfo], [role=dialog], [role=search],"
                    + " [role=complementary]";
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?i)(^|[-_\\s])(cookies?|consent|gdpr|newsletter|subscri(be|ption)|sign-?up"
                            + "|related|recommend(ed|ations)?|shar(e|ing)|social|advert(s|isement)?"
                            + "|ads?|promo|sponsor(ed)?|comments?|sidebar|breadcrumbs?|popup|modal"
                            + "|paywall|menu|trending|most-read)([-_\\s]|$)");
    private static final int BEGINNING = 60;

    private final Decoded decoded;
    private final Document page;
    private final List<Removal> removed = new ArrayList<>();

    private HtmlText(Decoded decoded) {
        this.decoded = decoded;
        this.page = Jsoup.parse(decoded.text());
    }

    static ExtractedText of(Decoded decoded) {
        return new HtmlText(decoded).read();
    }

    private ExtractedText read() {
        String publisher = meta("og:site_name");
        LocalDate published = published();
        remove(page.select(UNSEEN), "not shown");
        int half = page.body().text().length() / 2;
        remove(smaller(page.select(FURNITURE), half), "page furniture");
        List<Element> named = new ArrayList<>();
        for (Element element : page.body().select("[class], [id]")) {
            String name = element.className() + " " + element.id();
            if (!element.equals(page.body()) && NAMES.matcher(name).find()) {
                named.add(element);
            }
        }
        remove(smaller(named, half), "page furniture");
        return new ExtractedText(
                Format.HTML,
                decoded.encoding(),
                text(),
                removed,
                decoded.problems(),
                publisher,
                published);
    }

    private static List<Element> smaller(List<Element> elements, int half) {
        return elements.stream()
                .filter(element -> element.text().length() <= half)
                .filter(element -> element.select("h1").isEmpty())
                .toList();
    }

    private void remove(List<Element> elements, String reason) {
        for (Element element : elements) {
            if (element.parent() == null || element.ownerDocument() == null) {
                continue; // it went with the part that held it
            }
            String words = element.text().isEmpty() ? element.data() : element.text();
            removed.add(
                    new Removal(
                            path(element),
                            reason,
                            words.length(),
                            words.substring(0, Math.min(words.length(), BEGINNING)).strip()));
            element.remove();
        }
    }

    private static String path(Element element) {
        Element parent = element.parent();
        String own = element.tagName();
        if (!element.id().isEmpty()) {
            own += "#" + element.id();
        } else if (!element.className().isEmpty()) {
            own += "." + element.className().strip().replaceAll("\\s+", ".");
        }
        return parent == null ? own : parent.tagName() + " > " + own;
    }

    private @Nullable String meta(String property) {
        Element meta = page.selectFirst("meta[property=" + property + "]");
        String content = meta == null ? "" : meta.attr("content").strip();
        return content.isEmpty() ? null : content;
    }

    private @Nullable LocalDate published() {
        String said = meta("article:published_time");
        if (said == null || said.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(said.substring(0, 10));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private String text() {
        Paragraphs paragraphs = new Paragraphs();
        if (page.selectFirst("h1") == null) {
            paragraphs.add(page.title());
            paragraphs.end();
        }
        page.body().traverse(paragraphs);
        return paragraphs.toString();
    }

    /// Puts the words of the page together, an empty line between two blocks.
    private static final class Paragraphs implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder block = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                if (element.tagName().equals("br")) {
                    add(" ");
                } else if (isBlock(element)) {
                    end();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
                end();
            }
        }

        private static boolean isBlock(Element element) {
            boolean isLineBreak = element.tagName().equals("br");
            return (element.isBlock() && !isLineBreak) || element.tagName().equals("td");
        }

        void add(String words) {
            block.append(words);
        }

        void end() {
            String words = block.toString().replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
            block.setLength(0);
            if (!words.isEmpty()) {
                text.append(words).append("\n\n");
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
