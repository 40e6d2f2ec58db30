package spoor.app.cli.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import spoor.app.work.Words;
import spoor.register.incident.Units;
import spoor.register.total.Question;
import spoor.register.total.Question.By;

/// Which claims of a register are counted, for totals and reports alike.
final class QuestionOptions {
    @Option(
            names = "--asserted-by",
            paramLabel = "NAME",
            description = "Only claims of this asserter, or that rest on this document.")
    @Nullable String assertedBy;

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "Only incidents that somebody attributes to such an actor, name or id.")
    @Nullable String actor;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Only claims made by that day, as 2019-08-07.")
    @Nullable String asOf;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "USD",
            description = "What totals are in. Default: USD.")
    String currency = "USD";

    @Option(names = "--include-unreviewed", description = "Claims that nobody reviewed count too.")
    boolean includesUnreviewed;

    /// @param by what the rows are
    Question question(By by) {
        if (!Units.isCurrency(currency)) {
            throw new IllegalArgumentException(
                    "--currency is \""
                            + Words.clip(currency)
                            + "\", expected a currency of ISO 4217, as USD");
        }
        return new Question(by, assertedBy, day(), includesUnreviewed, currency, actor);
    }

    private @Nullable LocalDate day() {
        String written = asOf;
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(
                    "--as-of is \""
                            + Words.clip(written)
                            + "\", expected a day that exists, as 2019-08-07");
        }
    }
}
