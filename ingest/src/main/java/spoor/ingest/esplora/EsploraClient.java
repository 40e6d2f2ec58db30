package spoor.ingest.esplora;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spoor.ingest.http.Asker;
import spoor.ingest.http.Surroundings;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.intake.Progress;
import tools.jackson.core.JsonToken;

/// Asks an Esplora server that the user names for the transactions of addresses and blocks, page by
/// page, and for single transactions. The answers are stored as they came; reading them is the work
/// of [spoor.ingest.bitcoin.PartialSource].
///
/// Source: Blockstream's Esplora, `API.md`.
public final class EsploraClient {
    private final URI base;
    private final Network network;
    private final Settings settings;
    private final Surroundings surroundings;

    /// @param base as in `https://server.example/api`
    /// @throws IllegalArgumentException if `base` is no web address
    public EsploraClient(URI base, Network network, Settings settings, Surroundings surroundings) {
        String scheme = base.getScheme();
        if (base.getHost() == null
                || !("http".equals(scheme) || "https".equals(scheme))
                || base.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "\"" + base + "\" is no web address, expected http:// or https:// and a host");
        }
        this.base = base;
        this.network = network;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /// Fetches what is wanted into a folder. What the folder already holds of this server is not
    /// fetched again, so a run that broke off goes on; a new view of the chain needs a new folder.
    ///
    /// @return the number of answers in the folder
    /// @throws MalformedDataException if an answer is not what Esplora answers, if pages do not add
    ///   up, or if the folder was changed
    /// @throws IOException if the server cannot be reached or the disk fails
    public int fetch(Wanted wanted, Path folder, Progress progress)
            throws IOException, InterruptedException {
        wanted.addresses().forEach(address -> Addresses.parse(network, address));
        AnswerFolder answers = new AnswerFolder(folder);
        try (Asker asker = new Asker(settings.patience(), surroundings, "an Esplora API", true)) {
            var run = new Run(new Fetcher(asker, answers), progress);
            for (String address : wanted.addresses()) {
                run.address(address);
            }
            for (Bytes32 block : wanted.blocks()) {
                run.block(block.toString());
            }
            for (Bytes32 transaction : wanted.transactions()) {
                run.get("/tx/" + transaction);
            }
        }
        return answers.answers();
    }

    private final class Run {
        private final Fetcher fetcher;
        private final Progress progress;
        private int done;

        Run(Fetcher fetcher, Progress progress) {
            this.fetcher = fetcher;
            this.progress = progress;
        }

        /// Pages until an empty one: servers differ in how much a page holds.
        void address(String address) throws IOException, InterruptedException {
            String path = "/address/" + address;
            Json.Fields summary = object(get(path));
            long expected =
                    count(Values.object(summary, "chain_stats"), path, "confirmed transactions");
            Set<String> seen = new HashSet<>();
            List<String> page = confirmed(get(path + "/txs"), path + "/txs");
            while (!page.isEmpty()) {
                String last = page.getLast();
                if (!seen.addAll(page)) {
                    throw wrong(
                            path, "pages repeat from transaction " + last + " on, expected new");
                }
                limit(seen.size(), path, "confirmed transactions");
                String next = path + "/txs/chain/" + last;
                page = confirmed(get(next), next);
            }
            if (seen.size() < expected) {
                throw wrong(
                        path,
                        "pages hold "
                                + seen.size()
                                + " confirmed transactions, expected "
                                + expected);
            }
        }

        void block(String hash) throws IOException, InterruptedException {
            String path = "/block/" + hash;
            long expected = count(object(get(path)), path, "transactions");
            long start = 0;
            while (start < expected) {
                String next = path + "/txs/" + start;
                int items = confirmed(get(next), next).size();
                if (items == 0) {
                    throw wrong(next, "the page is empty, expected transactions up to " + expected);
                }
                start += items;
            }
            if (start > expected) {
                throw wrong(path, "pages hold " + start + " transactions, expected " + expected);
            }
        }

        Path get(String path) throws IOException, InterruptedException {
            progress.at("fetching", done++, -1, 0);
            String name = path.substring(1).replace('/', '-') + ".json";
            return fetcher.get(url(path), name);
        }

        private long count(Json.Fields summary, String path, String what) {
            long count = Values.whole(summary, "tx_count", 0, Long.MAX_VALUE);
            limit(count, path, what);
            return count;
        }

        private void limit(long count, String path, String what) {
            if (count > settings.mostTransactions()) {
                throw wrong(
                        path,
                        "has "
                                + count
                                + " "
                                + what
                                + ", expected at most "
                                + settings.mostTransactions()
                                + ", the limit set");
            }
        }

        /// The ids of a page's confirmed transactions, in its order.
        private List<String> confirmed(Path answer, String path) throws IOException {
            List<String> ids = new ArrayList<>();
            try (InputStream bytes = Files.newInputStream(answer);
                    JsonReader json = new JsonReader(answer.toString(), bytes)) {
                if (json.required() != JsonToken.START_ARRAY) {
                    throw wrong(path, "answered no list, expected a page of transactions");
                }
                while (json.required() != JsonToken.END_ARRAY) {
                    if (!(json.value("") instanceof Json.Fields transaction)) {
                        throw wrong(path, "the page holds single values, expected transactions");
                    }
                    if (Values.flag(Values.object(transaction, "status"), "confirmed")) {
                        ids.add(Values.id(transaction, "txid").toString());
                    }
                }
            }
            return ids;
        }

        private static Json.Fields object(Path answer) throws IOException {
            Json value = parsed(answer);
            if (value instanceof Json.Fields fields) {
                return fields;
            }
            throw value.wrong("answered " + value.shown() + ", expected an object");
        }

        private static Json parsed(Path answer) throws IOException {
            try (InputStream bytes = Files.newInputStream(answer);
                    JsonReader json = new JsonReader(answer.toString(), bytes)) {
                json.required();
                return json.value("");
            }
        }

        private MalformedDataException wrong(String path, String problem) {
            return new MalformedDataException(Location.of(url(path).toString()), problem);
        }

        private URI url(String path) {
            return URI.create(base.toString().replaceFirst("/+$", "") + path);
        }
    }
}
