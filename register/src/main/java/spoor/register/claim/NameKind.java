package spoor.register.claim;

import java.util.Locale;

/// What a name in a text stands for.
public enum NameKind {
    COUNTRY,
    ACTOR,
    SECTOR,
    MEANS,
    DOCUMENT,
    WALLET,
    TRANSACTION;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
