package spoor.register.claim;

/// What a number counts.
///
/// @param code ISO 4217 for money, the asset's sign for coins, the plural noun for counts
///   (`attacks`), `%`, `x` for times, an ISO 8601 letter for lengths of time
/// @param isAssumed whether the text does not settle it: `$` alone is taken to be `USD`
public record Unit(Kind kind, String code, boolean isAssumed) {

    public enum Kind {
        MONEY,
        COIN,
        COUNT,
        PERCENT,
        TIMES
    }

    public static Unit of(Kind kind, String code) {
        return new Unit(kind, code, false);
    }
}
