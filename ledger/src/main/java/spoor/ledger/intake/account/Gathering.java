package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.store.account.Room;

/// Collects facts in the order of their coming, and holds those about one block or transaction
/// against each other.
final class Gathering implements AccountFacts {
    static final int NATIVE = 0;
    static final int NOBODY = -1;

    /// Receiver of the value of a transaction that creates a contract, until its address is known.
    static final int CREATED = -2;

    final KeyTable accounts;
    final TransactionRows transactions;
    final TransferRows transfers;
    final BlockTable blocks = new BlockTable();
    final List<Asset> assets = new ArrayList<>();

    /// Numbers of tokens that only blocks which were given up have moved.
    final Set<Integer> goneAssets = new HashSet<>();

    final Names<String> paths = new Names<>();
    final Set<EvmAddress> nonFungible = new LinkedHashSet<>();
    final Doubts doubts = new Doubts();
    final ChainId chainId;
    private final Names<Table> sources = new Names<>();

    private final Map<String, Integer> assetNumbers = new HashMap<>();

    private boolean hasForgotten;

    /// One of the tables that a source mixes, or all of it, with an empty name.
    private record Table(String source, String name) {}

    /// @param room where the rows lie
    Gathering(String network, String coin, Room room) {
        chainId = new ChainId(network);
        accounts = new KeyTable(EvmAddress.SIZE, room);
        transactions = new TransactionRows(room);
        transfers = new TransferRows(room);
        asset(Asset.nativeCoin(coin));
    }

    int account(EvmAddress address) {
        byte[] bytes = new byte[EvmAddress.SIZE];
        address.copyTo(bytes, 0);
        return accounts.number(bytes);
    }

    int asset(Asset asset) {
        Integer known = assetNumbers.putIfAbsent(asset.id(), assets.size());
        if (known == null) {
            assets.add(asset);
            return assets.size() - 1;
        }
        goneAssets.remove(known);
        return known;
    }

    /// Where a transfer was told.
    Row where(int transfer) {
        Table told = sources.name(transfers.source.get(transfer));
        return new Row(
                told.source, told.name, Integer.toUnsignedLong(transfers.line.get(transfer)));
    }

    @Override
    public void doubt(Row where, String what) {
        doubts.add(what, where.location().toString());
    }

    @Override
    public void doubt(Row where, long height, String what) {
        doubts.add(what, where.location().toString(), height);
    }

    @Override
    public void chainId(Row where, long id) {
        chainId.told(where, id);
    }

    @Override
    public void block(Block told) {
        BlockTable.Known known = blocks.get(blocks.number(told.height(), told.timeSeconds()));
        tellTime(told.where(), known, told.timeSeconds());
        if (told.hash() != null) {
            if (known.hash != null && !known.hash.equals(told.hash())) {
                throw fault(
                        told.where(),
                        "block "
                                + told.height()
                                + " has the hash "
                                + told.hash().toHex()
                                + ", expected "
                                + known.hash.toHex()
                                + " as known before: another chain, or a block that was given up");
            }
            known.hash = told.hash();
        }
        known.parent = told.parentHash() == null ? known.parent : told.parentHash();
        known.miner = told.miner() == null ? known.miner : Integer.valueOf(account(told.miner()));
        if (told.baseFee() != null) {
            known.baseFee = told.baseFee();
        } else if (told.miner() != null && known.baseFee == null) {
            known.baseFee = UInt256.ZERO;
        }
    }

    private void tellTime(Row where, BlockTable.Known block, long timeSeconds) {
        if (timeSeconds < 0 || block.timeSeconds == timeSeconds) {
            return;
        }
        if (block.timeSeconds >= 0) {
            doubt(where, "a block has two times: the one told first is kept");
        } else {
            block.timeSeconds = timeSeconds;
            block.timeToldBy = where;
        }
    }

