package spoor.ingest.evm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import spoor.ingest.json.Json;
import spoor.ingest.json.JsonReader;
import spoor.ingest.json.Values;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts;

/// Blocks, and what they pay out to validators.
final class BlockTable implements EtlTable {
    private static final long WEI_PER_GWEI = 1_000_000_000;

    /// Root of a list of no withdrawals.
    private static final String NO_WITHDRAWALS =
            "0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421";

    private final AccountFacts facts;
    private final Columns columns = new Columns();
    private final int height = columns.add("number");
    private final int time = columns.add("timestamp");
    private final int hash = columns.add("hash");
    private final int parentHash = columns.add("parent_hash");
    private final int miner = columns.add("miner");
    private final int baseFee = columns.add("base_fee_per_gas");
    private final int withdrawals = columns.add("withdrawals");
    private final int withdrawalsRoot = columns.add("withdrawals_root");

    BlockTable(AccountFacts facts) {
        this.facts = facts;
    }

    @Override
    public boolean recognises(Collection<String> found) {
        return found.containsAll(Set.of("number", "timestamp"));
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public void read(Cells row) {
        row.requiredText(height);
        row.requiredText(time);
        long number = row.whole(height, Long.MAX_VALUE, 0);
        facts.block(
                new AccountFacts.Block(
                        row.row(),
                        number,
                        row.optionalHash(hash),
                        row.optionalHash(parentHash),
                        row.time(time, 0),
                        row.optionalAddress(miner),
                        row.optionalUnits(baseFee)));
        if (row.isGiven(withdrawals)) {
            readWithdrawals(row, number);
        } else if (row.isGiven(withdrawalsRoot)
                && !row.text(withdrawalsRoot).equals(NO_WITHDRAWALS)) {
            facts.doubt(
                    row.row(),
                    "block that paid withdrawals, without the column withdrawals: who got them is"
                            + " not known");
        }
    }

    /// A JSON list of objects; ethereum-etl's CSV leaves its brackets away.
    private void readWithdrawals(Cells row, long number) {
        String text = row.text(withdrawals);
        String bracketed = text.startsWith("[") ? text : "[" + text + "]";
        byte[] list = bracketed.getBytes(StandardCharsets.UTF_8);
        try (JsonReader json = new JsonReader("withdrawals", new ByteArrayInputStream(list))) {
            if (!json.advance() || !(json.value("") instanceof Json.Items items)) {
                throw row.wrong(withdrawals, "a JSON list of withdrawals");
            }
            int place = 0;
            for (Json item : items.values()) {
                if (!(item instanceof Json.Fields withdrawal)) {
                    throw row.wrong(withdrawals, "a JSON list of withdrawals");
                }
                readWithdrawal(row, number, place++, withdrawal);
            }
        } catch (MalformedDataException e) {
            throw e.location().equals(row.row().location())
                    ? e
                    : row.fault("withdrawals: " + e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param place in the block's list, which a node tells in the same order: the same payment
    ///   read from both counts once
    private void readWithdrawal(Cells row, long number, int place, Json.Fields withdrawal) {
        long gwei = Values.whole(withdrawal, "amount", 0, Long.MAX_VALUE);
        EvmAddress to;
        try {
            to = EvmAddress.parse(Values.text(withdrawal, "address"));
        } catch (IllegalArgumentException e) {
            throw row.fault("withdrawals: " + Json.printable(String.valueOf(e.getMessage())));
        }
        if (gwei > 0) {
            facts.credit(
                    new AccountFacts.Credit(
                            row.row(), TransferKind.WITHDRAWAL, number, place, to, wei(gwei)));
        }
    }

    private static UInt256 wei(long gwei) {
        return UInt256.ofBits(0, 0, Math.multiplyHigh(gwei, WEI_PER_GWEI), gwei * WEI_PER_GWEI);
    }
}
