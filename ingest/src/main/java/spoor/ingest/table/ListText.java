package spoor.ingest.table;

import spoor.ingest.json.Json;

/// Lists inside of rows as text, the way ethereum-etl writes them into CSV: simple values parted by
/// commas, rows as a JSON list of objects.
final class ListText {
    private ListText() {}

    /// One object: all values are written as text, which readers of JSON rows here accept.
    static final class Row {
        private final StringBuilder json = new StringBuilder("{");

        Row add(String name, String value) {
            json.append(json.length() == 1 ? "" : ",");
            json.append(quoted(name)).append(':').append(quoted(value));
            return this;
        }

        @Override
        public String toString() {
            return json + "}";
        }
    }

    private static String quoted(String text) {
        String plain = Json.printable(text).replace("\\", "\\\\").replace("\"", "\\\"");
        return '"' + plain + '"';
    }
}