    /// The transaction with this hash, which a fact says is in a block.
    private int place(Row where, Bytes32 hash, long height, long timeSeconds) {
        int transaction = transactions.number(CreditKey.refused(where, hash));
        if (height >= 0 || timeSeconds >= 0) {
            int block = blocks.number(height, timeSeconds);
            tellTime(where, blocks.get(block), timeSeconds);
            int before = transactions.block.get(transaction);
            boolean isKnown =
                    before >= 0
                            && !blocks.get(before).isForgotten
                            && !blocks.get(before).isUnknown();
            if (isKnown && before != block) {
                throw fault(
                        where,
                        "transaction "
                                + hash.toHex()
                                + " is in block "
                                + height
                                + ", expected "
                                + blocks.get(before).height
                                + " as known before");
            }
            transactions.block.set(transaction, block);
        }
        return transaction;
    }

    private void tellIndex(Row where, int transaction, int index) {
        int before = transactions.index.get(transaction);
        if (index >= 0 && before >= 0 && before != index) {
            throw fault(
                    where,
                    "transaction "
                            + Bytes32.of(transactions.ids.key(transaction), 0).toHex()
                            + " stands at place "
                            + index
                            + " of its block, expected "
                            + before
                            + " as known before");
        }
        transactions.index.set(transaction, index >= 0 ? index : before);
    }

    @Override
    public void transaction(Transaction told) {
        int transaction = place(told.where(), told.hash(), told.height(), told.timeSeconds());
        tellIndex(told.where(), transaction, told.index());
        int sender = account(told.from());
        transactions.sender.set(transaction, sender);
        tellGasPrice(told.where(), transaction, told.gasPrice(), false);
        EvmAddress to = told.to();
        if (to == null) {
            transactions.nonce.set(transaction, told.nonce());
        }
        if (!told.value().isZero()) {
            add(
                    told.where(),
                    transaction,
                    TransferKind.VALUE,
                    0,
                    NATIVE,
                    sender,
                    to == null ? CREATED : account(to),
                    told.value());
        }
    }

    @Override
    public void receipt(Receipt told) {
        int transaction = transactions.number(CreditKey.refused(told.where(), told.hash()));
        Boolean hasFailed = told.hasFailed();
        if (hasFailed != null) {
            transactions.status.set(
                    transaction, hasFailed ? TransactionRows.FAILED : TransactionRows.SUCCEEDED);
        }
        if (told.gasUsed() != null) {
            transactions.gas.set(
                    transaction, TransactionRows.small(told.where(), "gas used", told.gasUsed()));
        }
        tellGasPrice(told.where(), transaction, told.gasPrice(), true);
        if (told.otherFee() != null) {
            transactions.otherFee.set(
                    transaction, TransactionRows.small(told.where(), "fee", told.otherFee()));
        }
        if (told.created() != null) {
            transactions.created.set(transaction, account(told.created()));
        }
    }

    /// A receipt knows the price that was paid; a transaction knows it only before EIP-1559.
    private void tellGasPrice(
            Row where, int transaction, @Nullable UInt256 price, boolean isEffective) {
        if (price != null && (isEffective || transactions.gasPrice.get(transaction) < 0)) {
            transactions.gasPrice.set(
                    transaction, TransactionRows.small(where, "gas price", price));
        }
    }

    @Override
    public void call(Call told) {
        int transaction =
                place(told.where(), told.transaction(), told.height(), AccountFacts.UNKNOWN);
        tellIndex(told.where(), transaction, told.transactionIndex());
        boolean isOwnValue = told.path().isEmpty();
        if (!CallPath.isPath(told.path())) {
            throw fault(
                    told.where(),
                    "trace address is \""
                            + told.path()
                            + "\", expected numbers with _ between them");
        }
        add(
                told.where(),
                transaction,
                isOwnValue ? TransferKind.VALUE : TransferKind.CALL,
                isOwnValue ? 0 : paths.number(told.path()),
                NATIVE,
                account(told.from()),
                account(told.to()),
                told.value());
    }

    @Override
    public void credit(Credit told) {
        int transaction = transactions.number(CreditKey.of(told.kind(), told.height()));
        transactions.block.set(transaction, blocks.number(told.height(), AccountFacts.UNKNOWN));
        add(
                told.where(),
                transaction,
                told.kind(),
                told.number(),
                NATIVE,
                NOBODY,
                account(told.to()),
                told.value());
    }

