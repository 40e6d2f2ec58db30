package spoor.bench;

import java.util.ArrayList;
import java.util.List;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.trace.account.AccountTheft;

/// Draws the transfers of the workload of accounts, the same on every machine.
///
/// - There are 20 transfers for each account.
/// - The hub is a side of every second transfer. Every other side is drawn by rank, log-uniform:
///   Zipf's law, so that the first account behind the hub has a twentieth of what is left. Ranks
///   are scattered over the addresses.
/// - Four of five transfers move an asset of 18 decimals, 0.001 to 1,000 of it, log-uniform and to
///   the last unit: more than a third do not fit into 63 bits. The others move one of 6 decimals, 1
///   to 10,000,000 of it.
/// - Accounts open with the smallest balance that they need.
final class AccountWorkload {
    static final int THEFT_TRANSFERS = 1_000;
    static final int ETHER = 0;
    static final int DOLLAR = 1;
    static final List<Asset> ASSETS =
            List.of(
                    new Asset(contract(0xe0), "", "ETHER", 18),
                    new Asset(contract(0xd0), "", "DOLLAR", 6));

    private static final int TRANSFERS_PER_ACCOUNT = 20;
    private static final int LEAST_ACCOUNTS = 10;
    private static final int GIGA = 1_000_000_000;

    private final Xorshift64 random = new Xorshift64(Xorshift64.SEED);

    /// Account of each rank; the hub's is the first.
    private final int[] accounts;

    /// The transfer that was drawn last.
    int giver;

    int receiver;
    int asset;
    UInt256 units = UInt256.ZERO;

    AccountWorkload(long transfers) {
        accounts =
                new int
                        [Math.toIntExact(
                                Math.max(LEAST_ACCOUNTS, transfers / TRANSFERS_PER_ACCOUNT))];
        for (int rank = 0; rank < accounts.length; rank++) {
            int place = random.between(0, rank);
            accounts[rank] = accounts[place];
            accounts[place] = rank;
        }
    }

    private static EvmAddress contract(int last) {
        byte[] address = new byte[EvmAddress.SIZE];
        address[EvmAddress.SIZE - 1] = (byte) last;
        return EvmAddress.of(address, 0);
    }

    int accounts() {
        return accounts.length;
    }

    int hub() {
        return accounts[0];
    }

    /// The address of an account; a higher account has a higher address.
    static EvmAddress address(int account) {
        byte[] address = new byte[EvmAddress.SIZE];
        var filler = new Xorshift64(account + 1L);
        for (int i = 0; i < address.length; i++) {
            long next = i < Integer.BYTES ? (account + 1L) >>> (24 - 8 * i) : filler.next();
            address[i] = (byte) next;
        }
        return EvmAddress.of(address, 0);
    }

    /// Draws the next transfer.
    void next() {
        int side = random.between(0, 3);
        giver = side == 0 ? hub() : ordinary();
        receiver = side == 1 ? hub() : ordinary();
        asset = random.between(0, 4) == 0 ? DOLLAR : ETHER;
        units = asset == DOLLAR ? dollars() : ether();
    }

    private int ordinary() {
        return accounts[Math.toIntExact(random.logUniform(1, accounts.length - 1L))];
    }

    private UInt256 dollars() {
        return UInt256.of(random.logUniform(1_000_000, 10_000_000_000_000L));
    }

    private UInt256 ether() {
        long gwei = random.logUniform(1_000_000, 1_000_000_000_000L);
        UInt256 whole = UInt256.ofBits(0, 0, Math.multiplyHigh(gwei, GIGA), gwei * GIGA);
        return whole.plus(UInt256.of(random.between(0, GIGA - 1)));
    }

    /// All that the first transfers after a fifth of the chain move that do not touch the hub.
    static AccountTheft theft(AccountChain chain) {
        return thefts(chain, 1).getFirst();
    }

    /// The same transfers, dealt out in turn to several thefts.
    static List<AccountTheft> thefts(AccountChain chain, int count) {
        List<AccountTheft.Origin> all = origins(chain);
        List<AccountTheft> thefts = new ArrayList<>();
        for (int theft = 0; theft < count; theft++) {
            List<AccountTheft.Origin> origins = new ArrayList<>();
            for (int origin = theft; origin < all.size(); origin += count) {
                origins.add(all.get(origin));
            }
            thefts.add(new AccountTheft("workload" + theft, origins));
        }
        return thefts;
    }

    private static List<AccountTheft.Origin> origins(AccountChain chain) {
        int hub = new AccountWorkload(chain.transfers()).hub();
        List<AccountTheft.Origin> origins = new ArrayList<>();
        for (long transfer = chain.transfers() / 5; origins.size() < THEFT_TRANSFERS; transfer++) {
            boolean isOrdinary =
                    chain.account(chain.from(transfer)) != hub
                            && chain.account(chain.to(transfer)) != hub;
            if (isOrdinary) {
                origins.add(new AccountTheft.Origin(transfer, chain.units(transfer)));
            }
        }
        return origins;
    }

    /// The first transfer after a fifth of the chain whose receiver gives to the hub next.
    static AccountTheft touching(AccountChain chain, int hub) {
        for (long transfer = chain.transfers() / 5; ; transfer++) {
            int thief = chain.to(transfer);
            long entry = chain.entryFrom(thief, transfer + 1);
            boolean goesOn = thief != hub && entry < chain.firstEntry(thief + 1);
            if (goesOn && chain.to(chain.transferOf(entry)) == hub) {
                return new AccountTheft(
                        "touching",
                        List.of(new AccountTheft.Origin(transfer, chain.units(transfer))));
            }
        }
    }
}
