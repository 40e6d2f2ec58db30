package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;

/// The numbers that accounts, assets and paths of calls have in the ledger, which do not depend on
/// the order in which facts came.
final class Ranks {
    /// Rank of a path that no transfer of the chain has.
    private static final int UNUSED_PATH = -1;

    private final Gathering facts;
    private final ChainOrder order;
    private final TransactionRows transactions;
    private final TransferRows transfers;

    /// Addresses in their order.
    private final List<EvmAddress> accounts = new ArrayList<>();

    /// The chain's own coin, tokens by contract, then what has a name.
    private final List<Asset> assets = new ArrayList<>();

    /// Paths in the order of trees.
    private List<String> paths = List.of();

    private int[] accountRank = new int[0];
    private int[] assetRank = new int[0];
    private int[] pathRank = new int[0];

    Ranks(Gathering facts, ChainOrder order) {
        this.facts = facts;
        this.order = order;
        this.transactions = facts.transactions;
        this.transfers = facts.transfers;
        rankPaths();
        rankAssets();
        rankAccounts();
    }

    List<EvmAddress> accounts() {
        return accounts;
    }

    List<Asset> assets() {
        return assets;
    }

    List<String> paths() {
        return paths;
    }

    int account(int number) {
        return accountRank[number];
    }

    int assetRank(int number) {
        return assetRank[number];
    }

    int path(int number) {
        return pathRank[number];
    }

    private void rankPaths() {
        List<String> sorted = new ArrayList<>(keptPaths());
        sorted.sort(CallPath.ORDER);
        Map<String, Integer> ranks = new HashMap<>();
        for (String path : sorted) {
            ranks.put(path, ranks.size());
        }
        pathRank =
                facts.paths.all().stream()
                        .mapToInt(path -> ranks.getOrDefault(path, UNUSED_PATH))
                        .toArray();
        paths = sorted;
    }

    private Set<String> keptPaths() {
        Set<String> kept = new HashSet<>();
        for (int row = 0; row < transfers.size; row++) {
            if (transfers.kind.get(row) == TransferKind.CALL.code() && isKept(row)) {
                kept.add(facts.paths.name(transfers.position.get(row)));
            }
        }
        return kept;
    }

    private void rankAssets() {
        Integer[] sorted =
                IntStream.range(0, facts.assets.size())
                        .filter(number -> !facts.goneAssets.contains(number))
                        .boxed()
                        .toArray(Integer[]::new);
        Comparator<Integer> byName =
                Comparator.<Integer, Boolean>comparing(n -> !asset(n).isNative())
                        .thenComparing(n -> asset(n).name())
                        .thenComparing(n -> asset(n).id());
        Arrays.sort(sorted, byName);
        assetRank = new int[facts.assets.size()];
        for (int number : sorted) {
            assetRank[number] = assets.size();
            assets.add(asset(number));
        }
    }

    private Asset asset(int number) {
        return facts.assets.get(number);
    }

    private void rankAccounts() {
        boolean[] isNamed = namedAccounts();
        accountRank = new int[isNamed.length];
        int rank = 0;
        for (int number : facts.accounts.sorted()) {
            if (isNamed[number]) {
                accountRank[number] = rank++;
                accounts.add(EvmAddress.of(facts.accounts.key(number), 0));
            }
        }
    }

    /// Accounts that propose a block, send a transaction or have a side of a transfer. Others were
    /// told by blocks that were given up, or of what moved nothing.
    private boolean[] namedAccounts() {
        boolean[] isNamed = new boolean[facts.accounts.size()];
        for (int block : facts.blocks.sorted()) {
            Integer miner = facts.blocks.get(block).miner;
            if (miner != null) {
                isNamed[miner] = true;
            }
        }
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            if (order.isInChain(transaction) && transactions.sender.get(transaction) >= 0) {
                isNamed[transactions.sender.get(transaction)] = true;
            }
        }
        for (int row = 0; row < transfers.size; row++) {
            if (isKept(row)) {
                name(isNamed, transfers.from.get(row));
                name(isNamed, transfers.to.get(row));
            }
        }
        return isNamed;
    }

    private static void name(boolean[] isNamed, int account) {
        if (account >= 0) {
            isNamed[account] = true;
        }
    }

    /// Whether a transfer will stand in the chain, itself or in the shape of one that says the
    /// same.
    private boolean isKept(int row) {
        int transaction = transfers.transaction.get(row);
        return transfers.kind.get(row) != TransferRows.FORGOTTEN
                && order.isInChain(transaction)
                && transactions.status.get(transaction) != TransactionRows.FAILED
                && !isThing(facts, row);
    }

    /// Whether a transfer moves a token that names things and is no amount.
    static boolean isThing(Gathering facts, int row) {
        EvmAddress contract = facts.assets.get(facts.transfers.asset.get(row)).contract();
        return contract != null && facts.nonFungible.contains(contract);
    }
}
