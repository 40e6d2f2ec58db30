package spoor.register.claim;

/// What a number counts.
///
/// @param code ISO 4217 for money, the asset's sign for coins, the plural noun for counts
///   (`attacks`), `%`, `share` for parts of one, `x` for times
/// @param isAssumed whether the text does not settle it: `$` alone is taken to be `USD`
public record Unit(Kind kind, String code, boolean isAssumed) {

    public enum Kind {
        MONEY,
        COIN,
        COUNT,
        PERCENT,
        /// a part of a whole: "a third of"
        SHARE,
        TIMES
    }

    public static Unit of(Kind kind, String code) {
        return new Unit(kind, code, false);
    }
}
