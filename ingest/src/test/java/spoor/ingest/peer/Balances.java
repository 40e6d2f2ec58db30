package spoor.ingest.peer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// What every account has after each block, added up from recorded facts and nothing else: a slow
/// and obvious second opinion on what a ledger says.
public final class Balances {
    /// Wei by account, and a token's units by `token account`, in lower case.
    private final Map<String, BigInteger> now;

    private final TreeMap<Long, Map<String, BigInteger>> after = new TreeMap<>();
    private final RecordedFacts facts;

    private Balances(RecordedFacts facts, Map<String, BigInteger> opening) {
        this.facts = facts;
        this.now = new HashMap<>(opening);
    }

    /// @param opening wei that accounts have before the first block
    public static Balances of(RecordedFacts facts, Map<String, BigInteger> opening) {
        Balances balances = new Balances(facts, opening);
        facts.blocks.values().forEach(balances::add);
        return balances;
    }

    /// Wei of an account right after a block.
    public BigInteger wei(String account, long height) {
        return after.getOrDefault(height, Map.of()).getOrDefault(account, BigInteger.ZERO);
    }

    public BigInteger units(String token, String account, long height) {
        return wei(token + " " + account, height);
    }

    private void add(AccountFacts.Block block) {
        List<AccountFacts.Transaction> transactions = new ArrayList<>(facts.transactions);
        transactions.removeIf(one -> one.height() != block.height());
        transactions.sort(Comparator.comparingInt(AccountFacts.Transaction::index));
        transactions.forEach(one -> add(block, one));
        for (AccountFacts.Credit credit : facts.credits) {
            if (credit.height() == block.height()) {
                change(credit.to().toLowerCase(), credit.value().toBigInteger());
            }
        }
        after.put(block.height(), Map.copyOf(now));
    }

    private void add(AccountFacts.Block block, AccountFacts.Transaction transaction) {
        AccountFacts.Receipt receipt = facts.receipts.get(transaction.hash());
        if (receipt == null) {
            throw new IllegalStateException("no receipt of " + transaction.hash().toHex());
        }
        payFee(block, transaction, receipt);
        if (Boolean.TRUE.equals(receipt.hasFailed())) {
            return;
        }
        EvmAddress to = transaction.to() == null ? receipt.created() : transaction.to();
        move(transaction.from(), known(to, "who gets the value"), transaction.value());
        for (AccountFacts.Call call : facts.calls) {
            if (call.transaction().equals(transaction.hash()) && !call.path().isEmpty()) {
                move(call.from(), call.to(), call.value());
            }
        }
        addTokens(transaction.hash());
    }

    private void payFee(
            AccountFacts.Block block,
            AccountFacts.Transaction transaction,
            AccountFacts.Receipt receipt) {
        BigInteger gas = known(receipt.gasUsed(), "gas").toBigInteger();
        BigInteger fee = gas.multiply(known(receipt.gasPrice(), "price").toBigInteger());
        BigInteger burnt = gas.multiply(known(block.baseFee(), "base fee").toBigInteger());
        BigInteger other =
                receipt.otherFee() == null ? BigInteger.ZERO : receipt.otherFee().toBigInteger();
        change(transaction.from().toLowerCase(), fee.add(other).negate());
        change(known(block.miner(), "miner").toLowerCase(), fee.subtract(burnt));
    }

    private void addTokens(Bytes32 transaction) {
        for (AccountFacts.TokenTransfer transfer : facts.tokenTransfers) {
            if (transfer.transaction().equals(transaction)) {
                String token = transfer.token().toLowerCase() + " ";
                BigInteger units = transfer.units().toBigInteger();
                if (!transfer.from().isZero()) {
                    change(token + transfer.from().toLowerCase(), units.negate());
                }
                if (!transfer.to().isZero()) {
                    change(token + transfer.to().toLowerCase(), units);
                }
            }
        }
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T fact, String what) {
        if (fact == null) {
            throw new IllegalStateException("a node says " + what + ", and it is not there");
        }
        return fact;
    }

    private void move(EvmAddress from, EvmAddress to, UInt256 value) {
        change(from.toLowerCase(), value.toBigInteger().negate());
        change(to.toLowerCase(), value.toBigInteger());
    }

    private void change(String account, BigInteger change) {
        now.merge(account, change, BigInteger::add);
    }
}
