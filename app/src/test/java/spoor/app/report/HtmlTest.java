package spoor.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void escapesTextAndAttributes() {
        Html html = new Html();
        html.put(Tag.P, Attributes.css("a\" onload='x'"), "<b>&amp;</b>");
        assertThat(html.page())
                .endsWith(
                        "<p class=\"a&quot; onload=&#39;x&#39;\">"
                                + "&lt;b&gt;&amp;amp;&lt;/b&gt;</p>\n");
    }

    @Test
    void keepsForeignWordsApartFromTheWritingDirectionAround() {
        Html html = new Html();
        html.data("שלום\u202E");
        assertThat(html.page()).endsWith("<bdi>שלום⟨U+202E⟩</bdi>");
    }

    @Test
    void refusesLinksThatLeaveTheFile() {
        assertThatThrownBy(() -> Attributes.of(Attributes.Name.HREF, "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a link leads to \"javascript:alert(1)\", expected a place in the same"
                                + " file");
    }

    @Test
    void refusesAStyleSheetThatCouldEndItsElement() {
        assertThatThrownBy(() -> new StyleSheet("p {} </style><script>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the style sheet has a <, expected none");
    }
}
