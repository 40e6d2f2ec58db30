package spoor.ledger.trace.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import spoor.ledger.base.Bytes32;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.chain.evm.TransferKind;
import spoor.ledger.pattern.account.Wraps;
import spoor.ledger.store.account.AccountBuilder;
import spoor.ledger.store.account.AccountTables;
import spoor.ledger.store.account.Texts;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.StopRule.Stop;
import spoor.ledger.trace.TerminalKind;

/// A small chain of accounts out of a seed, with two contracts that wrap, one at par and one at any
/// ratio: thefts that mix, also in the contracts' own holdings, services, every limit.
final class WrappingWorld {
    private static final int USERS = 2;
    private static final int AT_PAR = USERS;
    private static final int AT_RATIO = USERS + 1;
    private static final int ACCOUNTS = USERS + 2;
    private static final int NOBODY = AccountChain.NOBODY;

    /// Behind each stands its wrapped form.
    private static final int COIN = 0;

    private static final int TOKEN = 2;
    private static final EvmAddress TOKENS = address(ACCOUNTS);

    final AccountTables chain;
    final AccountRequest request;

    private final Random random;
    private final AccountBuilder builder = new AccountBuilder();

    WrappingWorld(long seed) {
        random = new Random(seed);
        for (int account = 0; account < ACCOUNTS; account++) {
            builder.account(address(account));
        }
        int transactions = 4 + random.nextInt(24);
        for (int i = 0; i < transactions; i++) {
            byte[] id = new byte[Bytes32.SIZE];
            id[0] = (byte) (i + 1);
            builder.block(Bytes32.ZERO, Bytes32.ZERO, i, i, -1, null);
            builder.transaction(Bytes32.of(id, 0), 0, -1, null, -1, -1, 0);
            transaction();
        }
        List<Asset> assets =
                List.of(
                        Asset.nativeCoin("C"),
                        new Asset(address(AT_PAR), "", "WC", 0),
                        new Asset(TOKENS, "", "T", 0),
                        new Asset(address(AT_RATIO), "", "WT", 0));
        chain = builder.finish(new Texts("test", assets, List.of(), List.of(), List.of())).open();
        List<Wraps.Wrap> wraps =
                List.of(
                        new Wraps.Wrap(address(AT_PAR), "WC", null, true),
                        new Wraps.Wrap(address(AT_RATIO), "WT", TOKENS, false));
        request =
                new AccountRequest(
                        thefts(),
                        EnumSet.allOf(Policy.class),
                        true,
                        limits(transactions),
                        stops(),
                        new Wraps(chain, wraps));
    }

    private static EvmAddress address(int account) {
        byte[] address = new byte[EvmAddress.SIZE];
        address[0] = (byte) (account + 1);
        return EvmAddress.of(address, 0);
    }

    private void transaction() {
        int user = random.nextInt(USERS);
        if (random.nextInt(8) == 0) {
            move(TransferKind.FEE, user, any(), COIN, units());
            move(TransferKind.BURNT_FEE, user, NOBODY, COIN, units());
        }
        boolean isAtPar = random.nextBoolean();
        int contract = isAtPar ? AT_PAR : AT_RATIO;
        int inner = isAtPar ? COIN : TOKEN;
        int paid = units();
        int got = isAtPar && random.nextInt(6) > 0 ? paid : units();
        switch (random.nextInt(6)) {
            case 0 -> {
                pay(user, contract, inner, paid);
                pay(NOBODY, user, inner + 1, got);
            }
            case 1 -> {
                pay(user, NOBODY, inner + 1, paid);
                pay(contract, user, inner, got);
            }
            // The contract's own holding moves without a payment.
            case 2 -> pay(random.nextBoolean() ? user : contract, any(), inner, paid);
            default -> {
                int asset = random.nextInt(4);
                pay(user, any(), asset, paid);
                pay(any(), random.nextInt(9) == 0 ? NOBODY : any(), asset, units());
            }
        }
    }

    private void pay(int from, int to, int asset, int units) {
        move(asset == COIN ? TransferKind.FLOW : TransferKind.TOKEN, from, to, asset, units);
    }

    private void move(TransferKind kind, int from, int to, int asset, int units) {
        builder.transfer(kind, -1, from, to, asset, UInt256.of(units));
    }

    private int any() {
        return random.nextInt(ACCOUNTS);
    }

    private int units() {
        return random.nextInt(12);
    }

    private List<AccountTheft> thefts() {
        List<AccountTheft> thefts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int theft = 0; theft < count; theft++) {
            List<AccountTheft.Origin> origins = new ArrayList<>();
            Set<Long> taken = new HashSet<>();
            int wanted = 1 + random.nextInt(6);
            for (int tries = 0; origins.size() < wanted && tries < 100; tries++) {
                long transfer = random.nextLong(chain.transfers());
                boolean isFit =
                        !chain.kind(transfer).isFee()
                                && chain.to(transfer) >= 0
                                && !chain.units(transfer).isZero();
                if (isFit && taken.add(transfer)) {
                    UInt256 all = chain.units(transfer);
                    UInt256 part = UInt256.of(1 + random.nextLong(all.toLong()));
                    origins.add(
                            new AccountTheft.Origin(transfer, random.nextBoolean() ? all : part));
                }
            }
            thefts.add(new AccountTheft("theft-" + (theft + 1), origins));
        }
        return thefts;
    }

    private Limits limits(int transactions) {
        return new Limits(
                random.nextBoolean() ? 1 + random.nextInt(4) : Integer.MAX_VALUE,
                random.nextInt(3) == 0 ? random.nextInt(6) : 0,
                random.nextInt(5) == 0 ? random.nextInt(transactions) : Integer.MAX_VALUE,
                random.nextInt(5) == 0 ? random.nextInt(transactions) : Long.MAX_VALUE,
                random.nextInt(5) == 0 ? random.nextInt(2 * transactions) : Long.MAX_VALUE);
    }

    private AccountStopRule stops() {
        int service = random.nextInt(3) == 0 ? random.nextInt(chain.holdings()) : -1;
        return holding -> holding == service ? new Stop(TerminalKind.SERVICE, "exchange") : null;
    }
}
