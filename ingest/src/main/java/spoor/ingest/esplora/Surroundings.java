package spoor.ingest.esplora;

import java.time.Duration;
import java.time.Instant;

/// Time, as the application lets the client have it.
public interface Surroundings {
    Instant now();

    void pause(Duration duration) throws InterruptedException;
}
