package spoor.ingest.peer;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.EvmAddress;

/// What a ledger says that accounts have after a block.
public final class LedgerBalances {
    private final AccountChain chain;

    /// Number of the first transfer behind each block, by height.
    private final TreeMap<Long, Long> ends = new TreeMap<>();

    private final Map<String, Integer> assets = new HashMap<>();

    public LedgerBalances(AccountChain chain) {
        this.chain = chain;
        for (long transaction = 0; transaction < chain.transactions(); transaction++) {
            ends.put(chain.height(chain.block(transaction)), chain.firstTransfer(transaction + 1));
        }
        for (int asset = 0; asset < chain.assets(); asset++) {
            assets.put(chain.asset(asset).id().toLowerCase(Locale.ROOT), asset);
        }
    }

    /// Every account of the ledger, in lower case.
    public Set<String> accounts() {
        Set<String> accounts = new TreeSet<>();
        for (int account = 0; account < chain.accounts(); account++) {
            accounts.add(chain.address(account).toLowerCase());
        }
        return accounts;
    }

    /// @param height -1 for what it had before the first block
    public BigInteger wei(String account, long height) {
        return units("native", account, height);
    }

    public BigInteger units(String token, String account, long height) {
        Integer asset = assets.get(token);
        int number = chain.findAccount(EvmAddress.parse(account));
        int holding = asset == null || number < 0 ? -1 : chain.findHolding(number, asset);
        if (holding < 0) {
            return BigInteger.ZERO;
        }
        Map.Entry<Long, Long> end = ends.floorEntry(height);
        long entry = chain.entryFrom(holding, end == null ? 0 : end.getValue());
        return chain.balanceBefore(holding, entry).toBigInteger();
    }
}
