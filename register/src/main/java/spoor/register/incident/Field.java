package spoor.register.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a claim about an incident is about. The order is that of the file.
public enum Field {
    /// When it happened.
    DATE,
    VICTIM,
    COUNTRY,
    SECTOR,
    /// What was taken, by name.
    ASSET,
    /// How much of it, in its own unit.
    AMOUNT,
    /// What that was worth, in money.
    VALUE,
    /// Who did it, as somebody said.
    ATTRIBUTION,
    /// How it was done.
    METHOD,
    /// How it was laundered.
    ROUTE,
    ADDRESS,
    TRANSACTION,
    /// What became of it: "recovered in part", "under investigation".
    STATUS;

    /// As files write it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> ofLabel(String label) {
        return Stream.of(values()).filter(field -> field.label().equals(label)).findFirst();
    }
}
