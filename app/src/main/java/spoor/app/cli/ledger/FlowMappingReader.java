package spoor.app.cli.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ingest.flows.FlowMapping;
import spoor.ingest.flows.FlowMapping.AssetRule;
import spoor.ingest.flows.FlowMapping.Decimals;
import spoor.ingest.flows.FlowMapping.Duplicates;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;

/// Reads the mapping of a table of flows: a small YAML file, keys as docs/FORMATS.md lists them.
final class FlowMappingReader {
    private static final String MAPPING = "the mapping";
    private static final Set<String> KEYS =
            keys(
                    "time",
                    "block",
                    "hash",
                    "from",
                    "to",
                    "amount",
                    "position",
                    "asset",
                    "decimals",
                    "round",
                    "duplicates");
    private static final Set<String> TIME_KEYS = keys("column", "format");
    private static final Set<String> COLUMN_KEYS = keys("column", "known");
    private static final Set<String> ASSET_KEYS =
            keys("native", "contract", "name", "symbol", "decimals");
    private static final Set<String> DECIMALS_KEYS = keys("column");

    private final Yaml.Keys root;

    private FlowMappingReader(Yaml.Keys root) {
        this.root = root;
    }

    private static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(keys)));
    }

    /// @throws spoor.ledger.base.MalformedDataException with the place of the first fault
    static FlowMapping read(PlainFile file) {
        Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys(MAPPING);
        root.expectOnly(MAPPING, KEYS);
        return new FlowMappingReader(root).mapping();
    }

    private FlowMapping mapping() {
        Decimals decimals = decimals();
        return new FlowMapping(
                time(),
                column("block"),
                column("hash"),
                root.require(MAPPING, "from").asText("from"),
                root.require(MAPPING, "to").asText("to"),
                root.require(MAPPING, "amount").asText("amount"),
                column("position"),
                assetRule(decimals),
                decimals,
                round(),
                duplicates());
    }

    private @Nullable String column(String key) {
        Yaml value = root.find(key);
        return value == null ? null : value.asText(key);
    }

    private FlowMapping.@Nullable Time time() {
        Yaml value = root.find("time");
        if (value == null || value instanceof Yaml.Text) {
            return value == null ? null : new FlowMapping.Time(value.asText("time"), null);
        }
        Yaml.Keys keys = value.asKeys("time");
        keys.expectOnly("time", TIME_KEYS);
        Yaml format = keys.find("format");
        String column = keys.require("time", "column").asText("column");
        try {
            return new FlowMapping.Time(column, format == null ? null : format.asText("format"));
        } catch (IllegalArgumentException e) {
            throw (format == null ? value : format).fault(String.valueOf(e.getMessage()));
        }
    }

    private Decimals decimals() {
        Yaml value = root.find("decimals");
        return switch (value) {
            case null -> new Decimals.None();
            case Yaml.Keys keys -> {
                keys.expectOnly("decimals", DECIMALS_KEYS);
                yield new Decimals.ByColumn(keys.require("decimals", "column").asText("column"));
            }
            default -> new Decimals.Places(places(value));
        };
    }

    private static int places(Yaml value) {
        return Math.toIntExact(value.asNumber("decimals", 0, Asset.MOST_DECIMALS));
    }

    private AssetRule assetRule(Decimals decimals) {
        Yaml.Keys keys = root.require(MAPPING, "asset").asKeys("asset");
        if (keys.find("column") == null) {
            return new AssetRule.Always(asset(keys, decimals));
        }
        keys.expectOnly("asset", COLUMN_KEYS);
        SequencedMap<String, Asset> known = new LinkedHashMap<>();
        Yaml words = keys.find("known");
        if (words != null) {
            for (Map.Entry<String, Yaml.Entry> word : words.asKeys("known").entries().entrySet()) {
                Yaml.Keys stands = word.getValue().value().asKeys("known." + word.getKey());
                known.put(word.getKey(), asset(stands, new Decimals.None()));
            }
        }
        return new AssetRule.ByColumn(keys.require("asset", "column").asText("column"), known);
    }

    /// @param shared decimals of the amounts, for an asset that does not say its own
    private static Asset asset(Yaml.Keys keys, Decimals shared) {
        keys.expectOnly("asset", ASSET_KEYS);
        Yaml coin = keys.find("native");
        Yaml contract = keys.find("contract");
        Yaml name = keys.find("name");
        long kinds = Stream.of(coin, contract, name).filter(Objects::nonNull).count();
        if (kinds != 1) {
            throw keys.fault("asset has " + kinds + " of native, contract and name, expected one");
        }
        if (coin != null) {
            return Asset.nativeCoin(coin.asText("native"));
        }
        int decimals = decimals(keys, shared);
        if (name != null) {
            String text = name.asText("name");
            return new Asset(null, text, symbol(keys, text), decimals);
        }
        EvmAddress address = address(keys.require("asset", "contract"));
        return new Asset(address, "", symbol(keys, ""), decimals);
    }

    private static int decimals(Yaml.Keys keys, Decimals shared) {
        Yaml own = keys.find("decimals");
        if (own != null) {
            return places(own);
        }
        return shared instanceof Decimals.Places all ? all.places() : Asset.UNKNOWN_DECIMALS;
    }

    private static String symbol(Yaml.Keys keys, String otherwise) {
        Yaml symbol = keys.find("symbol");
        return symbol == null ? otherwise : symbol.asText("symbol");
    }

    private static EvmAddress address(Yaml contract) {
        try {
            return EvmAddress.parse(contract.asText("contract"));
        } catch (IllegalArgumentException e) {
            throw contract.fault("contract: " + Words.clip(String.valueOf(e.getMessage())));
        }
    }

    private boolean round() {
        Yaml value = root.find("round");
        if (value != null && !value.asText("round").equals("half-even")) {
            throw value.expected("round", "half-even, or nothing: more decimals are then refused");
        }
        return value != null;
    }

    private Duplicates duplicates() {
        Yaml value = root.find("duplicates");
        if (value == null) {
            return Duplicates.KEEP;
        }
        return switch (value.asText("duplicates")) {
            case "keep" -> Duplicates.KEEP;
            case "once" -> Duplicates.ONCE;
            default -> throw value.expected("duplicates", "keep or once");
        };
    }
}
