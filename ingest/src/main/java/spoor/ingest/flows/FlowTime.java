package spoor.ingest.flows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Times in a format that the mapping gives. Without an offset in it they are UTC; a date alone is
/// its first second.
final class FlowTime {
    private FlowTime() {}

    /// @throws IllegalArgumentException if the pattern means nothing
    static DateTimeFormatter formatter(String format) {
        try {
            // `yyyy` counts within an era, which strict reading asks for; people mean `uuuu`.
            return DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "format is \"" + format + "\", expected a pattern like yyyy-MM-dd HH:mm:ss", e);
        }
    }

    /// @return seconds since 1970
    /// @throws DateTimeException if the text is in another format
    static long seconds(DateTimeFormatter formatter, String text) {
        TemporalAccessor time =
                formatter.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (time) {
            case OffsetDateTime offset -> offset.toEpochSecond();
            case LocalDateTime local -> local.toEpochSecond(ZoneOffset.UTC);
            case LocalDate date -> date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            default -> throw new DateTimeException("no date in " + text);
        };
    }
}
