package spoor.ingest.rpc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ingest.json.Json;
import spoor.ingest.json.Values;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;

/// What became of a transaction.
///
/// Source: Ethereum execution APIs, schema `ReceiptInfo`; `l1Fee` as rollups of the OP Stack add
/// it.
///
/// @param hasFailed nothing where the receipt does not say (before Byzantium)
/// @param price the effective price per gas
/// @param otherFee blobs, and what a rollup takes for the chain below
record ChainReceipt(
        @Nullable Boolean hasFailed,
        UInt256 gasUsed,
        @Nullable UInt256 price,
        @Nullable UInt256 otherFee,
        @Nullable EvmAddress created,
        List<Log> logs) {

    /// @param units its data, where they are the 32 bytes of one number
    record Log(int index, EvmAddress contract, List<Bytes32> topics, @Nullable UInt256 units) {}

    /// @throws MalformedDataException if it is not the receipt of that transaction of the block
    static ChainReceipt read(Json.Fields receipt, ChainBlock block, int index) {
        ChainBlock.Sent sent = block.transactions().get(index);
        if (!Quantities.hash(receipt, "transactionHash").equals(sent.hash())) {
            throw Values.wrong(receipt, "transactionHash", sent.hash().toHex());
        }
        if (!Quantities.hash(receipt, "blockHash").equals(block.hash())) {
            throw Values.wrong(
                    receipt,
                    "blockHash",
                    block.hash().toHex() + ": the chain changed while it was read");
        }
        Boolean hasFailed = hasFailed(receipt);
        boolean mayCreate = sent.to() == null && !Boolean.TRUE.equals(hasFailed);
        return new ChainReceipt(
                hasFailed,
                Quantities.amount(receipt, "gasUsed"),
                Quantities.optionalAmount(receipt, "effectiveGasPrice"),
                otherFee(receipt),
                mayCreate ? Quantities.optionalAddress(receipt, "contractAddress") : null,
                logs(receipt));
    }

    private static @Nullable Boolean hasFailed(Json.Fields receipt) {
        if (receipt.find("status") == null) {
            return null;
        }
        UInt256 status = Quantities.amount(receipt, "status");
        if (status.compareTo(UInt256.ONE) > 0) {
            throw Values.wrong(receipt, "status", "0x0 or 0x1");
        }
        return status.isZero();
    }

    private static @Nullable UInt256 otherFee(Json.Fields receipt) {
        UInt256 other = Quantities.amountOr(receipt, "l1Fee", UInt256.ZERO);
        if (receipt.find("blobGasUsed") != null && receipt.find("blobGasPrice") != null) {
            UInt256 price = Quantities.amount(receipt, "blobGasPrice");
            try {
                other = other.plus(Quantities.product(receipt, "blobGasUsed", price));
            } catch (ArithmeticException _) {
                throw Values.wrong(receipt, "l1Fee", "fees of at most 2^256 - 1");
            }
        }
        return other.isZero() ? null : other;
    }

    private static List<Log> logs(Json.Fields receipt) {
        List<Log> logs = new ArrayList<>();
        for (Json.Fields log : Values.objects(receipt, "logs")) {
            long index = Quantities.number(log, "logIndex");
            if (index > Integer.MAX_VALUE) {
                throw Values.wrong(log, "logIndex", "a number of 31 bits");
            }
            logs.add(
                    new Log(
                            Math.toIntExact(index),
                            Quantities.address(log, "address"),
                            topics(log),
                            units(Quantities.bytes(log, "data"))));
        }
        return List.copyOf(logs);
    }

    private static @Nullable UInt256 units(byte[] data) {
        return data.length == UInt256.SIZE ? UInt256.ofBytes(data, 0) : null;
    }

    private static List<Bytes32> topics(Json.Fields log) {
        List<Bytes32> topics = new ArrayList<>();
        for (Json topic : Values.list(log, "topics")) {
            topics.add(Quantities.hash(log, "topics", topic));
        }
        return List.copyOf(topics);
    }
}
