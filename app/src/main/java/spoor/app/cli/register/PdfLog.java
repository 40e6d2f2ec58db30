package spoor.app.cli.register;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What the PDF library tells its log about strangers' files is no message to the user: what
/// matters comes back as a fault.
final class PdfLog {
    /// Held, as loggers nobody holds forget their level.
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private PdfLog() {}

    static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
