package spoor.app.cli.console;

import java.time.Duration;
import java.time.Instant;
import spoor.ingest.http.Surroundings;

/// The machine's clock.
public final class SystemTime implements Surroundings {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
    }
}
