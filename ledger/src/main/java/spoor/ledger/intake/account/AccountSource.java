package spoor.ledger.intake.account;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Bytes32;

/// Tells facts about an account chain.
@FunctionalInterface
public interface AccountSource {
    /// @param known what the ledger holds already
    /// @throws spoor.ledger.base.MalformedDataException at the first row that cannot be trusted;
    ///   nothing of the source is kept then
    void read(AccountFacts facts, Known known) throws IOException;

    /// The ledger as it was before.
    interface Known {
        /// Height of the last block of which the ledger has a hash, or -1.
        long tip();

        /// Hash of the block at this height, or nothing where the ledger has none.
        @Nullable Bytes32 hashAt(long height);

        /// Forgets the blocks at this height and above with all that is in them: the chain that
        /// they were on was given up.
        void forgetFrom(long height);
    }
}
