package spoor.register.claim;

import java.util.Locale;

/// Somebody through whom a claim came to the reader.
///
/// @param name as the text has it
/// @param part whether they say it, or only passed it on or saw it
public record Asserter(String name, Part part, Span span) {

    public enum Part {
        /// Says it: "according to the report".
        SAYS,
        /// Passed it on: "Reuters reported", "via Reuters".
        MEDIUM,
        /// Read it: "a report seen by".
        SAW;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
