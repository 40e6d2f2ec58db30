package spoor.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Where the body of an answer goes, and whether it is good.
public interface Receiver {
    /// A place for the body of the next attempt, empty.
    OutputStream open() throws IOException;

    /// The body that came last.
    InputStream written() throws IOException;

    /// Looks at a body that came whole.
    ///
    /// @return what is wrong with it where another attempt may help, otherwise empty
    /// @throws spoor.ledger.base.MalformedDataException if none would
    String fault() throws IOException;
}
