package spoor.ledger.trace;

/// Where stolen value first sits in the thief's hands.
///
/// @param output number of the output
/// @param units satoshi of it that are stolen, at least 1 and at most its value
public record Origin(long output, long units) {
    public Origin {
        if (output < 0 || units < 1) {
            throw new IllegalArgumentException(
                    "origin is output "
                            + output
                            + " with "
                            + units
                            + " units, expected an output and at least 1 unit");
        }
    }
}
