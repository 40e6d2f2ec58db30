package spoor.ingest.esplora;

import spoor.ingest.http.Patience;

/// How patient an [EsploraClient] is, and what is too much.
///
/// @param mostTransactions of one address or block; what has more is refused, never cut
public record Settings(Patience patience, long mostTransactions) {
    public static final Settings USUAL = new Settings(Patience.USUAL, 50_000);

    public Settings {
        if (mostTransactions < 1) {
            throw new IllegalArgumentException(
                    "transactions must be above 0, found " + mostTransactions);
        }
    }
}
