package spoor.app.cli.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import spoor.app.work.Words;
import spoor.ledger.intake.Progress;

/// Tells on standard error how far a run is, once it takes more than a second: what is done, MB/s,
/// time left. On a terminal the line is written over, elsewhere a new one comes every five seconds.
public final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long REWRITE_AFTER = SECOND / 5;
    private static final long LINE_AFTER = 5 * SECOND;

    private final Screen screen;
    private final String unit;
    private final long started;
    private long lastShown;
    private int shownLength;

    /// @param unit of what is counted, in the plural
    public ConsoleProgress(Screen screen, String unit) {
        this.screen = screen;
        this.unit = unit;
        this.started = screen.nanoTime().getAsLong();
        this.lastShown = started;
    }

    @Override
    public void at(String stage, long done, long total, long bytes) {
        long now = screen.nanoTime().getAsLong();
        long pause = shownLength == 0 ? SECOND : screen.isTerminal() ? REWRITE_AFTER : LINE_AFTER;
        if (now - lastShown < pause) {
            return;
        }
        lastShown = now;
        show(line(stage, done, total, bytes, now - started));
    }

    private void show(String line) {
        if (screen.isTerminal()) {
            screen.err().print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
            screen.err().flush();
        } else {
            screen.err().println(line);
        }
        shownLength = line.length();
    }

    private String line(String stage, long done, long total, long bytes, long nanos) {
        StringBuilder line = new StringBuilder(stage).append(": ").append(done);
        if (total > 0) {
            line.append(" of ").append(total);
        }
        line.append(' ').append(unit);
        if (bytes > 0) {
            line.append(", ").append(megabytesPerSecond(bytes, nanos)).append(" MB/s");
        }
        if (total > done && done > 0) {
            line.append(", ").append(timeLeft(done, total, nanos)).append(" left");
        }
        return line.toString();
    }

    private static String megabytesPerSecond(long bytes, long nanos) {
        return BigDecimal.valueOf(bytes)
                .multiply(BigDecimal.valueOf(1_000))
                .divide(BigDecimal.valueOf(Math.max(1, nanos)), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String timeLeft(long done, long total, long nanos) {
        long seconds = nanos / 1_000_000 * (total - done) / done / 1_000;
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? Words.count(seconds / 60, "minute")
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3_600, seconds / 60 % 60);
    }

    /// Leaves the line behind.
    @Override
    public void close() {
        if (shownLength > 0 && screen.isTerminal()) {
            screen.err().println();
        }
    }
}
