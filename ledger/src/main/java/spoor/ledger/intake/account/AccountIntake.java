package spoor.ledger.intake.account;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.intake.account.AccountFacts.Row;
import spoor.ledger.store.Generation;
import spoor.ledger.store.WriterLock;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Room;
import spoor.ledger.store.account.Texts;

/// Puts what a source says about an account chain into a ledger: what is there already and what is
/// new are merged, put in chain order and written as a new generation that replaces the old one in
/// one step. A source that fails leaves the ledger as it was.
public final class AccountIntake {
    /// Folder in the ledger's for rows and columns while they are made.
    private static final String ROOM = "room";

    private final Room room;
    private final Gathering facts;
    private int oldTransfers;
    private long oldBlocks;
    private long oldTransactions;
    private long oldTransfersStored;
    private long forgotten;

    private AccountIntake(String network, String coin, Room room) {
        this.room = room;
        this.facts = new Gathering(network, coin, room);
    }

    /// @param ledger folder of the ledger, made when missing
    /// @param network the chain's name, which stays with the ledger
    /// @param coin symbol of the chain's own coin
    /// @throws MalformedDataException if the source cannot be trusted, if facts contradict each
    ///   other, or if the ledger is of another network
    public static AccountReport merge(
            Path ledger, String network, String coin, AccountSource source) throws IOException {
        WriterLock lock = WriterLock.take(ledger);
        try (Room room = Room.onDisk(ledger.resolve(ROOM))) {
            return new AccountIntake(network, coin, room).run(ledger, network, source);
        } catch (Room.Failure e) {
            throw AccountLedger.notWritten(ledger, e.disk());
        } finally {
            lock.close();
        }
    }

    /// The chain that a source tells, in memory.
    public static AccountTables inMemory(String network, String coin, AccountSource source)
            throws IOException {
        AccountIntake intake = new AccountIntake(network, coin, Room.inMemory());
        source.read(intake.facts, intake.new Before());
        return new Arrangement(intake.facts, 0, intake.room).arrange(network).open();
    }

    private AccountReport run(Path ledger, String network, AccountSource source)
            throws IOException {
        if (Generation.exists(ledger)) {
            readOld(ledger, network);
        }
        source.read(facts, new Before());
        Arrangement arrangement = new Arrangement(facts, oldTransfers, room);
        AccountTables.Columns columns = arrangement.arrange(network);
        AccountLedger.replace(ledger, columns);
        AccountTables now = columns.open();
        return new AccountReport(
                now.blocks() - oldBlocks + forgotten,
                now.transactions() - oldTransactions,
                now.transfers() - oldTransfersStored,
                forgotten,
                arrangement.duplicates(),
                now.texts().doubts());
    }

    private void readOld(Path ledger, String network) throws IOException {
        if (!AccountLedger.exists(ledger)) {
            throw new MalformedDataException(
                    Location.of(ledger.toString()),
                    "the ledger here is of a chain of outputs (bitcoin), expected one of accounts;"
                            + " give this chain another name with --chain NAME");
        }
        try (AccountLedger old = AccountLedger.open(ledger)) {
            AccountTables chain = old.chain();
            if (!chain.network().equals(network)) {
                throw new MalformedDataException(
                        Location.of(ledger.toString()),
                        "the ledger is of the network "
                                + chain.network()
                                + ", expected "
                                + network
                                + "; another network needs another --chain NAME");
            }
            oldBlocks = chain.blocks();
            oldTransactions = chain.transactions();
            oldTransfersStored = chain.transfers();
            tell(chain, new Row(ledger.toString(), 0));
            oldTransfers = facts.transfers.size;
        }
    }

    /// Tells the facts that a ledger was made of. Fees follow from the others and are left out.
    private void tell(AccountTables chain, Row where) {
        Texts texts = chain.texts();
        int[] assets = texts.assets().stream().mapToInt(facts::asset).toArray();
        facts.nonFungible.addAll(texts.nonFungible());
        facts.chainId.id = texts.chainId();
        texts.doubts()
                .forEach(doubt ->
                        facts.doubts.old(doubt, Arrangement.COUNTED_ANEW.contains(doubt.what())));
        int[] accounts = new int[chain.accounts()];
        for (int account = 0; account < accounts.length; account++) {
            accounts[account] = facts.account(chain.address(account));
        }
        long transaction = 0;
        for (long block = 0; block < chain.blocks(); block++) {
            int number = facts.blocks.number(chain.height(block), chain.timeSeconds(block));
            tellBlock(chain, block, facts.blocks.get(number), accounts);
            while (transaction < chain.transactions() && chain.block(transaction) == block) {
                tellTransaction(chain, transaction++, number, accounts, assets, where);
            }
        }
    }

