package spoor.ingest.evm;

import org.jspecify.annotations.Nullable;
import spoor.ingest.table.Cells;
import spoor.ingest.table.Columns;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.intake.account.AccountFacts;

/// The columns of a receipt: alone in a table of receipts, or with `receipt_` in front in a table
/// of transactions.
final class ReceiptCells {
    private final int status;
    private final int gasUsed;
    private final int gasPrice;
    private final int created;
    private final int l1Fee;
    private final int blobGasUsed;
    private final int blobGasPrice;

    /// @param prefix in front of each name
    ReceiptCells(Columns columns, String prefix) {
        this.status = columns.add(prefix + "status");
        this.gasUsed = columns.add(prefix + "gas_used");
        this.gasPrice = columns.add(prefix + "effective_gas_price");
        this.created = columns.add(prefix + "contract_address");
        this.l1Fee = columns.add(prefix + "l1_fee");
        this.blobGasUsed = columns.add(prefix + "blob_gas_used");
        this.blobGasPrice = columns.add(prefix + "blob_gas_price");
    }

    /// Tells the receipt if the row has anything of one.
    void tell(Cells row, Bytes32 hash, AccountFacts facts) {
        boolean isGiven =
                row.isGiven(status)
                        || row.isGiven(gasUsed)
                        || row.isGiven(gasPrice)
                        || row.isGiven(created);
        if (isGiven) {
            facts.receipt(
                    new AccountFacts.Receipt(
                            row.row(),
                            hash,
                            hasFailed(row),
                            row.optionalUnits(gasUsed),
                            row.optionalUnits(gasPrice),
                            otherFee(row),
                            row.optionalAddress(created)));
        }
    }

    @Nullable UInt256 gasPrice(Cells row) {
        return row.optionalUnits(gasPrice);
    }

    private @Nullable Boolean hasFailed(Cells row) {
        return row.isGiven(status) ? row.whole(status, 1, 0) == 0 : null;
    }

    private @Nullable UInt256 otherFee(Cells row) {
        UInt256 fee = row.optionalUnits(l1Fee);
        if (row.isGiven(blobGasUsed) && row.isGiven(blobGasPrice)) {
            UInt256 blobFee = product(row);
            return fee == null ? blobFee : plus(row, fee, blobFee);
        }
        return fee;
    }

    private UInt256 product(Cells row) {
        try {
            return UInt256.of(
                    row.units(blobGasUsed)
                            .toBigInteger()
                            .multiply(row.units(blobGasPrice).toBigInteger()));
        } catch (IllegalArgumentException _) {
            throw row.wrong(blobGasPrice, "a price at which the blobs cost less than 2^256 wei");
        }
    }

    private UInt256 plus(Cells row, UInt256 fee, UInt256 blobFee) {
        try {
            return fee.plus(blobFee);
        } catch (ArithmeticException _) {
            throw row.wrong(l1Fee, "a fee below 2^256 wei with that of the blobs");
        }
    }
}
