package spoor.screening.wallet;

/// How an address that was asked for relates to one that is known.
///
/// @param <T> what is known of the address, such as the designation that lists it
/// @param asked the address that was asked for
/// @param known the address that is known, as it was written
/// @param value what is known of it
public record WalletMatch<T>(Relation relation, WalletAddress asked, WalletAddress known, T value) {
    /// From the surest on.
    public enum Relation {
        /// The same address.
        SAME,

        /// Another encoding, or another network's address, of the same key: who can spend the one
        /// can spend the other.
        SAME_KEY,

        /// The nested segwit form (P2SH-P2WPKH) of the same key.
        NESTED,

        /// Another address that begins and ends alike. Whoever sends dust from such an address
        /// hopes that it is copied instead of the right one.
        LOOK_ALIKE
    }

    /// A sentence for a reviewer.
    public String reason() {
        return switch (relation) {
            case SAME -> asked.text() + " is the known address itself";
            case SAME_KEY ->
                    asked.text()
                            + " is another encoding of "
                            + known.text()
                            + ": both stand for "
                            + asked.key()
                            + ", so the same key can spend";
            case NESTED ->
                    asked.text()
                            + " and "
                            + known.text()
                            + " are the nested segwit form and another form of one key, so the same"
                            + " key can spend";
            case LOOK_ALIKE ->
                    asked.text()
                            + " begins and ends like "
                            + known.text()
                            + " and is another address: it may be there to be mistaken for it";
        };
    }
}
