package spoor.screening.payment;

/// One finding in a payment: where, which words, whom or what they may mean, and why.
///
/// @param kind what was held against what
/// @param at field and line, or path
/// @param words as they are written there; a line's end is ` / `
/// @param list list or table
/// @param id the entry's id in it
/// @param reference the number that people quote, or empty
/// @param name the entry's name that was matched
/// @param score 0 to 1000
/// @param reason in words
public record PaymentHit(
        Kind kind,
        Level level,
        FieldPlace at,
        String words,
        String list,
        String id,
        String reference,
        String name,
        int score,
        String reason) {

    /// What was held against what.
    public enum Kind {
        NAME("name"),
        TEXT("name in text"),
        VESSEL("vessel"),
        NUMBER("number"),
        BANK("bank"),
        COUNTRY("country"),
        PLACE("place"),
        STRIPPED("resent without the name");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// In small letters.
        public String words() {
            return words;
        }
    }
}
