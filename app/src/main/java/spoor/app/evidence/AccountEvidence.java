package spoor.app.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.CaseFile;
import spoor.app.follow.JsonLines;
import spoor.app.tags.MixerContracts;
import spoor.app.tags.Owner;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.trace.account.AccountTheft;

/// Transactions of a chain of accounts, as the ledger states them: the whole history of each
/// holding that taint came to, because balances decide how a holding divides. Where the user has
/// blocks and receipts as a node tells them, with proofs.
///
/// @param blocks folder of these, or nothing
public record AccountEvidence(
        AccountTables chain, CaseFile wanted, MetOnAccounts trail, @Nullable Path blocks)
        implements ChainEvidence {
    @Override
    public void origins(int theft, JsonLines json) {
        json.list("origins", trail.thefts().get(theft).origins(), origin -> origin(origin, json));
    }

    private void origin(AccountTheft.Origin origin, JsonLines json) {
        long transaction = chain.transactionOf(origin.transfer());
        json.text("transaction", chain.id(transaction).toHex())
                .number("number", origin.transfer() - chain.firstTransfer(transaction))
                .units("units", origin.units());
    }

    @Override
    public void flags(JsonLines json) {
        json.flag("stop_mixers", wanted.stops().mixers())
                .flag("stop_deposits", wanted.stops().deposits());
    }

    @Override
    public List<Met> met() {
        TreeSet<Integer> accounts = new TreeSet<>();
        trail.met().forEach(holding -> accounts.add(chain.account(holding)));
        List<Met> met = new ArrayList<>();
        for (int account : accounts) {
            met.add(
                    new Met(
                            chain.address(account).toString(),
                            new Owner.OfAccount(chain.address(account))));
        }
        return met;
    }

    @Override
    public Counts add(Files files) throws IOException {
        MixerContracts mixers = MixerContracts.of(chain.texts().knownChainId());
        BitSet transactions = transactions(mixers);
        files.add("evm/transactions.jsonl", out -> write(transactions, out));
        files.add("tags/contracts.jsonl", out -> contracts(mixers, out));
        EvmBlocks told = new EvmBlocks(blocks);
        long[] proven = {0};
        if (blocks != null) {
            files.add("evm/proofs.jsonl", out -> proven[0] = prove(transactions, told, out));
        }
        long all = transactions.cardinality();
        return new Counts(all, all - proven[0]);
    }

    private long prove(BitSet transactions, EvmBlocks told, OutputStream out) throws IOException {
        SortedMap<Long, List<byte[]>> byBlock = new TreeMap<>();
        transactions.stream()
                .filter(transaction -> !chain.id(transaction).isZero())
                .forEach(transaction ->
                        byBlock.computeIfAbsent(chain.block(transaction), _ -> new ArrayList<>())
                                .add(chain.id(transaction).toByteArray()));
        long proven = 0;
        try (JsonLines json = new JsonLines(out)) {
            for (Map.Entry<Long, List<byte[]>> entry : byBlock.entrySet()) {
                EvmBlock block = told.block(chain.blockHash(entry.getKey()).toHex());
                if (block != null) {
                    proven += EvmBlocks.write(block, entry.getValue(), json);
                }
            }
        }
        return proven;
    }

    private BitSet transactions(MixerContracts mixers) {
        BitSet transactions = new BitSet();
        for (AccountTheft theft : trail.thefts()) {
            theft.origins().forEach(origin -> mark(origin.transfer(), transactions));
        }
        for (int holding : trail.met()) {
            boolean isRouter = mixers.isRouter(chain.address(chain.account(holding)));
            if (isRouter || trail.opened().contains(holding)) {
                long end = chain.firstEntry(holding + 1);
                for (long entry = chain.firstEntry(holding); entry < end; entry++) {
                    mark(chain.transferOf(entry), transactions);
                }
            }
        }
        return transactions;
    }

    private void mark(long transfer, BitSet transactions) {
        transactions.set(Math.toIntExact(chain.transactionOf(transfer)));
    }

    private void write(BitSet transactions, OutputStream out) {
        try (JsonLines json = new JsonLines(out)) {
            transactions.stream().forEach(transaction -> write(transaction, json));
        }
    }

    private void write(long transaction, JsonLines json) {
        long block = chain.block(transaction);
        long seconds = chain.timeSeconds(block);
        boolean isHashed = !chain.blockHash(block).isZero();
        json.start("transaction")
                .text("id", chain.id(transaction).toHex())
                .text("block", isHashed ? chain.blockHash(block).toHex() : null)
                .height(Math.toIntExact(chain.height(block)))
                .text("time", seconds < 0 ? null : Instant.ofEpochSecond(seconds).toString())
                .list(
                        "transfers",
                        LongStream.range(
                                        chain.firstTransfer(transaction),
                                        chain.firstTransfer(transaction + 1))
                                .boxed()
                                .toList(),
                        transfer -> transfer(transfer, json))
                .end();
    }

    private void transfer(long transfer, JsonLines json) {
        json.text("kind", chain.kind(transfer).label())
                .text("position", chain.position(transfer))
                .text("from", party(chain.from(transfer)))
                .text("to", party(chain.to(transfer)))
                .text("asset", chain.asset(chain.assetOfTransfer(transfer)).id())
                .units("units", chain.units(transfer));
    }

    private String party(int holding) {
        return holding == AccountChain.NOBODY
                ? ""
                : chain.address(chain.account(holding)).toString();
    }

    private static void contracts(MixerContracts mixers, OutputStream out) {
        try (JsonLines json = new JsonLines(out)) {
            for (MixerContracts.Told told : mixers.told()) {
                json.start("contract")
                        .text("address", told.address().toString())
                        .text("asset", told.asset())
                        .units("denomination", told.denomination())
                        .text("name", told.name())
                        .text("reason", told.reason())
                        .text("source", told.source())
                        .end();
            }
        }
    }
}
