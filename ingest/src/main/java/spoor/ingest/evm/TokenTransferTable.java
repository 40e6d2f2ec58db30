package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// Transfers of tokens, ERC-20 and ERC-721 alike: the table does not say which.
final class TokenTransferTable implements EtlTable {
    private final AccountFacts facts;
    private final Tokens tokens;
    private final WrapEvents wraps;
    private final Columns columns = new Columns();
    private final int hash = columns.add("transaction_hash");
    private final int height = columns.add("block_number");
    private final int transactionIndex = columns.add("transaction_index");
    private final int logIndex = columns.add("log_index");
    private final int token = columns.add("token_address");
    private final int from = columns.add("from_address");
    private final int to = columns.add("to_address");
    private final int value = columns.add("value");

    TokenTransferTable(AccountFacts facts, Tokens tokens, WrapEvents wraps) {
        this.facts = facts;
        this.tokens = tokens;
        this.wraps = wraps;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(
                Set.of("transaction_hash", "token_address", "from_address", "to_address", "value"));
    }

    @Override
    public String name() {
        return "token_transfers";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        if (!row.isGiven(logIndex)) {
            facts.doubt(row.row(), AccountFacts.NO_LOG_INDEX);
        }
        EvmAddress contract = row.address(token);
        var transfer =
                new AccountFacts.TokenTransfer(
                        row.row(),
                        row.hash(hash),
                        row.whole(height, Long.MAX_VALUE, AccountFacts.UNKNOWN),
                        row.index(transactionIndex, AccountFacts.UNKNOWN),
                        row.index(logIndex, AccountFacts.UNKNOWN),
                        contract,
                        row.address(from),
                        row.address(to),
                        row.units(value));
        tokens.moved(transfer.where(), contract);
        wraps.transfer(transfer);
        facts.tokenTransfer(transfer);
    }
}
