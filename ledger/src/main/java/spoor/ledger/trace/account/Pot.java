package spoor.ledger.trace.account;

import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// What a holding holds under one policy, while it holds taint. A holding without a pot is clean.
sealed interface Pot permits QueuePot, MixturePot, ContagionPot {
    /// @param balance what the holding has before, all of it clean
    static Pot of(Policy policy, UInt256 balance) {
        return switch (policy) {
            case FIFO -> new QueuePot(false, balance);
            case LIFO -> new QueuePot(true, balance);
            case PRO_RATA -> new MixturePot(MixturePot.Order.TOGETHER);
            case CLEAN_FIRST -> new MixturePot(MixturePot.Order.CLEAN_FIRST);
            // An account gives one parcel at a time, so there is no highest output to serve first.
            case TAINT_FIRST, TIHO -> new MixturePot(MixturePot.Order.TAINT_FIRST);
            case POISON -> new ContagionPot();
        };
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
