package spoor.app.tags;

import org.jspecify.annotations.Nullable;

/// Recognises a CoinJoin by the shape of the transaction.
@FunctionalInterface
public interface CoinJoins {
    /// Recognises none.
    CoinJoins NONE = _ -> null;

    /// A sentence that names the rule which the transaction meets, or nothing when it is none.
    ///
    /// @param transaction number in the chain
    @Nullable String at(long transaction);
}
