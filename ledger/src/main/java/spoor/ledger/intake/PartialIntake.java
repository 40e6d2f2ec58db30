package spoor.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spoor.ledger.chain.Network;

/// Puts partial transactions into a ledger: what is there already and what is new are merged, put
/// in chain order and written as a new generation that replaces the old one in one step.
public final class PartialIntake {
    private PartialIntake() {}

    /// @param ledger folder of the ledger, made when missing
    /// @throws spoor.ledger.base.MalformedDataException if two sources disagree about one
    ///   transaction, if an output is spent twice, or if the ledger is not a partial one of this
    ///   network
    public static IntakeReport merge(
            Path ledger, Network network, List<PartialTransaction> transactions, Progress progress)
            throws IOException {
        throw new UnsupportedOperationException("to be written");
    }
}
