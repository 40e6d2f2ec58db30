package spoor.app.evidence;

import java.util.ArrayList;
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

/// A chain of accounts out of a seed, with contracts that wrap, a mixer's pool and router, an
/// exchange and customers who forward to it.
final class RandomAccounts {
    static final int TRANSACTIONS = 60;
    private static final int USERS = 7;
    private static final EvmAddress WETH =
            EvmAddress.parse("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2");
    private static final EvmAddress STETH =
            EvmAddress.parse("0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84");
    private static final EvmAddress WSTETH =
            EvmAddress.parse("0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0");
    private static final EvmAddress POOL =
            EvmAddress.parse("0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc");
    private static final EvmAddress ROUTER =
            EvmAddress.parse("0xd90e2f925DA726b50C4Ed8D0Fb90Ad053324F31b");
    private static final EvmAddress DEAD =
            EvmAddress.parse("0x000000000000000000000000000000000000dEaD");
    private static final EvmAddress EXCHANGE = user(100);
    private static final EvmAddress DEPOSIT = user(101);
    private static final EvmAddress TAGGED = user(102);
    private static final UInt256 DENOMINATION = UInt256.ofDecimal("100000000000000000");
    static final String PACK =
            """
            title: a pack
            creator: a test
            currency: ETH
            tags:
              - {address: "%s", label: An Exchange, source: x, category: exchange}
              - {address: "%s", label: Also, source: y, category: mixer, confidence: forensic}
              - {address: "%s", label: A Mixer, source: z, category: mixing_service}
              - {address: "%s", label: A Router, source: z, category: mixing_service}
              - {address: "%s", label: Somebody, source: z, category: user}
            """
                    .formatted(EXCHANGE, EXCHANGE, TAGGED, ROUTER, user(1));

    private static final int NATIVE = 0;
    private static final int WRAPPED = 1;
    private static final int STAKED = 2;
    private static final int WRAPPED_STAKED = 3;
    private static final int TOKEN = 4;

    private final Random random;
    private final boolean isRich;
    private final AccountBuilder builder = new AccountBuilder();
    private final List<EvmAddress> accounts = new ArrayList<>();
    private int transaction;
    private int position;

    RandomAccounts(long seed) {
        random = new Random(seed);
        isRich = random.nextBoolean();
    }

    private static EvmAddress user(int number) {
        byte[] address = new byte[EvmAddress.SIZE];
        address[0] = (byte) (number + 1);
        return EvmAddress.of(address, 0);
    }

    AccountTables chain() {
        accounts.addAll(
                List.of(WETH, STETH, WSTETH, POOL, ROUTER, DEAD, EXCHANGE, DEPOSIT, TAGGED));
        for (int i = 0; i < USERS; i++) {
            accounts.add(user(i));
        }
        accounts.sort(EvmAddress::compareTo);
        accounts.forEach(builder::account);
        for (transaction = 0; transaction < TRANSACTIONS; transaction++) {
            position = 0;
            int seconds = 1_500_000_000 + 600 * transaction;
            builder.block(id(1), Bytes32.ZERO, transaction, seconds, -1, null);
            builder.transaction(id(0), 0, -1, null, -1, -1, 0);
            transaction();
        }
        List<Asset> assets =
                List.of(
                        Asset.nativeCoin("ETH"),
                        new Asset(WETH, "", "WETH", 18),
                        new Asset(STETH, "", "stETH", 18),
                        new Asset(WSTETH, "", "wstETH", 18),
                        new Asset(EvmAddress.ZERO, "", "T", -1));
        return builder.finish(new Texts("ethereum", assets, List.of(), List.of(), List.of()))
                .open();
    }

    private Bytes32 id(int kind) {
        byte[] id = new byte[Bytes32.SIZE];
        id[0] = (byte) (transaction + 1);
        id[1] = (byte) kind;
        return Bytes32.of(id, 0);
    }

    private void transaction() {
        int user = account(user(random.nextInt(USERS)));
        if (random.nextInt(3) == 0) {
            move(TransferKind.FEE, user, any(), NATIVE, units());
            move(TransferKind.BURNT_FEE, user, AccountChain.NOBODY, NATIVE, units());
        }
        UInt256 units = units();
        int other = account(user(random.nextInt(USERS)));
        switch (random.nextInt(9)) {
            case 0 -> wrap(user, units);
            case 1 -> unwrap(user, units);
            case 2 -> stake(user, units, units());
            case 3 -> mix(user);
            case 4 -> {
                token(user, account(DEPOSIT), TOKEN, units);
                token(account(DEPOSIT), account(EXCHANGE), TOKEN, units);
            }
            case 5 -> {
                token(AccountChain.NOBODY, other, TOKEN, units());
                token(user, AccountChain.NOBODY, TOKEN, units);
            }
            default -> {
                int asset = random.nextBoolean() ? NATIVE : random.nextInt(5);
                token(user, other, asset, units);
                token(other, any(), asset, random.nextBoolean() ? units : units());
            }
        }
    }

    private void wrap(int user, UInt256 units) {
        token(user, account(WETH), NATIVE, units);
        if (random.nextInt(4) == 0) {
            token(user, account(WETH), NATIVE, units());
        }
        token(AccountChain.NOBODY, user, WRAPPED, units);
    }

    private void unwrap(int user, UInt256 units) {
        token(user, AccountChain.NOBODY, WRAPPED, units);
        token(account(WETH), user, NATIVE, random.nextInt(6) > 0 ? units : units());
    }

    private void stake(int user, UInt256 paid, UInt256 got) {
        if (random.nextBoolean()) {
            token(user, account(WSTETH), STAKED, paid);
            token(AccountChain.NOBODY, user, WRAPPED_STAKED, got);
        } else {
            token(user, AccountChain.NOBODY, WRAPPED_STAKED, paid);
            token(account(WSTETH), user, STAKED, got);
        }
    }

    private void mix(int user) {
        UInt256 units = random.nextInt(4) > 0 ? DENOMINATION : units();
        boolean isRouted = random.nextBoolean();
        token(user, account(isRouted ? ROUTER : POOL), NATIVE, units);
        if (isRouted && random.nextInt(4) > 0) {
            token(account(ROUTER), account(POOL), NATIVE, units);
        }
    }

    private void token(int from, int to, int asset, UInt256 units) {
        move(TransferKind.FLOW, from, to, asset, units);
    }

    private void move(TransferKind kind, int from, int to, int asset, UInt256 units) {
        builder.transfer(kind, kind.isFee() ? -1 : position++, from, to, asset, units);
    }

    private int account(EvmAddress address) {
        return accounts.indexOf(address);
    }

    private int any() {
        return random.nextInt(accounts.size());
    }

    private UInt256 units() {
        UInt256 units = UInt256.of(random.nextInt(40));
        return isRich && random.nextInt(3) == 0
                ? DENOMINATION.plus(UInt256.of(random.nextLong(Long.MAX_VALUE))).plus(units)
                : units;
    }
}
