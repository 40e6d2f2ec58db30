package spoor.ingest.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// The transfers of tokens that the events of one transaction tell.
///
/// An ERC-20 transfer has the event's hash, sender and receiver as topics and the units as its 32
/// bytes of data. ERC-721 has the same event with the thing's number as a fourth topic; it names a
/// thing and counts nothing.
///
/// **Wrapping.** WETH9 and its copies tell `Deposit` and `Withdrawal` instead of a transfer from or
/// to nobody. Such an event is one of those ([Wrap]) unless the contract tells in the same
/// transaction that it issued or destroyed the same units of the same account; each transfer speaks
/// for one event.
///
/// Source: ERC-20 (2015), ERC-721, ERC-1155 (2018), WETH9 (2017).
final class TokenEvents {
    static final String NOT_FUNGIBLE =
            "transfers of ERC-721 tokens are left out: they name things and count nothing";
    static final String MULTI =
            "transfers of ERC-1155 tokens are left out: one contract holds many assets";
    static final String ODD =
            "a Transfer event of a shape that is neither ERC-20's nor ERC-721's is left out";

    /// Keccak-256 of `Transfer(address,address,uint256)` and so on.
    private static final Bytes32 TRANSFER =
            hex("ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef");

    private static final Bytes32 TRANSFER_SINGLE =
            hex("c3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62");
    private static final Bytes32 TRANSFER_BATCH =
            hex("4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb");
    private static final Bytes32 DEPOSIT =
            hex("e1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c");
    private static final Bytes32 WITHDRAWAL =
            hex("7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65");

    /// What looks like the making or destroying of wrapped coins.
    ///
    /// @param isPaid whether the account paid (got) the same number of wei to (from) the contract
    ///   in the same transaction
    record Wrap(AccountFacts.TokenTransfer transfer, boolean isPaid) {}

    /// Ether that one account paid another.
    record Payment(EvmAddress from, EvmAddress to, UInt256 value) {}

    private final ChainBlock block;
    private final int transaction;
    private final List<AccountFacts.TokenTransfer> transfers = new ArrayList<>();
    private final List<Wrap> wraps = new ArrayList<>();
    private final List<EvmAddress> things = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    private TokenEvents(ChainBlock block, int transaction) {
        this.block = block;
        this.transaction = transaction;
    }

    /// @param payments of the transaction, as far as the data tell them
    static TokenEvents read(
            ChainBlock block,
            int transaction,
            List<ChainReceipt.Log> logs,
            List<Payment> payments) {
        var events = new TokenEvents(block, transaction);
        logs.forEach(events::read);
        List<AccountFacts.TokenTransfer> told = new ArrayList<>(events.transfers);
        List<Payment> unused = new ArrayList<>(payments);
        logs.forEach(log -> events.wrap(log, told, unused));
        return events;
    }

    List<AccountFacts.TokenTransfer> transfers() {
        return transfers;
    }

    List<Wrap> wraps() {
        return wraps;
    }

    /// Contracts whose tokens are things.
    List<EvmAddress> things() {
        return things;
    }

    List<String> doubts() {
        return doubts;
    }

    private void read(ChainReceipt.Log log) {
        if (is(log, TRANSFER)) {
            transfer(log);
        } else if (is(log, TRANSFER_SINGLE) || is(log, TRANSFER_BATCH)) {
            doubts.add(MULTI);
        }
    }

    private void transfer(ChainReceipt.Log log) {
        List<Bytes32> topics = log.topics();
        if (topics.size() == 4) {
            things.add(log.contract());
            doubts.add(NOT_FUNGIBLE);
            return;
        }
        boolean hasShape = topics.size() == 3 && log.units() != null;
        EvmAddress from = hasShape ? address(topics.get(1)) : null;
        EvmAddress to = hasShape ? address(topics.get(2)) : null;
        if (from == null || to == null || log.units() == null) {
            doubts.add(ODD);
        } else {
            transfers.add(transfer(log, from, to, log.units()));
        }
    }

    private AccountFacts.TokenTransfer transfer(
            ChainReceipt.Log log, EvmAddress from, EvmAddress to, UInt256 units) {
        return new AccountFacts.TokenTransfer(
                block.where(),
                block.transactions().get(transaction).hash(),
                block.height(),
                transaction,
                log.index(),
                log.contract(),
                from,
                to,
                units);
    }

    private void wrap(
            ChainReceipt.Log log, List<AccountFacts.TokenTransfer> told, List<Payment> unused) {
        boolean isDeposit = is(log, DEPOSIT);
        boolean hasShape = (isDeposit || is(log, WITHDRAWAL)) && log.topics().size() == 2;
        EvmAddress account = hasShape ? address(log.topics().get(1)) : null;
        UInt256 units = log.units();
        if (account == null || units == null) {
            return;
        }
        AccountFacts.TokenTransfer wrap =
                isDeposit
                        ? transfer(log, EvmAddress.ZERO, account, units)
                        : transfer(log, account, EvmAddress.ZERO, units);
        if (takeFirst(told, transfer -> saysTheSame(transfer, wrap))) {
            return;
        }
        EvmAddress contract = log.contract();
        var payment =
                isDeposit
                        ? new Payment(account, contract, units)
                        : new Payment(contract, account, units);
        wraps.add(new Wrap(wrap, takeFirst(unused, payment::equals)));
    }

    /// Issuers send new units from nobody or from themselves, and take old ones back likewise.
    private static boolean saysTheSame(
            AccountFacts.TokenTransfer transfer, AccountFacts.TokenTransfer wrap) {
        List<EvmAddress> issuer = List.of(EvmAddress.ZERO, wrap.token());
        boolean isSame =
                transfer.token().equals(wrap.token()) && transfer.units().equals(wrap.units());
        return isSame
                && (wrap.from().isZero()
                        ? issuer.contains(transfer.from()) && transfer.to().equals(wrap.to())
                        : issuer.contains(transfer.to()) && transfer.from().equals(wrap.from()));
    }

    private static <T> boolean takeFirst(List<T> list, Predicate<T> isWanted) {
        for (int i = 0; i < list.size(); i++) {
            if (isWanted.test(list.get(i))) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean is(ChainReceipt.Log log, Bytes32 event) {
        return !log.topics().isEmpty() && log.topics().getFirst().equals(event);
    }

    /// Nothing where the 32 bytes are more than an address.
    private static @Nullable EvmAddress address(Bytes32 topic) {
        byte[] bytes = topic.toByteArray();
        int start = Bytes32.SIZE - EvmAddress.SIZE;
        for (int i = 0; i < start; i++) {
            if (bytes[i] != 0) {
                return null;
            }
        }
        return EvmAddress.of(bytes, start);
    }

    private static Bytes32 hex(String digits) {
        return Bytes32.ofHex("0x" + digits);
    }
}
