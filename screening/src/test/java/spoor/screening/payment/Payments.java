package spoor.screening.payment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import spoor.ledger.TestData;
import spoor.screening.base.Problem;

/// Payment messages as tests need them.
final class Payments implements PaymentSink {
    /// Prowide logs what it finds wrong; the reader says it all in its own words.
    private static final Logger PROWIDE = Logger.getLogger("com.prowidesoftware");

    static {
        PROWIDE.setLevel(Level.OFF);
    }

    final List<PaymentMessage> messages = new ArrayList<>();
    final List<Problem> faults = new ArrayList<>();

    private Payments() {}

    static Payments read(String source, byte[] bytes) {
        Payments read = new Payments();
        PaymentReader.read(source, bytes, read);
        return read;
    }

    static Payments read(String text) {
        return read("payment", text.getBytes(StandardCharsets.UTF_8));
    }

    /// The one message of a file.
    static PaymentMessage one(String text) {
        Payments read = read(text);
        if (read.messages.size() != 1 || !read.faults.isEmpty()) {
            throw new AssertionError(read.messages.size() + " messages, faults " + read.faults);
        }
        return read.messages.getFirst();
    }

    /// An MT103 with the fields given, one to a line.
    static String mt103(String... fields) {
        return mt("103", fields);
    }

    static String mt(String type, String... fields) {
        return "{1:F01BANKBEBBAXXX0000000000}{2:O"
                + type
                + "1200160204BANKUS33AXXX00000000001602041200N}{4:\n"
                + String.join("\n", fields)
                + "\n-}";
    }

    /// The real-format files outside the project, by their names.
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(TestData.file("payments/" + folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("SOURCES.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Payments read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void message(PaymentMessage message) {
        messages.add(message);
    }

    @Override
    public void fault(Problem fault) {
        faults.add(fault);
    }
}
