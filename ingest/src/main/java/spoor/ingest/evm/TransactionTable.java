package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.intake.account.AccountFacts;

/// Transactions, with their receipts where the public datasets add them.
final class TransactionTable implements EtlTable {
    private static final long FIRST_TYPE_WITH_A_CAP = 2;

    private final AccountFacts facts;
    private final Columns columns = new Columns();
    private final int hash = columns.add("hash");
    private final int height = columns.add("block_number");
    private final int index = columns.add("transaction_index");
    private final int time = columns.add("block_timestamp");
    private final int from = columns.add("from_address");
    private final int to = columns.add("to_address");
    private final int value = columns.add("value");
    private final int nonce = columns.add("nonce");
    private final int type = columns.add("transaction_type");
    private final int gasPrice = columns.add("gas_price");
    private final ReceiptCells receipt = new ReceiptCells(columns, "receipt_");

    TransactionTable(AccountFacts facts) {
        this.facts = facts;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(Set.of("hash", "from_address", "to_address", "value"));
    }

    @Override
    public String name() {
        return "transactions";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        Bytes32 id = row.hash(hash);
        if (!row.isGiven(height)) {
            facts.doubt(row.row(), AccountFacts.NO_BLOCK);
        }
        if (!row.isGiven(index)) {
            facts.doubt(row.row(), AccountFacts.NO_INDEX);
        }
        facts.transaction(
                new AccountFacts.Transaction(
                        row.row(),
                        id,
                        row.whole(height, Long.MAX_VALUE, AccountFacts.UNKNOWN),
                        row.index(index, AccountFacts.UNKNOWN),
                        row.time(time, AccountFacts.UNKNOWN),
                        row.address(from),
                        row.optionalAddress(to),
                        row.units(value),
                        row.whole(nonce, Long.MAX_VALUE, AccountFacts.UNKNOWN),
                        price(row)));
        receipt.tell(row, id, facts);
    }

    /// `gas_price` is what was paid for the older types. For the later ones most nodes say so too,
    /// and some say what the sender would have paid at most: there only the receipt counts.
    private @Nullable UInt256 price(Cells row) {
        UInt256 effective = receipt.gasPrice(row);
        boolean hasCap = row.whole(type, 0xff, 0) >= FIRST_TYPE_WITH_A_CAP;
        return effective != null || hasCap ? effective : row.optionalUnits(gasPrice);
    }
}
