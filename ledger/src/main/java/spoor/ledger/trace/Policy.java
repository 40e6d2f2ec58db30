package spoor.ledger.trace;

import java.util.Arrays;
import java.util.Optional;

/// The rule by which a holding gives up its parcels.
///
/// Every policy but [#POISON] conserves value: taint in equals taint out plus taint in the fee.
/// docs/METHODS.md gives each one's authority, an example and what it gets wrong.
public enum Policy {
    /// The oldest run first. Clayton's Case (1816); Anderson et al., "Bitcoin Redux" (2018).
    FIFO("fifo"),
    /// The newest unit first.
    LIFO("lifo"),
    /// Every label in proportion to what is held: the haircut. Barlow Clowes v Vaughan (1991);
    /// Möser, Böhme, Breuker, "Towards Risk Scoring of Bitcoin Transactions" (2014).
    PRO_RATA("pro-rata"),
    /// Clean units first. Re Hallett (1880), Roscoe v Winder (1915).
    CLEAN_FIRST("clean-first"),
    /// The thefts first. Re Oatway (1903).
    TAINT_FIRST("taint-first"),
    /// The thefts first, into the highest outputs first. Tironsakkul et al., arXiv 1906.05754
    /// (2019).
    TIHO("tiho"),
    /// Any taint in makes everything out fully tainted: an upper bound that conserves nothing.
    /// Möser et al. (2014).
    POISON("poison");

    private final String label;

    Policy(String label) {
        this.label = label;
    }

    /// The name in case files and results.
    public String label() {
        return label;
    }

    public boolean conserves() {
        return this != POISON;
    }

    public static Optional<Policy> ofLabel(String label) {
        return Arrays.stream(values()).filter(policy -> policy.label.equals(label)).findFirst();
    }
}
