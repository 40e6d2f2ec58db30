package spoor.ingest.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;
import spoor.ledger.intake.PartialTransaction;

/// Reads facts about transactions that somebody wrote down by hand, in the project's own format:
/// one fact a line. docs/FORMATS.md describes it.
///
/// The reader stops at the first line it cannot trust. Hand-written figures slip, so each
/// transaction states its fee, and inputs must equal outputs and fee to the satoshi.
public final class FactsReader {
    /// The first words of every such file.
    public static final String MARK = "spoor-facts";

    private static final String VERSION = "1";
    private static final int LONGEST_LINE = 1000;

    private final String source;
    private final Network expected;
    private final Map<Bytes32, Location> seen = new HashMap<>();
    private final List<PartialTransaction> found = new ArrayList<>();
    private @Nullable TransactionFacts open;
    private @Nullable Network network;

    private FactsReader(String source, Network expected) {
        this.source = source;
        this.expected = expected;
    }

    /// @param source name of the file, for messages
    /// @param network whose transactions they must be
    /// @return the transactions in the order of the file
    /// @throws MalformedDataException at the first line that cannot be trusted
    public static List<PartialTransaction> read(String source, InputStream bytes, Network network)
            throws IOException {
        return new FactsReader(source, network).read(bytes);
    }

    /// Whether what follows is a file of facts. Uses nothing up.
    ///
    /// @param bytes one that can go back to a mark
    public static boolean isFacts(InputStream bytes) throws IOException {
        bytes.mark(MARK.length() + 1);
        byte[] start = bytes.readNBytes(MARK.length());
        bytes.reset();
        return Arrays.equals(start, MARK.getBytes(StandardCharsets.US_ASCII));
    }

    private List<PartialTransaction> read(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var reader = new BufferedReader(new InputStreamReader(bytes, decoder));
        int number = 0;
        try {
            for (String text = line(reader, 1); text != null; text = line(reader, number + 1)) {
                number++;
                FactLine line = FactLine.of(source, number, text);
                if (number == 1) {
                    head(line);
                } else if (!line.isEmpty()) {
                    line(line);
                }
            }
        } catch (CharacterCodingException _) {
            throw new MalformedDataException(
                    Location.ofLine(source, number + 1L, 1), "is not UTF-8, expected text");
        }
        if (number == 0) {
            throw new MalformedDataException(
                    Location.of(source), "is empty, expected \"" + MARK + " " + VERSION + "\"");
        }
        close();
        return List.copyOf(found);
    }

    /// Never takes more memory for a line than a line may need.
    private @Nullable String line(BufferedReader reader, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = reader.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw new MalformedDataException(
                        Location.ofLine(source, number, 1),
                        "the line is longer than " + LONGEST_LINE + " characters");
            }
            line.append((char) letter);
            letter = reader.read();
        }
        return line.toString().stripTrailing();
    }

    private void head(FactLine line) {
        if (line.isEmpty() || !line.key().equals(MARK)) {
            throw line.fault("the file does not begin with \"" + MARK + " " + VERSION + "\"");
        }
        String version = line.only("the version");
        if (!version.equals(VERSION)) {
            throw line.fault("version is \"" + version + "\", expected " + VERSION);
        }
    }

    private void line(FactLine line) {
        switch (line.key()) {
            case "network" -> network(line);
            case "transaction" -> begin(line);
            default -> current(line).add(line);
        }
    }

    private void network(FactLine line) {
        String label = line.only("the network");
        if (network != null) {
            throw line.fault("the network is named already");
        }
        if (!label.equals(expected.label())) {
            throw line.fault("network is \"" + label + "\", expected " + expected.label());
        }
        network = expected;
    }

    private void begin(FactLine line) {
        close();
        if (network == null) {
            throw line.fault("a transaction before the line \"network\"");
        }
        Bytes32 id = line.id(line.only("the transaction's id"));
        Location earlier = seen.putIfAbsent(id, line.location());
        if (earlier != null) {
            throw line.fault("transaction " + id + " is there already, at " + earlier);
        }
        open = new TransactionFacts(line, id, expected);
    }

    private TransactionFacts current(FactLine line) {
        if (open == null) {
            throw line.fault(
                    "\""
                            + line.key()
                            + "\" before any transaction, expected \"network\" or \"transaction\"");
        }
        return open;
    }

    private void close() {
        if (open != null) {
            found.add(open.transaction());
            open = null;
        }
    }
}
