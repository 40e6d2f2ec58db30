package spoor.ledger.trace.account;

import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// What a holding holds under one policy, while it holds taint. A holding without a pot is clean.
sealed interface Pot permits QueuePot, OneTheftPot, MixturePot, ContagionPot {
    /// @param balance what the holding has before, all of it clean
    /// @param isOneTheft whether no label but 1 can ever come
    static Pot of(Policy policy, UInt256 balance, boolean isOneTheft) {
        return switch (policy) {
            case FIFO -> new QueuePot(false, balance);
            case LIFO -> new QueuePot(true, balance);
            case PRO_RATA -> mixture(MixturePot.Order.TOGETHER, isOneTheft);
            case CLEAN_FIRST -> mixture(MixturePot.Order.CLEAN_FIRST, isOneTheft);
            // An account gives one parcel at a time, so there is no highest output to serve first.
            case TAINT_FIRST, TIHO -> mixture(MixturePot.Order.TAINT_FIRST, isOneTheft);
            case POISON -> new ContagionPot();
        };
    }

    private static Pot mixture(MixturePot.Order order, boolean isOneTheft) {
        return isOneTheft ? new OneTheftPot(order) : new MixturePot(order);
    }

    /// Whether the policy before this one does the same on accounts: taint first, and tiho, which
    /// has no outputs to choose from. They give the same, from pots that are one.
    static boolean isTwin(Policy[] policies, int policy) {
        return policies[policy] == Policy.TIHO
                && policy > 0
                && policies[policy - 1] == Policy.TAINT_FIRST;
    }

    /// Takes a parcel in.
    void deposit(Parcel parcel);

    /// Gives units out.
    ///
    /// @param balance what the holding has before
    /// @param parcel empty; is filled with what the policy gives, in its order
    void withdraw(UInt256 units, UInt256 balance, Parcel parcel);

    boolean isTainted();

    /// Writes the thefts' units by label.
    ///
    /// @param balance what the holding has
    /// @param parcel empty
    void list(UInt256 balance, Parcel parcel);
}
