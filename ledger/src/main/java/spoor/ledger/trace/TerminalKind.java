package spoor.ledger.trace;

/// Where a unit of taint is when the trace ends, and why it ends there. See docs/METHODS.md.
public enum TerminalKind {
    /// Still in the output at the end of the data: movable.
    UNSPENT,
    /// The owner pools its customers' money.
    SERVICE,
    /// The owner is a mixer, or the output is spent into a CoinJoin.
    MIXER,
    /// Left for another chain.
    BRIDGE,
    /// Left for another asset.
    SWAP,
    /// Paid to the miner.
    FEE,
    /// Provably unspendable.
    BURNED,
    /// Held by its issuer's or a court's order.
    FROZEN,
    /// Taken by an authority.
    SEIZED,
    /// Taken by a later theft of the same case.
    RESTOLEN,
    /// A limit that the case sets was reached.
    TRUNCATED
}
