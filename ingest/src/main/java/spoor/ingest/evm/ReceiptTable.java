package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.intake.account.AccountFacts;

/// How transactions ended and what they paid.
final class ReceiptTable implements EtlTable {
    private final AccountFacts facts;
    private final Columns columns = new Columns();
    private final int hash = columns.add("transaction_hash");
    private final ReceiptCells receipt = new ReceiptCells(columns, "");

    ReceiptTable(AccountFacts facts) {
        this.facts = facts;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(Set.of("transaction_hash", "gas_used"));
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        receipt.tell(row, row.hash(hash), facts);
    }
}
