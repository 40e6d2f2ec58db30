package spoor.verify.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import spoor.verify.account.Accounts.Transfer;
import spoor.verify.trace.Holding;
import spoor.verify.trace.Holding.Run;

/// Contracts that take an asset in and issue a token for it, and the other way round: rules, 10.
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
            boolean isIn = transfer.isTo(contract) && transfer.asset().equals(inner);
            boolean isDestroyed = transfer.to() == null && transfer.asset().equals(contract);
            return transfer.from() != null && !transfer.isFee() && (isIn || isDestroyed);
        }

        /// The contract gives an account what it gives for a payment.
        boolean isGift(Transfer transfer, Transfer payment) {
            boolean isIssued = transfer.from() == null && transfer.asset().equals(contract);
            boolean isOut = transfer.isFrom(contract) && transfer.asset().equals(inner);
            boolean isOther = payment.to() == null ? isOut : isIssued;
            return isOther && !transfer.isFee() && transfer.isTo(payment.from().address);
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
        List<Transfer> all = payment.tx().transfers();
        boolean isOut = payment.to() == null;
        long before =
                all.subList(0, payment.number()).stream()
                        .filter(wrap::isPaidBy)
                        .filter(other -> other.isFrom(payment.from().address))
                        .filter(other -> (other.to() == null) == isOut)
                        .count();
        List<Transfer> gifts =
                all.stream().filter(other -> wrap.isGift(other, payment)).skip(before).toList();
        Transfer gift = gifts.isEmpty() ? null : gifts.getFirst();
        boolean isRight =
                gift != null
                        && gift.number() > payment.number()
                        && payment.units().signum() > 0
                        && gift.units().signum() > 0
                        && (!wrap.isAtPar || gift.units().equals(payment.units()));
        return isRight ? gift : null;
    }

    /// A parcel after a conversion: each label's share of the units after is its share of the units
    /// before. Under poison each theft has as many as those before may stand for; of the bounds any
    /// share lies within one unit.
    static List<Run> after(
            String way, List<Run> before, BigInteger units, BigInteger unitsAfter, int thefts) {
        if (units.equals(unitsAfter)) {
            return before;
        }
        BigInteger[] parts = Holding.parts(before, thefts);
        if (!way.equals("poison") && !way.equals(Holding.BOUNDS)) {
            return Holding.inOrder(way, Holding.inProportion(unitsAfter, parts, 0));
        }
        List<Run> after = new ArrayList<>();
        for (Run run : before) {
            BigInteger[] share = run.units().multiply(unitsAfter).divideAndRemainder(units);
            boolean isUp = way.equals(Holding.BOUNDS) || share[1].signum() > 0;
            BigInteger most = isUp ? share[0].add(BigInteger.ONE) : share[0];
            BigInteger least = run.least().multiply(unitsAfter).divide(units);
            Holding.append(after, new Run(run.label(), most.min(unitsAfter), least));
        }
        return after;
    }
}
