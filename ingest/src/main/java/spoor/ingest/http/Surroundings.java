package spoor.ingest.http;

import java.time.Duration;
import java.time.Instant;

/// Time, as the application lets a client have it.
public interface Surroundings {
    Instant now();

    void pause(Duration duration) throws InterruptedException;
}
