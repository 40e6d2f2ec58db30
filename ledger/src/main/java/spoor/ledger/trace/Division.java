package spoor.ledger.trace;

/// The rule of one policy: how what a transaction's inputs hold goes to its outputs and its fee.
sealed interface Division permits Queue, Mixture, Contagion {
    /// Reads `held` and fills `taken`.
    void divide(Flow flow);

    /// How its parcels are written.
    Layout layout();

    static Division of(Policy policy) {
        return switch (policy) {
            case FIFO -> new Queue(false);
            case LIFO -> new Queue(true);
            case PRO_RATA -> new Mixture(Mixture.Order.TOGETHER, false);
            case CLEAN_FIRST -> new Mixture(Mixture.Order.CLEAN_FIRST, false);
            case TAINT_FIRST -> new Mixture(Mixture.Order.TAINT_FIRST, false);
            case TIHO -> new Mixture(Mixture.Order.TAINT_FIRST, true);
            case POISON -> new Contagion();
        };
    }
}
