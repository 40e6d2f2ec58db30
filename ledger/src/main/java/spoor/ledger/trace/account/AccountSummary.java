package spoor.ledger.trace.account;

import java.util.List;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// What a finished trace on accounts knows about itself.
///
/// @param conservation one row for each theft, policy and asset that the theft touched; thefts
///   first, assets last
/// @param transfers transfers out of tainted holdings that were followed
public record AccountSummary(List<Conservation> conservation, long transfers) {
    public AccountSummary {
        conservation = List.copyOf(conservation);
    }

    /// Units of an asset that came under the theft's label (stolen, or converted from another
    /// asset) against those that left it (in terminals, or converted into another asset).
    public record Conservation(
            int theft,
            Policy policy,
            int asset,
            UInt256 stolen,
            UInt256 convertedIn,
            UInt256 terminals,
            UInt256 convertedOut) {
        public boolean holds() {
            return stolen.plus(convertedIn).equals(terminals.plus(convertedOut));
        }
    }
}
