package spoor.ledger.trace.account;

import java.util.List;
import spoor.ledger.base.UInt256;

/// A named loss whose value is traced.
///
/// @param id the name in the case file
/// @param origins no transfer twice
public record AccountTheft(String id, List<Origin> origins) {
    public AccountTheft {
        origins = List.copyOf(origins);
    }

    /// The transfer that brings stolen value into the thief's hands.
    ///
    /// @param units of it that are stolen, at least 1 and at most what it moves
    public record Origin(long transfer, UInt256 units) {
        public Origin {
            if (transfer < 0 || units.isZero()) {
                throw new IllegalArgumentException(
                        "origin is transfer "
                                + transfer
                                + " with "
                                + units
                                + " units, expected a transfer and at least 1 unit");
            }
        }
    }
}
