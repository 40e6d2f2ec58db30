package spoor.ingest.http;

import java.io.Serial;

/// An answer is longer than allowed. A smaller question may help.
public final class TooLongException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    public TooLongException(String message) {
        super(message);
    }
}
