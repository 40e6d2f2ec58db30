package spoor.ingest.esplora;

import java.time.Duration;

/// How patient an [EsploraClient] is, and what is too much.
///
/// @param attempts how often one address is asked before the run gives up
/// @param firstPause pause after the first failure; it doubles with each further one, without
///   chance in it, so that a run can be repeated
/// @param longestPause where doubling ends; a server that asks for a longer one ends the run
/// @param patience how long one answer may take, from the first byte asked to the last received
/// @param mostBytes of one answer
/// @param mostTransactions of one address or block; what has more is refused, never cut
public record Settings(
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration patience,
        long mostBytes,
        long mostTransactions) {
    public static final Settings USUAL =
            new Settings(
                    8,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(2),
                    256L << 20,
                    50_000);

    public Settings {
        if (attempts < 1 || mostBytes < 1 || mostTransactions < 1) {
            throw new IllegalArgumentException(
                    "attempts, bytes and transactions must be above 0, found "
                            + attempts
                            + ", "
                            + mostBytes
                            + ", "
                            + mostTransactions);
        }
    }

    /// The pause after the given failure, counted from 1.
    Duration pauseAfter(int failure) {
        Duration pause = firstPause;
        for (int i = 1; i < failure && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
