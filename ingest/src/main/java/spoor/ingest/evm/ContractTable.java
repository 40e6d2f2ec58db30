package spoor.ingest.evm;

import java.util.Collection;
import java.util.List;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.chain.evm.EvmAddress;

/// What kinds of tokens contracts are, by the functions in their code.
final class ContractTable implements EtlTable {
    private final Tokens tokens;
    private final Columns columns = new Columns();
    private final int address = columns.add("address");
    private final int isErc20 = columns.add("is_erc20");
    private final int isErc721 = columns.add("is_erc721");

    ContractTable(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.contains("address")
                && (found.contains("is_erc20") || found.contains("is_erc721"));
    }

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        EvmAddress contract = row.address(address);
        if (row.isTrue(isErc20)) {
            tokens.countsUnits(contract);
        } else if (row.isTrue(isErc721)) {
            tokens.namesThings(row.row(), contract);
        }
    }
}
