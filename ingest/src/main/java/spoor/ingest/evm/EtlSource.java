package spoor.ingest.evm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.files.SourceFile;
import spoor.ingest.table.Chooser;
import spoor.ingest.table.TableFolder;
import spoor.ingest.table.Tables;
import spoor.ledger.base.Bytes32;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.Progress;
import spoor.ledger.intake.account.AccountFacts;
import spoor.ledger.intake.account.AccountSource;

/// Reads tables of ethereum-etl: a file, or every file of a folder and its folders. What a file is
/// shows in its columns, its name does not matter. In a folder, a file of an unknown kind is left
/// out and reported; when no file has a known kind the run stops.
public final class EtlSource implements AccountSource {
    private final Path source;
    private final Set<EvmAddress> wraps;
    private final Progress progress;

    /// @param wraps contracts that are known to wrap the chain's coin, as WETH9 does
    public EtlSource(Path source, Set<EvmAddress> wraps, Progress progress) {
        this.source = source;
        this.wraps = Set.copyOf(wraps);
        this.progress = progress;
    }

    @Override
    public void read(AccountFacts facts, Known known) throws IOException {
        List<SourceFile> files = SourceFile.below(source);
        var tokens = new Tokens(facts);
        var calls = new UndecidedCalls(facts);
        var wrapped = new WrapEvents(facts, wraps);
        var chooser = new Kinds(kinds(facts, tokens, calls, wrapped));
        TableFolder.read(files, chooser, facts, progress);
        calls.finish(hashes(files, calls.wanted()));
        wrapped.finish();
        tokens.finish();
    }

    private static List<EtlTable> kinds(
            AccountFacts facts, Tokens tokens, UndecidedCalls undecided, WrapEvents wrapped) {
        return List.of(
                new TraceTable(facts, undecided),
                new LogTable(facts, tokens, wrapped),
                new TokenTransferTable(facts, tokens, wrapped),
                new TransactionTable(facts),
                new ReceiptTable(facts),
                new TokenTable(facts, tokens),
                new ContractTable(tokens),
                new BlockTable(facts));
    }

    /// Reads transactions once more, for the hashes of those that some traces name by place only.
    private static Map<TransactionPlace, Bytes32> hashes(
            List<SourceFile> files, Set<TransactionPlace> wanted) throws IOException {
        Map<TransactionPlace, Bytes32> hashes = new HashMap<>();
        if (!wanted.isEmpty()) {
            var chooser = new Kinds(List.of(new HashTable(wanted, hashes)));
            for (SourceFile file : files) {
                String _ = Tables.read(file, chooser);
            }
        }
        return hashes;
    }

    /// The first kind that knows the columns.
    private record Kinds(List<EtlTable> kinds) implements Chooser {
        @Override
        public @Nullable Choice choose(List<String> columns) {
            for (EtlTable kind : kinds) {
                if (kind.recognises(columns)) {
                    return new Choice(kind.name(), kind.columns(), kind::read);
                }
            }
            return null;
        }

        @Override
        public String expected() {
            return "a table of ethereum-etl with its column names in the first row: blocks (number,"
                    + " timestamp), transactions (hash, from_address, to_address, value), receipts"
                    + " (transaction_hash, gas_used), logs (transaction_hash, address, topics,"
                    + " data), token_transfers (transaction_hash, token_address, from_address,"
                    + " to_address, value), traces (trace_type, trace_address, from_address,"
                    + " to_address, value), contracts (address, is_erc721) or tokens (address,"
                    + " symbol, decimals)";
        }
    }
}
