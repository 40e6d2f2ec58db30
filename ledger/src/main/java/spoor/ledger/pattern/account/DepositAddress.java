package spoor.ledger.pattern.account;

import java.util.Optional;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;

/// An address that a service gave to one customer: what it receives it forwards to the service.
///
/// Rule (after Victor, "Address Clustering Heuristics for Ethereum", Financial Cryptography 2020,
/// which asks for equal amounts within 3,200 blocks): every transfer out of the account, but for
/// fees, goes to wallets of one and the same known service; of the asset in question at least
/// [#LEAST_SHARE] per thousand of what came in has gone out or was paid in fees; no deposit waited
/// longer than [#MOST_SECONDS] for the next transfer out; and the account has at most
/// [#MOST_ENTRIES] transfers.
///
/// Errors: a person who sends everything to one exchange, quickly and always, looks the same; a
/// service's own inner wallet may; a deposit address whose sweep the data do not hold is missed.
public final class DepositAddress {
    public static final int LEAST_SHARE = 990;
    public static final long MOST_SECONDS = 7L * 24 * 60 * 60;
    public static final int MOST_ENTRIES = 10_000;

    private static final UInt256 THOUSAND = UInt256.of(1_000);
    private static final UInt256 SHARE = UInt256.of(LEAST_SHARE);

    private final AccountChain chain;
    private final Services services;

    /// Which accounts belong to a known service.
    @FunctionalInterface
    public interface Services {
        /// A number that all wallets of one service share, or -1.
        int serviceOf(int account);
    }

    /// What shows that an address is one of a service's customer.
    ///
    /// @param account a wallet of the service
    /// @param transfers how many transfers out there are
    /// @param first the first of them
    /// @param received units of the asset that came in
    /// @param forwarded units of it that went to the service
    /// @param longestSeconds the longest that a deposit waited
    public record Forwarding(
            int account,
            long transfers,
            long first,
            UInt256 received,
            UInt256 forwarded,
            long longestSeconds) {}

    public DepositAddress(AccountChain chain, Services services) {
        this.chain = chain;
        this.services = services;
    }

    /// @param holding where taint arrives
    public Optional<Forwarding> find(int holding) {
        int account = chain.account(holding);
        long entries =
                chain.firstEntry(chain.firstHolding(account + 1))
                        - chain.firstEntry(chain.firstHolding(account));
        if (entries > MOST_ENTRIES || services.serviceOf(account) >= 0) {
            return Optional.empty();
        }
        int service = -1;
        for (int one = chain.firstHolding(account); one < chain.firstHolding(account + 1); one++) {
            for (long entry = chain.firstEntry(one); entry < chain.firstEntry(one + 1); entry++) {
                long transfer = chain.transferOf(entry);
                if (chain.isDeposit(entry) || chain.kind(transfer).isFee()) {
                    continue;
                }
                int to = chain.to(transfer);
                int found = to < 0 ? -1 : services.serviceOf(chain.account(to));
                if (found < 0 || (service >= 0 && service != found)) {
                    return Optional.empty();
                }
                service = found;
            }
        }
        return service < 0 ? Optional.empty() : forwarding(holding);
    }

    private Optional<Forwarding> forwarding(int holding) {
        UInt256 received = chain.opening(holding);
        UInt256 forwarded = UInt256.ZERO;
        UInt256 fees = UInt256.ZERO;
        long transfers = 0;
        long first = -1;
        int wallet = -1;
        long longest = 0;
        long waitingSince = -1;
        for (long entry = chain.firstEntry(holding);
                entry < chain.firstEntry(holding + 1);
                entry++) {
            long transfer = chain.transferOf(entry);
            UInt256 units = chain.units(transfer);
            long seconds = chain.timeSeconds(chain.block(chain.transactionOf(transfer)));
            if (chain.isDeposit(entry)) {
                received = received.plus(units);
                waitingSince = waitingSince < 0 ? seconds : waitingSince;
            } else if (chain.kind(transfer).isFee()) {
                fees = fees.plus(units);
            } else {
                forwarded = forwarded.plus(units);
                wallet = chain.account(chain.to(transfer));
                first = first < 0 ? transfer : first;
                transfers++;
                longest = waitingSince < 0 ? longest : Math.max(longest, seconds - waitingSince);
                waitingSince = -1;
            }
        }
        boolean isNearlyAll =
                THOUSAND.toBigInteger()
                                .multiply(forwarded.plus(fees).toBigInteger())
                                .compareTo(SHARE.toBigInteger().multiply(received.toBigInteger()))
                        >= 0;
        boolean isDeposit = transfers > 0 && isNearlyAll && longest <= MOST_SECONDS;
        return isDeposit
                ? Optional.of(
                        new Forwarding(wallet, transfers, first, received, forwarded, longest))
                : Optional.empty();
    }
}
