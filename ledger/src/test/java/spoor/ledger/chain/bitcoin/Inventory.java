package spoor.ledger.chain.bitcoin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spoor.ledger.TestData;
import spoor.ledger.chain.Network;

/// The list of real block files that an independent parser has read, with what it counted.
///
/// @param values by column name
record Inventory(Map<String, String> values) {
    Inventory {
        values = Map.copyOf(values);
    }

    static List<Inventory> rows() {
        try {
            List<String> lines = Files.readAllLines(TestData.file("chain/bitcoin/inventory.csv"));
            List<String> names = split(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(names, split(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files of Bitcoin's own networks whose counts are listed.
    static List<Inventory> parsed() {
        return rows().stream().filter(row -> row.isBitcoin() && !row.isEmpty("blocks")).toList();
    }

    String text(String column) {
        return values.getOrDefault(column, "");
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    String path() {
        return text("path");
    }

    boolean isRaw() {
        return text("kind").equals("raw");
    }

    boolean isBitcoin() {
        return text("network").equals("mixed magics") || isNetwork();
    }

    Network network() {
        return Network.valueOf(text("network").toUpperCase(Locale.ROOT));
    }

    byte[] bytes() {
        return TestData.bytes(path());
    }

    /// The file's bytes as a block file in `folder`, unpacked.
    Path unpackedTo(Path folder) throws IOException {
        return Files.write(folder.resolve("blk00000.dat"), bytes());
    }

    private boolean isNetwork() {
        for (Network network : Network.values()) {
            if (network.label().equals(text("network"))) {
                return true;
            }
        }
        return false;
    }

    private static Inventory row(List<String> names, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), fields.get(i));
        }
        return new Inventory(values);
    }

    /// Fields between commas; a field in quotation marks may hold commas.
    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        String closed = line + ",";
        for (int i = 0; i < closed.length(); i++) {
            char c = closed.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        return fields;
    }
}
