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
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts;

/// A block as `eth_getBlockByNumber` tells it, with its transactions.
///
/// Source: Ethereum execution APIs, schemas `Block` and `TransactionInfo`.
///
/// @param isMined whether it has a difficulty: its miner then has a reward besides the fees
record ChainBlock(
        AccountFacts.Row where,
        long height,
        Bytes32 hash,
        Bytes32 parentHash,
        long timeSeconds,
        @Nullable EvmAddress miner,
        UInt256 baseFee,
        boolean isMined,
        List<Sent> transactions,
        List<AccountFacts.Credit> withdrawals) {
    private static final UInt256 WEI_PER_GWEI = UInt256.of(1_000_000_000);

    /// A transaction before its receipt.
    ///
    /// @param price what the sender offers per gas; what it pays where the receipt does not say
    /// @param mint ether that a rollup makes for its sender, usually zero
    record Sent(
            Bytes32 hash,
            EvmAddress from,
            @Nullable EvmAddress to,
            UInt256 value,
            long nonce,
            @Nullable UInt256 price,
            UInt256 mint) {}

    /// @throws MalformedDataException if it is not the block of that height
    static ChainBlock read(Json.Fields block, long height, AccountFacts.Row where) {
        if (Quantities.number(block, "number") != height) {
            throw Values.wrong(block, "number", Question.hex(height).replace("\"", ""));
        }
        Bytes32 hash = Quantities.hash(block, "hash");
        List<Sent> sent = new ArrayList<>();
        for (Json.Fields transaction : Values.objects(block, "transactions")) {
            sent.add(sent(transaction, hash, sent.size()));
        }
        return new ChainBlock(
                where,
                height,
                hash,
                Quantities.hash(block, "parentHash"),
                Quantities.number(block, "timestamp"),
                Quantities.optionalAddress(block, "miner"),
                Quantities.amountOr(block, "baseFeePerGas", UInt256.ZERO),
                height > 0 && !Quantities.amountOr(block, "difficulty", UInt256.ZERO).isZero(),
                List.copyOf(sent),
                withdrawals(block, height, where));
    }

    private static Sent sent(Json.Fields transaction, Bytes32 blockHash, int index) {
        if (Quantities.number(transaction, "transactionIndex") != index) {
            throw Values.wrong(transaction, "transactionIndex", "0x" + Integer.toHexString(index));
        }
        if (!Quantities.hash(transaction, "blockHash").equals(blockHash)) {
            throw Values.wrong(transaction, "blockHash", blockHash.toHex() + ", its block's");
        }
        return new Sent(
                Quantities.hash(transaction, "hash"),
                Quantities.address(transaction, "from"),
                Quantities.optionalAddress(transaction, "to"),
                Quantities.amount(transaction, "value"),
                Quantities.number(transaction, "nonce"),
                Quantities.optionalAmount(transaction, "gasPrice"),
                Quantities.amountOr(transaction, "mint", UInt256.ZERO));
    }

    /// Numbered by their place in the block. Amounts are gwei (EIP-4895); 0 is no fact.
    private static List<AccountFacts.Credit> withdrawals(
            Json.Fields block, long height, AccountFacts.Row where) {
        List<AccountFacts.Credit> credits = new ArrayList<>();
        if (block.find("withdrawals") == null) {
            return credits;
        }
        int number = 0;
        for (Json.Fields withdrawal : Values.objects(block, "withdrawals")) {
            UInt256 wei = Quantities.product(withdrawal, "amount", WEI_PER_GWEI);
            EvmAddress to = Quantities.address(withdrawal, "address");
            if (!wei.isZero()) {
                credits.add(
                        new AccountFacts.Credit(
                                where, TransferKind.WITHDRAWAL, height, number, to, wei));
            }
            number++;
        }
        return List.copyOf(credits);
    }

    AccountFacts.Block fact() {
        return new AccountFacts.Block(where, height, hash, parentHash, timeSeconds, miner, baseFee);
    }
}
