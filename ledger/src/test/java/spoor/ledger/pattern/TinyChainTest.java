package spoor.ledger.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.BlockParser;

/// The questions that no rule asks, answered from a real block all the same: each answer is held
/// against the others.
class TinyChainTest {
    private static final String BLOCK = "chain/bitcoin/raw/169482.raw";

    @Test
    void spendersAndOwnersAgreeWithInputsAndOutputs() {
        byte[] bytes = TestData.bytes(BLOCK);
        TinyChain chain =
                new TinyChain(
                        TinyChain.transactions(
                                new BlockParser(Network.MAINNET)
                                        .parse(bytes, 0, bytes.length, BLOCK, 0),
                                169482));
        for (long transaction = 0; transaction < chain.transactions(); transaction++) {
            for (long output = chain.firstOutput(transaction);
                    output < chain.firstOutput(transaction + 1);
                    output++) {
                assertThat(chain.transactionOf(output)).isEqualTo(transaction);
                long previous = chain.previousOutput(output);
                assertThat(previous).isLessThan(output);
                if (previous >= 0) {
                    assertThat(chain.address(previous)).isEqualTo(chain.address(output));
                }
                assertThat(chain.lastOutput(chain.address(output))).isGreaterThanOrEqualTo(output);
            }
            for (long input = chain.firstInput(transaction);
                    input < chain.firstInput(transaction + 1);
                    input++) {
                assertThat(chain.spender(chain.spentOutput(input))).isEqualTo(transaction);
            }
        }
        assertThat(chain.spender(chain.outputs() - 1)).isEqualTo(TinyChain.UNSPENT);
    }
}
