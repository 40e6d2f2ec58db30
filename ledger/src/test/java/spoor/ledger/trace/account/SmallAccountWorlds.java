package spoor.ledger.trace.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.store.account.AccountBuilder;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Texts;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;

/// Account chains small enough to try them all, and what must be true of a trace on any of them.
final class SmallAccountWorlds {
    private SmallAccountWorlds() {}

    /// @param from account, or -1
    /// @param to account, or -1
    record Move(TransferKind kind, int from, int to, int asset, long units) {
        static Move of(int from, int to, long units) {
            return new Move(TransferKind.VALUE, from, to, 0, units);
        }
    }

    static AccountTables chain(int accounts, List<Move> moves) {
        AccountBuilder builder = new AccountBuilder();
        for (int account = 0; account < accounts; account++) {
            byte[] address = new byte[EvmAddress.SIZE];
            address[0] = (byte) (account + 1);
            builder.account(EvmAddress.of(address, 0));
        }
        for (int i = 0; i < moves.size(); i++) {
            byte[] id = new byte[Bytes32.SIZE];
            id[0] = (byte) (i + 1);
            id[1] = (byte) (i >> 8);
            builder.block(Bytes32.ZERO, Bytes32.ZERO, i, i, -1, null);
            builder.transaction(Bytes32.of(id, 0), 0, -1, null, -1, -1, 0);
            Move move = moves.get(i);
            builder.transfer(move.kind, -1, move.from, move.to, move.asset, UInt256.of(move.units));
        }
        List<Asset> assets =
                List.of(Asset.nativeCoin("ETH"), new Asset(EvmAddress.ZERO, "", "T", 0));
        return builder.finish(new Texts("test", assets, List.of(), List.of(), List.of())).open();
    }

    static AccountRequest request(List<AccountTheft> thefts, Limits limits, AccountStopRule stops) {
        return new AccountRequest(
                thefts, EnumSet.allOf(Policy.class), true, limits, stops, Conversions.NONE);
    }

    static AccountTheft theft(String id, AccountChain chain, long... transfers) {
        List<AccountTheft.Origin> origins = new ArrayList<>();
        for (long transfer : transfers) {
            origins.add(new AccountTheft.Origin(transfer, chain.units(transfer)));
        }
        return new AccountTheft(id, origins);
    }

    /// The walk finds what the slow trace finds under every policy, and no policy leaves the
    /// bounds.
    static void check(AccountChain chain, AccountRequest request) {
        RecordingAccountSink sink = new RecordingAccountSink();
        AccountTrace.run(chain, request, sink);
        for (Policy policy : Policy.values()) {
            assertEquals(
                    SlowAccountTrace.ends(chain, request, policy),
                    sink.ends(policy),
                    policy::label);
        }
        AccountBoundsCheck.check(sink);
    }

    /// A seeded chain of random moves between a few accounts, some of them fees, issues and burns.
    static List<Move> random(long seed, int accounts, int count) {
        Random random = new Random(seed);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(accounts);
            int to = random.nextInt(accounts);
            long units = random.nextInt(12);
            int asset = random.nextInt(3) == 0 ? 1 : 0;
            moves.add(
                    switch (random.nextInt(12)) {
                        case 0 -> new Move(TransferKind.FEE, from, to, 0, units);
                        case 1 -> new Move(TransferKind.BURNT_FEE, from, -1, 0, units);
                        case 2 -> new Move(TransferKind.TOKEN, from, -1, 1, units);
                        case 3 -> new Move(TransferKind.TOKEN, -1, to, 1, units);
                        default ->
                                new Move(
                                        asset == 0 ? TransferKind.VALUE : TransferKind.TOKEN,
                                        from,
                                        to,
                                        asset,
                                        units);
                    });
        }
        return moves;
    }
}
