package spoor.ledger.trace.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;

/// The origins of all thefts by transfer; where several claim one, in the order of the case.
final class Claims {
    private final SortedMap<Long, List<Claim>> byTransfer = new TreeMap<>();

    /// The lowest transfer with claims that the walk has not come to, or -1.
    private long next;

    record Claim(int label, UInt256 units) {}

    /// @throws IllegalArgumentException if an origin is not a transfer of the chain, above what it
    ///   moves, or named twice by one theft
    Claims(AccountChain chain, List<AccountTheft> thefts) {
        for (int theft = 0; theft < thefts.size(); theft++) {
            for (AccountTheft.Origin origin : thefts.get(theft).origins()) {
                add(chain, thefts.get(theft).id(), theft + 1, origin);
            }
        }
        byTransfer.values().forEach(claims -> claims.sort(Comparator.comparingInt(Claim::label)));
        next = byTransfer.isEmpty() ? -1 : byTransfer.firstKey();
    }

    private void add(AccountChain chain, String id, int label, AccountTheft.Origin origin) {
        if (origin.transfer() >= chain.transfers()) {
            throw new IllegalArgumentException(
                    id
                            + ": origin is transfer "
                            + origin.transfer()
                            + ", expected one of the chain's "
                            + chain.transfers());
        }
        UInt256 moved = chain.units(origin.transfer());
        if (origin.units().compareTo(moved) > 0) {
            throw new IllegalArgumentException(
                    id
                            + ": origin has "
                            + origin.units()
                            + " units, expected at most the "
                            + moved
                            + " of transfer "
                            + origin.transfer());
        }
        List<Claim> claims = byTransfer.computeIfAbsent(origin.transfer(), _ -> new ArrayList<>(1));
        if (claims.stream().anyMatch(claim -> claim.label == label)) {
            throw new IllegalArgumentException(
                    id + ": transfer " + origin.transfer() + " is an origin twice, expected once");
        }
        claims.add(new Claim(label, origin.units()));
    }

    /// In chain order.
    List<Long> transfers() {
        return List.copyOf(byTransfer.keySet());
    }

    /// Takes the claims on a transfer, in the order of the case.
    ///
    /// @param transfer behind the one of the last call
    List<Claim> take(long transfer) {
        if (transfer != next) {
            return List.of();
        }
        List<Claim> claims = byTransfer.remove(transfer);
        next = byTransfer.isEmpty() ? -1 : byTransfer.firstKey();
        return claims == null ? List.of() : claims;
    }
}
