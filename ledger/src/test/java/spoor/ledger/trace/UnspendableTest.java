package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;
import spoor.ledger.chain.MemoryChain;

class UnspendableTest {
    /// More addresses than one sheet holds, and not a whole number of groups.
    private static final int OUTPUTS = 140_003;

    @Test
    void answersForEachAddressWhatItsLockSays() {
        MemoryChain.Builder builder = new MemoryChain.Builder();
        builder.block(1, 1);
        builder.begin();
        for (int output = 0; output < OUTPUTS; output++) {
            builder.output(1);
        }
        long[] burned = {0, 31, 32, 63, 1000, 131_071, 131_072, OUTPUTS - 1};
        for (long output : burned) {
            builder.lock(output, new Lock(LockKind.NULL_DATA, new byte[] {(byte) output}));
        }
        MemoryChain chain = builder.build();
        Unspendable unspendable = new Unspendable(chain);
        for (long address = OUTPUTS - 1; address >= 0; address--) {
            assertThat(unspendable.isAddress(address))
                    .as("address " + address)
                    .isEqualTo(chain.lockKind(address) == LockKind.NULL_DATA);
        }
        for (long output : burned) {
            assertThat(unspendable.isAddress(output)).as("address " + output).isTrue();
        }
    }
}
