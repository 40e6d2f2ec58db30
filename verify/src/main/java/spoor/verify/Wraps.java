package spoor.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import spoor.verify.Accounts.Transfer;
import spoor.verify.Holding.Run;

/// Contracts that take an asset in and issue a token for it, and the other way round: rules, 8.
final class Wraps {
    private static final List<Wrap> ALL =
            List.of(
                    new Wrap("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", "native", true),
                    new Wrap(
                            "0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0",
                            "0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84",
                            false));

    private record Wrap(String contract, String inner, boolean isAtPar) {
        /// Somebody pays the inner asset to the contract, or destroys the wrapped one.
        boolean isPaidBy(Transfer transfer) {
            if (transfer.from() == null || transfer.isFee()) {
                return false;
            }
            return transfer.to() == null
                    ? transfer.asset().equals(contract)
                    : isWrapping(transfer) && transfer.asset().equals(inner);
        }

        boolean isWrapping(Transfer transfer) {
            return transfer.to() != null && transfer.to().address.equals(contract);
        }

        /// The contract gives an account what it gives for a payment.
        boolean isGift(Transfer transfer, String account, boolean isWrapping) {
            if (transfer.to() == null || transfer.isFee()) {
                return false;
            }
            boolean isToken = transfer.from() == null && transfer.asset().equals(contract);
            boolean isInner =
                    transfer.from() != null
                            && transfer.from().address.equals(contract)
                            && transfer.asset().equals(inner);
            return transfer.to().address.equals(account) && (isWrapping ? isToken : isInner);
        }
    }

    private Wraps() {}

    /// What comes back for a payment in the same transaction, or null: the n-th payment of an
    /// account to a contract belongs to the n-th thing that it gets for one.
    static Transfer given(Transfer payment) {
        for (Wrap wrap : ALL) {
            if (wrap.isPaidBy(payment)) {
                return given(wrap, payment);
            }
        }
        return null;
    }

    private static Transfer given(Wrap wrap, Transfer payment) {
        String account = payment.from().address;
        boolean isWrapping = wrap.isWrapping(payment);
        List<Transfer> all = payment.tx().transfers();
        long before =
                all.subList(0, payment.number()).stream()
                        .filter(other ->
                                wrap.isPaidBy(other)
                                        && other.from().address.equals(account)
                                        && wrap.isWrapping(other) == isWrapping)
                        .count();
        Transfer gift =
                all.stream()
                        .filter(other -> wrap.isGift(other, account, isWrapping))
                        .skip(before)
                        .findFirst()
                        .orElse(null);
        boolean isRight =
                gift != null
                        && gift.number() > payment.number()
                        && payment.units().signum() > 0
                        && (wrap.isAtPar
                                ? gift.units().equals(payment.units())
                                : gift.units().signum() > 0);
        return isRight ? gift : null;
    }

    /// A parcel after a conversion: each label's share of the units after is its share of the units
    /// before. Under poison each theft has as many as those before may stand for.
    ///
    /// @param parts units before, by label
    static List<Run> after(
            String policy, BigInteger[] parts, BigInteger units, BigInteger unitsAfter) {
        List<Run> after = new ArrayList<>();
        if (!policy.equals("poison")) {
            Holding.inOrder(policy, Holding.inProportion(unitsAfter, parts, 0), after);
            return after;
        }
        for (int label = 1; label < parts.length; label++) {
            BigInteger up = parts[label].multiply(unitsAfter).add(units).subtract(BigInteger.ONE);
            Holding.append(after, label, unitsAfter.min(up.divide(units)));
        }
        return after;
    }
}
