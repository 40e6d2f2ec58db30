package spoor.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;

/// Puts the blocks of a node's blocks folder (or of one block file) into a ledger.
public final class BlocksIntake {
    private BlocksIntake() {}

    /// @param source a folder with `blk*.dat` files, or one such file
    /// @param ledger folder of the ledger, made when missing
    public static IntakeReport run(Path source, Path ledger, Progress progress) throws IOException {
        throw new UnsupportedOperationException("to be written");
    }
}
