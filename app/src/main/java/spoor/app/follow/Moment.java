package spoor.app.follow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import spoor.app.work.Yaml;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// A place on the time line of a chain: a height, or a span of seconds since 1970 (one second for a
/// date with time, a whole day in UTC for a date).
///
/// @param where it stands
/// @param text as written
/// @param height -1 when it is a time
/// @param firstSecond of the span
/// @param lastSecond of the span
public record Moment(Location where, String text, int height, long firstSecond, long lastSecond) {
    /// Above this, a height on a Bitcoin chain is a date written without its hyphens (20170512):
    /// the chain gets there in about 170 years.
    private static final int MAX_BITCOIN_HEIGHT = 9_999_999;

    private static final int MAX_HEIGHT = 999_999_999;

    private static final String EXPECTED =
            "a date as in 2017-05-12 or a date and time in UTC as in 2017-05-12T08:00:00Z";

    public boolean isHeight() {
        return height >= 0;
    }

    /// Reads a height, a date, or a date and time.
    static Moment read(Yaml value, String name) {
        if (value instanceof Yaml.Text text && text.value().matches("[0-9_]{1,12}")) {
            long height = value.asNumber(name, 0, Long.MAX_VALUE);
            if (height <= MAX_HEIGHT) {
                return new Moment(value.location(), text.value(), Math.toIntExact(height), 0, 0);
            }
        }
        return readTime(value, name, "a block height up to " + MAX_HEIGHT + ", " + EXPECTED);
    }

    /// @param name of the key, for the message
    /// @throws MalformedDataException if this is a height that no Bitcoin chain has
    void requireBitcoin(String name) {
        if (height > MAX_BITCOIN_HEIGHT) {
            throw new MalformedDataException(
                    where,
                    name
                            + " is \""
                            + text
                            + "\", expected a block height up to "
                            + MAX_BITCOIN_HEIGHT
                            + ", "
                            + EXPECTED);
        }
    }

    /// Reads a date, or a date and time.
    static Moment readDate(Yaml value, String name) {
        return readTime(value, name, EXPECTED);
    }

    private static Moment readTime(Yaml value, String name, String expected) {
        String text = value.asText(name);
        try {
            if (text.length() > 10) {
                long second = Instant.parse(text).getEpochSecond();
                return new Moment(value.location(), text, -1, second, second);
            }
            LocalDate day = LocalDate.parse(text);
            long first = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            long next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            return new Moment(value.location(), text, -1, first, next - 1);
        } catch (DateTimeException _) {
            throw value.expected(name, expected);
        }
    }

    /// Whether a block is at this moment or later.
    boolean isReachedBy(long blockHeight, long blockSeconds) {
        return isHeight() ? blockHeight >= height : blockSeconds >= firstSecond;
    }

    /// Whether a block is at this moment or earlier.
    boolean isNotPassedBy(long blockHeight, long blockSeconds) {
        return isHeight() ? blockHeight <= height : blockSeconds <= lastSecond;
    }
}