    private static void tellBlock(
            AccountTables chain, long block, BlockTable.Known known, int[] accounts) {
        known.timeSeconds = chain.timeSeconds(block);
        known.hash = chain.blockHash(block).isZero() ? null : chain.blockHash(block);
        known.parent = chain.parentHash(block).isZero() ? null : chain.parentHash(block);
        known.miner = chain.miner(block) < 0 ? null : Integer.valueOf(accounts[chain.miner(block)]);
        known.baseFee = chain.baseFee(block);
    }

    private void tellTransaction(
            AccountTables chain,
            long transaction,
            int block,
            int[] accounts,
            int[] assets,
            Row where) {
        Bytes32 id = chain.id(transaction);
        TransactionRows rows = facts.transactions;
        byte[] key =
                id.isZero()
                        ? CreditKey.of(
                                chain.kind(chain.firstTransfer(transaction)),
                                facts.blocks.get(block).height)
                        : id.toByteArray();
        int number = rows.number(key);
        rows.block.set(number, block);
        rows.index.set(number, chain.index(transaction));
        rows.sender.set(
                number, chain.sender(transaction) < 0 ? -1 : accounts[chain.sender(transaction)]);
        Boolean hasFailed = chain.hasFailed(transaction);
        rows.status.set(
                number,
                hasFailed == null
                        ? TransactionRows.STATUS_UNKNOWN
                        : hasFailed ? TransactionRows.FAILED : TransactionRows.SUCCEEDED);
        rows.gas.set(number, chain.gas(transaction));
        rows.gasPrice.set(number, chain.gasPriceWei(transaction));
        rows.otherFee.set(number, chain.otherFeeWei(transaction));
        for (long transfer = chain.firstTransfer(transaction);
                transfer < chain.firstTransfer(transaction + 1);
                transfer++) {
            TransferKind kind = chain.kind(transfer);
            if (!kind.isFee()) {
                tellTransfer(chain, transfer, number, accounts, assets, where);
            }
        }
    }

    private void tellTransfer(
            AccountTables chain,
            long transfer,
            int transaction,
            int[] accounts,
            int[] assets,
            Row where) {
        TransferKind kind = chain.kind(transfer);
        facts.add(
                where,
                transaction,
                kind,
                kind == TransferKind.CALL
                        ? facts.paths.number(chain.position(transfer))
                        : chain.positionNumber(transfer),
                assets[chain.assetOfTransfer(transfer)],
                account(chain, chain.from(transfer), accounts),
                receiver(chain, transfer, accounts),
                chain.units(transfer));
    }

    /// A transaction's own value that nobody got went to a contract whose address was not known:
    /// another source may say it.
    private static int receiver(AccountTables chain, long transfer, int[] accounts) {
        boolean isCreation = chain.kind(transfer) == TransferKind.VALUE && chain.to(transfer) < 0;
        return isCreation ? Gathering.CREATED : account(chain, chain.to(transfer), accounts);
    }

    private static int account(AccountTables chain, int holding, int[] accounts) {
        return holding < 0 ? Gathering.NOBODY : accounts[chain.account(holding)];
    }

    /// The ledger as it was, for a source that goes on behind it.
    private final class Before implements AccountSource.Known {
        @Override
        public long tip() {
            long tip = -1;
            for (int number = 0; number < facts.blocks.size(); number++) {
                BlockTable.Known block = facts.blocks.get(number);
                if (block.hash != null && !block.isForgotten) {
                    tip = Math.max(tip, block.height);
                }
            }
            return tip;
        }

        @Override
        public @Nullable Bytes32 hashAt(long height) {
            BlockTable.Known block = facts.blocks.find(height);
            return block == null ? null : block.hash;
        }

        @Override
        public void forgetFrom(long height) {
            for (int number = 0; number < facts.blocks.size(); number++) {
                BlockTable.Known block = facts.blocks.get(number);
                if (block.height >= height && !block.isForgotten) {
                    forgotten++;
                }
            }
            facts.forgetFrom(height);
        }
    }
}
