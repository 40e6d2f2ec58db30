package spoor.app.cli.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import spoor.ledger.base.Bytes32;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Texts;

/// What `spoor chain info` says of an account chain.
final class AccountInfo {
    private AccountInfo() {}

    static Map<String, Object> facts(String name, AccountLedger ledger) throws IOException {
        AccountTables chain = ledger.chain();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("chain", name);
        facts.put("network", chain.network());
        if (chain.texts().knownChainId() != Texts.UNKNOWN_CHAIN) {
            facts.put("chain_id", chain.texts().knownChainId());
        }
        tip(chain, facts);
        facts.put("blocks", chain.blocks());
        facts.put("transactions", chain.transactions());
        facts.put("transfers", chain.transfers());
        facts.put("accounts", (long) chain.accounts());
        facts.put("assets", (long) chain.assets());
        facts.put("holdings", (long) chain.holdings());
        facts.put("holes", holes(chain));
        facts.put("doubts", (long) chain.texts().doubts().size());
        facts.put("bytes", ledger.sizeBytes());
        facts.put(
                "bytes_per_transfer",
                ChainInfoCommand.share(ledger.sizeBytes(), chain.transfers()));
        return facts;
    }

    private static void tip(AccountTables chain, Map<String, Object> facts) {
        long tip = chain.blocks() - 1;
        if (tip < 0) {
            return;
        }
        if (chain.height(tip) >= 0) {
            facts.put("tip_height", chain.height(tip));
        }
        Bytes32 hash = chain.blockHash(tip);
        if (!hash.isZero()) {
            facts.put("tip_hash", hash.toHex());
        }
        if (chain.timeSeconds(tip) >= 0) {
            facts.put("tip_time", Instant.ofEpochSecond(chain.timeSeconds(tip)).toString());
        }
    }

    /// Places where a block's height is not one above that of the block before it.
    private static long holes(AccountTables chain) {
        long holes = 0;
        for (long block = 1; block < chain.blocks(); block++) {
            holes += chain.height(block) == chain.height(block - 1) + 1 ? 0 : 1;
        }
        return holes;
    }
}
