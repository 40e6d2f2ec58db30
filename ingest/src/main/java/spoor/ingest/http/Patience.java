package spoor.ingest.http;

import java.time.Duration;

/// How patient a client is with a server, and how long an answer may be.
///
/// @param attempts how often one question is asked before the run gives up
/// @param firstPause pause after the first failure; it doubles with each further one, without
///   chance in it, so that a run can be repeated
/// @param longestPause where doubling ends; a server that asks for a longer one ends the run
/// @param perAnswer how long one answer may take, from the first byte asked to the last received
/// @param mostBytes of one answer
public record Patience(
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration perAnswer,
        long mostBytes) {
    public static final Patience USUAL =
            new Patience(
                    8,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(2),
                    256L << 20);

    public Patience {
        if (attempts < 1 || mostBytes < 1) {
            throw new IllegalArgumentException(
                    "attempts and bytes must be above 0, found " + attempts + ", " + mostBytes);
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
