package spoor.verify.trace;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import spoor.verify.file.Report;

/// Where something ends, and when it came there.
///
/// @param place see docs/FORMATS.md
/// @param address "" for a fee of a chain of outputs
/// @param moved units of the whole transfer; of accounts only
public record Place(
        String place,
        String address,
        String asset,
        String transaction,
        Time when,
        BigInteger moved) {
    /// @param height or -1
    /// @param text ISO 8601 in UTC, or ""
    /// @param seconds since 1970, or -1
    public record Time(long height, String text, long seconds) {
        public static Time of(long height, String text, String item) {
            try {
                long seconds = text.isEmpty() ? -1 : Instant.parse(text).getEpochSecond();
                return new Time(height, text, seconds);
            } catch (DateTimeException _) {
                throw new Report.False(item, "time is \"" + text + "\"");
            }
        }
    }
}
