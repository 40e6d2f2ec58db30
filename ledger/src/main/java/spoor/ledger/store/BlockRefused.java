package spoor.ledger.store;

/// A block contradicts the chain that it was to continue. Nothing of it, nor of the blocks handed
/// over with it, was written.
public final class BlockRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int index;

    BlockRefused(int index, String problem) {
        super(problem);
        this.index = index;
    }

    /// Place of the block among those handed over; all before it are sound.
    public int index() {
        return index;
    }
}
