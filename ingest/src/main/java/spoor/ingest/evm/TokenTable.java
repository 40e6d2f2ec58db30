package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.intake.account.AccountFacts;

/// What tokens are called.
final class TokenTable implements EtlTable {
    private static final int MOST_DECIMALS = 255;

    private final AccountFacts facts;
    private final Tokens tokens;
    private final Columns columns = new Columns();
    private final int address = columns.add("address");
    private final int symbol = columns.add("symbol");
    private final int decimals = columns.add("decimals");

    TokenTable(AccountFacts facts, Tokens tokens) {
        this.facts = facts;
        this.tokens = tokens;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(Set.of("address", "symbol", "decimals"));
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        tokens.described(row.row(), row.address(address), row.text(symbol), decimals(row));
    }

    /// Any contract may answer any number.
    private int decimals(Cells row) {
        if (!row.isGiven(decimals)) {
            return Asset.UNKNOWN_DECIMALS;
        }
        String text = row.text(decimals);
        if (!text.matches("[0-9]{1,3}(\\.0)?") || row.index(decimals, 0) > MOST_DECIMALS) {
            facts.doubt(row.row(), "token whose decimals are not 0 to 255: taken as not known");
            return Asset.UNKNOWN_DECIMALS;
        }
        return row.index(decimals, 0);
    }
}
