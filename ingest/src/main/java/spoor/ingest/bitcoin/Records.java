package spoor.ingest.bitcoin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import tools.jackson.core.JsonToken;

/// Tells from a record's fields which format it is and hands it to that format's reader.
final class Records {
    private final Reading reading;
    private final EsploraTransactions esplora;
    private final EtlRows etl;
    private final BlockchainInfoDumps blockchainInfo;
    private final CoreBlocks core;

    Records(Reading reading) {
        this.reading = reading;
        this.esplora = new EsploraTransactions(reading);
        this.etl = new EtlRows(reading);
        this.blockchainInfo = new BlockchainInfoDumps(reading);
        this.core = new CoreBlocks(reading);
    }

    Reading reading() {
        return reading;
    }

    /// To be called once, after the last file.
    void finish() {
        etl.finish();
        blockchainInfo.finish();
        reading.totals.compare(reading.found());
    }

    /// Reads a file to its end.
    ///
    /// @return why nothing of the file was read, when its first record has no known format
    @Nullable String readAll(JsonReader json) throws IOException {
        boolean isFirst = true;
        while (json.advance()) {
            String refusal;
            if (json.isAt(JsonToken.START_ARRAY)) {
                refusal = list(json, isFirst);
            } else if (json.isAt(JsonToken.START_OBJECT)) {
                refusal = envelope(json);
            } else {
                refusal = "holds " + json.value("").shown() + ", expected objects";
            }
            if (refusal != null) {
                if (isFirst) {
                    return refusal;
                }
                throw json.wrong(refusal);
            }
            isFirst = false;
        }
        return null;
    }

    private @Nullable String list(JsonReader json, boolean isFirst) throws IOException {
        int items = 0;
        while (json.required() != JsonToken.END_ARRAY) {
            Json item = json.value("[" + items + "]");
            String refusal =
                    item instanceof Json.Fields object
                            ? record(object)
                            : "holds " + item.shown() + ", expected objects";
            if (refusal != null) {
                if (isFirst && items == 0) {
                    return refusal;
                }
                throw item.wrong(refusal);
            }
            items++;
        }
        if (items == 0) {
            reading.notices.count(json.place().location(), "an empty list: no transactions");
        }
        return null;
    }

    /// An object at the top of a file. Transactions listed in it are read one by one, so that a
    /// dump of any length takes little memory.
    private @Nullable String envelope(JsonReader json) throws IOException {
        Json.Place place = json.place();
        SequencedMap<String, Json> values = new LinkedHashMap<>();
        boolean isDump = false;
        while (json.required() != JsonToken.END_OBJECT) {
            String name = json.name();
            json.required();
            if (name.equals("txs") && json.isAt(JsonToken.START_ARRAY)) {
                isDump = true;
                dumped(json);
            } else {
                values.put(name, json.value(name));
            }
        }
        var object = new Json.Fields(place, "", values);
        if (!isDump) {
            return record(object);
        }
        reading.totals.say(object);
        if (object.find("addresses") instanceof Json.Items summaries) {
            for (Json summary : summaries.values()) {
                if (summary instanceof Json.Fields fields) {
                    reading.totals.say(fields);
                }
            }
        }
        return null;
    }

    private void dumped(JsonReader json) throws IOException {
        int items = 0;
        while (json.required() != JsonToken.END_ARRAY) {
            Json item = json.value("txs[" + items++ + "]");
            String refusal =
                    item instanceof Json.Fields object
                            ? record(object)
                            : "txs holds " + item.shown() + ", expected transactions";
            if (refusal != null) {
                throw item.wrong(refusal);
            }
        }
    }

    /// @return nothing, or why the record has no known format
    private @Nullable String record(Json.Fields object) {
        Json.Fields wrapped = EsploraTransactions.unwrapped(object);
        if (wrapped != null) {
            return record(wrapped);
        }
        if (object.find("result") instanceof Json.Fields answer) {
            return record(answer);
        }
        if (EsploraTransactions.recognises(object)) {
            return esploraOrCore(object);
        }
        if (EtlRows.recognisesTransaction(object)) {
            etl.addTransaction(object);
        } else if (EtlRows.recognisesBlock(object)) {
            etl.addBlock(object);
        } else if (BlockchainInfoDumps.recognises(object)) {
            blockchainInfo.add(object);
        } else if (CoreBlocks.recognises(object)) {
            core.add(object);
        } else if (object.has("address") && object.has("chain_stats")) {
            reading.totals.say(object);
        } else if (!holdsNoTransactions(object)) {
            return unknown(object);
        }
        return null;
    }

    private @Nullable String esploraOrCore(Json.Fields object) {
        if (object.has("status")) {
            esplora.add(object);
            return null;
        }
        return "a transaction without status, expected one with its block (a node's getblock with"
                + " verbosity 3 tells it, getrawtransaction does not)";
    }

    /// A line of the list that the Esplora client keeps of the answers in a folder, or Esplora's
    /// summary of a block.
    private static boolean holdsNoTransactions(Json.Fields object) {
        return object.has("spoor_answer") || (object.has("id") && object.has("tx_count"));
    }

    private static String unknown(Json.Fields object) {
        List<String> names = new ArrayList<>(object.values().keySet());
        String shown = String.join(", ", names.subList(0, Math.min(8, names.size())));
        return "an object with "
                + (names.isEmpty() ? "no fields" : "the fields " + Json.printable(shown))
                + ", expected a transaction of bitcoin-etl, Esplora, blockchain.info or getblock";
    }
}
