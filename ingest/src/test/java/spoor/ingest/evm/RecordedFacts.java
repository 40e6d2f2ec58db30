package spoor.ingest.evm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// Keeps what a source tells.
public final class RecordedFacts implements AccountFacts {
    /// The ledger of somebody who has none.
    public static final AccountSource.Known NOTHING =
            new AccountSource.Known() {
                @Override
                public long tip() {
                    return UNKNOWN;
                }

                @Override
                public @Nullable Bytes32 hashAt(long height) {
                    return null;
                }

                @Override
                public void forgetFrom(long height) {
                    throw new IllegalStateException("files forget nothing");
                }
            };

    public final List<Block> blocks = new ArrayList<>();
    public final List<Transaction> transactions = new ArrayList<>();
    public final List<Receipt> receipts = new ArrayList<>();
    public final List<Call> calls = new ArrayList<>();
    public final List<Credit> credits = new ArrayList<>();
    public final List<TokenTransfer> tokenTransfers = new ArrayList<>();
    public final List<Token> tokens = new ArrayList<>();
    public final List<Flow> flows = new ArrayList<>();

    /// How often each doubt was told.
    public final SequencedMap<String, Integer> doubts = new LinkedHashMap<>();

    static RecordedFacts of(Path source) {
        return of(source, Set.of());
    }

    /// @param wraps contracts that are known to wrap the coin
    static RecordedFacts of(Path source, Set<EvmAddress> wraps) {
        return of(new EtlSource(source, wraps, Progress.SILENT));
    }

    public static RecordedFacts of(AccountSource source) {
        var facts = new RecordedFacts();
        try {
            source.read(facts, NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    @Override
    public void block(Block block) {
        blocks.add(block);
    }

    @Override
    public void transaction(Transaction transaction) {
        transactions.add(transaction);
    }

    @Override
    public void receipt(Receipt receipt) {
        receipts.add(receipt);
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
        flows.add(flow);
    }

    @Override
    public void chainId(Row where, long id) {
        // Not a fact of a row.
    }

    @Override
    public void doubt(Row where, String what) {
        doubts.merge(what, 1, Integer::sum);
    }
}
