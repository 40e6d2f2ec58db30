package spoor.ingest.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// Keeps the facts that a source tells, in the order in which they came, and forgets those of
/// blocks that the chain gave up. A ledger that is as simple as can be.
public final class RecordedFacts implements AccountFacts, AccountSource.Known {
    public final TreeMap<Long, Block> blocks = new TreeMap<>();
    public final List<Transaction> transactions = new ArrayList<>();
    public final Map<Bytes32, Receipt> receipts = new HashMap<>();
    public final List<Call> calls = new ArrayList<>();
    public final List<Credit> credits = new ArrayList<>();
    public final List<TokenTransfer> tokenTransfers = new ArrayList<>();
    public final List<Token> tokens = new ArrayList<>();
    public final Map<String, Integer> doubts = new TreeMap<>();
    public final List<Long> forgotten = new ArrayList<>();

    @Override
    public void block(Block block) {
        if (blocks.put(block.height(), block) != null) {
            throw new IllegalStateException("block " + block.height() + " was told twice");
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        transactions.add(transaction);
    }

    @Override
    public void receipt(Receipt receipt) {
        if (receipts.put(receipt.hash(), receipt) != null) {
            throw new IllegalStateException("receipt " + receipt.hash() + " was told twice");
        }
    }

    @Override
    public void call(Call call) {
        calls.add(call);
    }

    @Override
    public void credit(Credit credit) {
        credits.add(credit);
    }

    @Override
    public void tokenTransfer(TokenTransfer transfer) {
        tokenTransfers.add(transfer);
    }

    @Override
    public void token(Token token) {
        tokens.add(token);
    }

    @Override
    public void flow(Flow flow) {
        throw new IllegalStateException("a node tells no flows");
    }

    @Override
    public void chainId(Row where, long id) {
        // Not a fact of a row.
    }

    @Override
    public void doubt(Row where, String what) {
        doubts.merge(what, 1, Integer::sum);
    }

    @Override
    public long tip() {
        return blocks.isEmpty() ? -1 : blocks.lastKey();
    }

    @Override
    public @Nullable Bytes32 hashAt(long height) {
        Block block = blocks.get(height);
        return block == null ? null : block.hash();
    }

    @Override
    public void forgetFrom(long height) {
        forgotten.add(height);
        blocks.tailMap(height).clear();
        Set<Bytes32> gone = new HashSet<>();
        transactions.stream()
                .filter(one -> one.height() >= height)
                .forEach(one -> gone.add(one.hash()));
        transactions.removeIf(one -> one.height() >= height);
        receipts.keySet().removeAll(gone);
        calls.removeIf(one -> one.height() >= height);
        credits.removeIf(one -> one.height() >= height);
        tokenTransfers.removeIf(one -> one.height() >= height);
    }

    /// Every account that has to do with ether, in lower case.
    public Set<String> accounts() {
        Set<String> accounts = new TreeSet<>();
        for (Transaction one : transactions) {
            accounts.add(one.from().toLowerCase());
            if (one.to() != null) {
                accounts.add(one.to().toLowerCase());
            }
        }
        for (Block block : blocks.values()) {
            if (block.miner() != null) {
                accounts.add(block.miner().toLowerCase());
            }
        }
        calls.forEach(one -> {
            accounts.add(one.from().toLowerCase());
            accounts.add(one.to().toLowerCase());
        });
        credits.forEach(one -> accounts.add(one.to().toLowerCase()));
        return accounts;
    }
}
