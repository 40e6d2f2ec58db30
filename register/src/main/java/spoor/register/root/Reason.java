package spoor.register.root;

import java.util.List;
import java.util.Locale;

/// Why a document stands where it stands in the tree.
///
/// @param text in words
/// @param other hash of the document that it was compared with, empty if none
/// @param passages words of this document that show it
public record Reason(Kind kind, String text, String other, List<Passage> passages) {

    public enum Kind {
        /// It bears the symbol itself.
        IS_ROOT,
        /// It names the report.
        CITES,
        /// It names the same symbol as another.
        SAME_SYMBOL,
        /// It names a report of the same issuer, and has more in common with another.
        SAME_REPORT,
        /// Half of its runs of words are another's.
        NEAR_DUPLICATE,
        /// It quotes the same words.
        SAME_QUOTATION,
        /// It has the same figures.
        SAME_FIGURES,
        /// It has figures through the same agency in the same week.
        SAME_AGENCY,
        /// A person says so.
        PERSON,
        /// It names no report, and nothing shows another's.
        NAMES_NONE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Reason {
        passages = List.copyOf(passages);
    }

    static Reason of(Kind kind, String text) {
        return new Reason(kind, text, "", List.of());
    }
}
