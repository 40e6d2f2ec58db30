package spoor.ledger.pattern;

import java.util.Optional;
import spoor.ledger.chain.UtxoChain;

/// A transaction in which several people joined their coins so that equal outputs cannot be told
/// apart, recognised by its shape.
///
/// A shape proves nothing: each rule states what it gets wrong, and a test shows one case. The
/// rules are tried from the narrowest to the widest: [Whirlpool], [Wasabi2], [Wasabi1],
/// [JoinMarket].
///
/// @param denominationSat the amount of the equal outputs, of the most frequent where several are
/// @param anonymitySet how many outputs have that amount
/// @param reason what was seen, a sentence for reports
public record CoinJoin(Kind kind, long denominationSat, int anonymitySet, String reason) {

    public enum Kind {
        WHIRLPOOL("Whirlpool"),
        WASABI_2("Wasabi 2"),
        WASABI_1("Wasabi 1"),
        JOINMARKET("JoinMarket");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name in reports and results.
        public String label() {
            return label;
        }
    }

    /// What kind of CoinJoin a transaction looks like, or nothing. Takes time in the number of its
    /// inputs and outputs; transactions of one input or without equal outputs cost next to nothing.
    public static Optional<CoinJoin> find(UtxoChain chain, long transaction) {
        Shape shape = Shape.of(chain, transaction);
        if (shape == null) {
            return Optional.empty();
        }
        return Whirlpool.find(shape)
                .or(() -> Wasabi2.find(shape))
                .or(() -> Wasabi1.find(shape))
                .or(() -> JoinMarket.find(shape));
    }
}
