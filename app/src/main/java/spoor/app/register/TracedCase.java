package spoor.app.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Workspace;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ingest.json.Values;

/// What the chain shows of a case that was traced: `cases/NAME/result.jsonl`.
///
/// @param name of the case's folder
/// @param title of the case
/// @param stolen what was stolen in all, in coins, by the coin's sign
/// @param transactions how many the trace reached
/// @param claims figures that the case file holds against the chain
record TracedCase(
        String name,
        String title,
        Map<String, BigDecimal> stolen,
        long transactions,
        List<ClaimedFigure> claims) {
    private static final int BITCOIN_DECIMALS = 8;

    /// A published figure beside the traced one, both in words.
    record ClaimedFigure(
            String text,
            String source,
            String published,
            String computed,
            boolean agrees,
            String verdict) {}

    /// An asset of the result.
    private record Asset(String symbol, int decimals) {}

    /// @return null if the workspace has no result of such a case
    static @Nullable TracedCase find(Workspace workspace, String name) throws IOException {
        Path file = workspace.root().resolve("cases").resolve(name).resolve("result.jsonl");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Files.isRegularFile(file)) {
            return null;
        }
        PlainFile result = PlainFile.read(file, "cases/" + name + "/result.jsonl");
        try (JsonReader lines =
                new JsonReader(
                        result.name(),
                        new ByteArrayInputStream(result.text().getBytes(StandardCharsets.UTF_8)))) {
            return read(name, lines);
        }
    }

    private static TracedCase read(String name, JsonReader lines) throws IOException {
        String title = name;
        long transactions = 0;
        Map<String, Asset> assets = new LinkedHashMap<>();
        assets.put("bitcoin", new Asset("BTC", BITCOIN_DECIMALS));
        Map<String, BigDecimal> stolen = new LinkedHashMap<>();
        String policy = "";
        List<ClaimedFigure> claims = new ArrayList<>();
        while (lines.advance()) {
            if (lines.value("") instanceof Json.Fields line) {
                switch (Values.text(line, "record")) {
                    case "run" -> {
                        title = Values.text(line, "case");
                        transactions = Values.whole(line, "transactions", 0, Long.MAX_VALUE);
                        assets(line, assets);
                    }
                    case "conservation" -> {
                        policy = policy.isEmpty() ? Values.text(line, "policy") : policy;
                        if (Values.text(line, "policy").equals(policy)) {
                            stolen(line, assets, stolen);
                        }
                    }
                    case "claim" -> claims.add(claim(line));
                    default -> {
                        // Steps and ends: the case's own page shows them.
                    }
                }
            }
        }
        return new TracedCase(name, title, stolen, transactions, claims);
    }

    private static void assets(Json.Fields run, Map<String, Asset> assets) {
        if (run.has("assets")) {
            for (Json.Fields asset : Values.objects(run, "assets")) {
                int decimals =
                        asset.has("decimals")
                                ? Math.toIntExact(Values.whole(asset, "decimals", 0, 255))
                                : 0;
                assets.put(
                        Values.text(asset, "asset"),
                        new Asset(Values.text(asset, "symbol"), decimals));
            }
        }
    }

    private static void stolen(
            Json.Fields row, Map<String, Asset> assets, Map<String, BigDecimal> stolen) {
        String id = row.has("asset") ? Values.text(row, "asset") : "bitcoin";
        Asset asset = assets.getOrDefault(id, new Asset(id, 0));
        BigDecimal units = new BigDecimal(digits(row.find("stolen")));
        stolen.merge(asset.symbol(), units.movePointLeft(asset.decimals()), BigDecimal::add);
    }

    private static String digits(@Nullable Json value) {
        return switch (value) {
            case Json.Num number -> number.digits();
            case Json.Text text -> text.text();
            case null, default -> "0";
        };
    }

    private static ClaimedFigure claim(Json.Fields line) {
        return new ClaimedFigure(
                Values.text(line, "text"),
                Values.text(line, "source"),
                Values.text(line, "published"),
                Values.text(line, "computed"),
                Values.flag(line, "agrees"),
                Values.text(line, "verdict"));
    }
}
