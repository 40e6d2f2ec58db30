package spoor.ingest.evm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts;

/// Calls inside of transactions, and what blocks pay by themselves.
///
/// `status` is 0 for a call that failed and for all below it. Where it is missing, a call is
/// reverted when it or one around it has an `error`.
final class TraceTable implements EtlTable {
    private final AccountFacts facts;
    private final UndecidedCalls undecided;
    private final Columns columns = new Columns();
    private final int hash = columns.add("transaction_hash");
    private final int height = columns.add("block_number");
    private final int index = columns.add("transaction_index");
    private final int type = columns.add("trace_type");
    private final int callType = columns.add("call_type");
    private final int path = columns.add("trace_address");
    private final int from = columns.add("from_address");
    private final int to = columns.add("to_address");
    private final int value = columns.add("value");
    private final int error = columns.add("error");
    private final int status = columns.add("status");
    private final int id = columns.add("trace_id");

    /// How many credits without an id each block has so far.
    private final Map<String, Integer> unnumbered = new HashMap<>();

    TraceTable(AccountFacts facts, UndecidedCalls undecided) {
        this.facts = facts;
        this.undecided = undecided;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(
                Set.of("trace_type", "trace_address", "from_address", "to_address", "value"));
    }

    @Override
    public String name() {
        return "traces";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        switch (row.text(type)) {
            case "call" -> readStep(row, carriesValue(row));
            case "create", "suicide" -> readStep(row, true);
            case "reward" -> readCredit(row, TransferKind.REWARD);
            case "genesis" -> readCredit(row, TransferKind.GENESIS);
            case "daofork" -> readFork(row);
            default -> throw row.wrong(type, "call, create, suicide, reward, genesis or daofork");
        }
    }

    /// The other kinds run foreign code in the caller's own place: `delegatecall` shows the value
    /// of the call around it, `callcode` sends its value from the caller to the caller,
    /// `staticcall` has none.
    private boolean carriesValue(Cells row) {
        return switch (row.text(callType)) {
            case "", "call" -> true;
            case "callcode", "delegatecall", "staticcall" -> false;
            default -> throw row.wrong(callType, "call, callcode, delegatecall or staticcall");
        };
    }

    private void readStep(Cells row, boolean carriesValue) {
        boolean hasStatus = row.isGiven(status);
        boolean hasFailed = row.isGiven(error) || (hasStatus && row.whole(status, 1, 0) == 0);
        UInt256 moved = row.optionalUnits(value);
        if (hasFailed) {
            readFailure(row, hasStatus);
        } else if (carriesValue && moved != null && !moved.isZero()) {
            readMove(row, hasStatus, moved);
        }
    }

    private void readFailure(Cells row, boolean hasStatus) {
        String way = way(row);
        if (hasStatus && !way.isEmpty()) {
            return; // the rows below it say themselves that they were reverted
        }
        TransactionPlace place = place(row);
        if (hasStatus && place.hash() != null) {
            facts.receipt(failure(row.row(), place.hash()));
        } else {
            undecided.failed(row.row(), place, way);
        }
    }

    /// A transaction whose outermost call failed. Before Byzantium no receipt says so.
    static AccountFacts.Receipt failure(AccountFacts.Row where, Bytes32 hash) {
        return new AccountFacts.Receipt(where, hash, true, null, null, null, null);
    }

    private void readMove(Cells row, boolean hasStatus, UInt256 moved) {
        TransactionPlace place = place(row);
        EvmAddress giver = row.address(from);
        EvmAddress taker = row.address(to);
        if (row.text(type).equals("suicide") && giver.equals(taker)) {
            facts.doubt(
                    row.row(),
                    "contract that destroyed itself in its own favour: the value is taken as"
                            + " staying with it, although it is gone before Cancun");
        }
        long block = row.whole(height, Long.MAX_VALUE, AccountFacts.UNKNOWN);
        int number = row.index(index, AccountFacts.UNKNOWN);
        if (hasStatus && place.hash() != null) {
            facts.call(
                    new AccountFacts.Call(
                            row.row(), place.hash(), block, number, way(row), giver, taker, moved));
        } else {
            undecided.moved(row.row(), place, block, number, way(row), giver, taker, moved);
        }
    }

    private TransactionPlace place(Cells row) {
        if (row.isGiven(hash)) {
            return TransactionPlace.of(row.hash(hash));
        }
        if (!row.isGiven(height) || !row.isGiven(index)) {
            throw row.fault(
                    "transaction_hash is empty, expected it, or block_number and"
                            + " transaction_index");
        }
        return new TransactionPlace(
                null, row.whole(height, Long.MAX_VALUE, 0), row.index(index, 0));
    }

    /// `0,1` becomes `0_1`.
    private String way(Cells row) {
        String text = row.text(path);
        if (!text.isEmpty() && !text.matches("[0-9]{1,9}([,_][0-9]{1,9}){0,1100}+")) {
            throw row.wrong(path, "numbers parted by commas");
        }
        return text.replace(',', '_');
    }

    private void readCredit(Cells row, TransferKind kind) {
        UInt256 paid = row.units(value);
        long block = row.whole(height, Long.MAX_VALUE, AccountFacts.UNKNOWN);
        if (block == AccountFacts.UNKNOWN) {
            throw row.wrong(height, "a block number: no transaction says it");
        }
        int number = number(row);
        if (!paid.isZero()) {
            facts.credit(
                    new AccountFacts.Credit(row.row(), kind, block, number, row.address(to), paid));
        }
    }

    /// Of several credits of a kind in a block, which one: the last number of `reward_1920000_2`.
    private int number(Cells row) {
        String text = row.text(id);
        if (text.matches("[a-z]+_[0-9]+_[0-9]{1,9}")) {
            return Integer.parseInt(text.substring(text.lastIndexOf('_') + 1));
        }
        facts.doubt(
                row.row(),
                "reward or the like without trace_id: it counts once more if the same block is"
                        + " read again from elsewhere");
        return unnumbered.merge(row.text(type) + row.text(height), 1, Integer::sum) - 1;
    }

    /// The DAO fork moved ether without transactions.
    private void readFork(Cells row) {
        UInt256 moved = row.units(value);
        int number = number(row);
        if (!moved.isZero()) {
            facts.flow(
                    new AccountFacts.Flow(
                            row.row(),
                            null,
                            row.whole(height, Long.MAX_VALUE, AccountFacts.UNKNOWN),
                            AccountFacts.UNKNOWN,
                            number,
                            Asset.nativeCoin(""),
                            row.address(from),
                            row.address(to),
                            moved,
                            0));
        }
    }
}