    @Override
    public void tokenTransfer(TokenTransfer told) {
        int transaction =
                place(told.where(), told.transaction(), told.height(), AccountFacts.UNKNOWN);
        tellIndex(told.where(), transaction, told.transactionIndex());
        add(
                told.where(),
                transaction,
                TransferKind.TOKEN,
                told.logIndex(),
                asset(new Asset(told.token(), "", "", Asset.UNKNOWN_DECIMALS)),
                told.from().isZero() ? NOBODY : account(told.from()),
                told.to().isZero() ? NOBODY : account(told.to()),
                told.units());
    }

    @Override
    public void token(Token told) {
        if (!told.isFungible()) {
            nonFungible.add(told.contract());
            return;
        }
        if (hasForgotten) {
            nonFungible.remove(told.contract()); // the new chain may have another contract there
        }
        int number = asset(new Asset(told.contract(), "", "", Asset.UNKNOWN_DECIMALS));
        Asset before = assets.get(number);
        if (told.decimals() >= 0
                && before.decimals() >= 0
                && told.decimals() != before.decimals()) {
            doubt(told.where(), "a token says two different decimals: those told first are kept");
        }
        assets.set(
                number,
                new Asset(
                        told.contract(),
                        "",
                        before.symbol().isEmpty() ? told.symbol() : before.symbol(),
                        before.decimals() >= 0 ? before.decimals() : told.decimals()));
    }

    @Override
    public void flow(Flow told) {
        Bytes32 hash = told.transaction();
        if (hash == null) {
            doubt(told.where(), "rows without a transaction hash got one made up of what they say");
            hash = MadeUpId.of(told);
        }
        int transaction = place(told.where(), hash, told.height(), told.timeSeconds());
        add(
                told.where(),
                transaction,
                TransferKind.FLOW,
                told.position(),
                asset(told.asset()),
                account(told.from()),
                account(told.to()),
                told.units());
    }

    /// @param from account, or [#NOBODY]
    /// @param to account, [#NOBODY] or [#CREATED]
    void add(
            Row where,
            int transaction,
            TransferKind kind,
            int position,
            int asset,
            int from,
            int to,
            UInt256 units) {
        int row = transfers.add(units);
        transfers.transaction.set(row, transaction);
        transfers.kind.set(row, kind.code());
        transfers.position.set(row, position);
        transfers.asset.set(row, asset);
        transfers.from.set(row, from);
        transfers.to.set(row, to);
        transfers.source.set(row, sources.number(new Table(where.source(), where.table())));
        transfers.line.set(row, (int) where.line()); // not an amount: 32 bits of a line's number
    }

    /// Forgets everything that blocks from this height on said.
    void forgetFrom(long height) {
        hasForgotten = true;
        doubts.forgetFrom(height);
        blocks.forgetFrom(height);
        BitSet gone = new BitSet();
        BitSet left = new BitSet();
        for (int row = 0; row < transfers.size; row++) {
            if (isForgotten(transfers.transaction.get(row))) {
                transfers.kind.set(row, TransferRows.FORGOTTEN);
                gone.set(transfers.asset.get(row));
            } else {
                left.set(transfers.asset.get(row));
            }
        }
        gone.andNot(left);
        gone.stream().forEach(this::forgetToken);
        for (int transaction = 0; transaction < transactions.size(); transaction++) {
            if (isForgotten(transaction)) {
                transactions.forget(transaction);
            }
        }
    }

    private boolean isForgotten(int transaction) {
        int block = transactions.block.get(transaction);
        return block >= 0 && blocks.get(block).isForgotten;
    }

    /// Forgets a token that no block moves any more, and what it is called: another chain may have
    /// another contract at its address.
    private void forgetToken(int number) {
        EvmAddress contract = assets.get(number).contract();
        if (contract != null) {
            goneAssets.add(number);
            assets.set(number, new Asset(contract, "", "", Asset.UNKNOWN_DECIMALS));
        }
    }

    static MalformedDataException fault(Row where, String problem) {
        return new MalformedDataException(where.location(), problem);
    }
}
