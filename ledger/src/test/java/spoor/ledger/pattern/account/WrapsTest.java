package spoor.ledger.pattern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.ledger.intake.account.AccountWorld.address;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.AccountChain;
import spoor.ledger.intake.account.AccountWorld;
import spoor.ledger.trace.Limits;
import spoor.ledger.trace.Policy;
import spoor.ledger.trace.TerminalKind;
import spoor.ledger.trace.account.AccountRequest;
import spoor.ledger.trace.account.AccountSink;
import spoor.ledger.trace.account.AccountStopRule;
import spoor.ledger.trace.account.AccountTheft;
import spoor.ledger.trace.account.AccountTrace;

class WrapsTest {
    private static final List<Wraps.Wrap> TABLE =
            List.of(
                    new Wraps.Wrap(address("W"), "WETH", null, true),
                    new Wraps.Wrap(address("V"), "wst", address("T"), false));

    /// Ends and conversions of a theft of the first transfer, `POLICY ...`.
    private static List<String> trace(AccountChain chain, Policy policy) {
        List<String> said = new ArrayList<>();
        AccountSink sink =
                new AccountSink() {
                    @Override
                    public void terminal(
                            int theft,
                            Policy by,
                            TerminalKind kind,
                            int holding,
                            long transfer,
                            UInt256 units,
                            String reason) {
                        String place =
                                chain.address(chain.account(holding)).toLowerCase().substring(40);
                        said.add(
                                kind
                                        + " "
                                        + (char) Integer.parseInt(place, 16)
                                        + " "
                                        + chain.asset(chain.assetOf(holding)).id().length()
                                        + " "
                                        + units);
                    }

                    @Override
                    public void converted(
                            int theft,
                            Policy by,
                            long transfer,
                            long transferAfter,
                            UInt256 units,
                            UInt256 unitsAfter) {
                        said.add("convert " + units + " to " + unitsAfter);
                    }
                };
        AccountTheft theft =
                new AccountTheft("theft", List.of(new AccountTheft.Origin(0, chain.units(0))));
        AccountTrace.run(
                chain,
                new AccountRequest(
                        List.of(theft),
                        EnumSet.of(policy),
                        true,
                        Limits.NONE,
                        AccountStopRule.NONE,
                        new Wraps(chain, TABLE)),
                sink);
        return said;
    }

    @Test
    void followsWrappedEtherThereAndBack() {
        AccountChain chain =
                new AccountWorld()
                        .send("A", "B", 60)
                        .send("B", "W", 100)
                        .token("W", "0", "B", 100)
                        .open()
                        .token("W", "B", "C", 50)
                        .open()
                        .token("W", "C", "0", 50)
                        .call("0", "W", "C", 50)
                        .call("1", "C", "D", 50)
                        .chain();
        assertThat(trace(chain, Policy.FIFO))
                .containsExactly(
                        "convert 60 to 60",
                        "convert 10 to 10",
                        "UNSPENT B 42 50",
                        "UNSPENT D 6 10");
    }

    @Test
    void sharesWhatIsNotAtParInProportion() {
        AccountChain chain =
                new AccountWorld()
                        .open()
                        .token("T", "A", "B", 60)
                        .open()
                        .token("V", "0", "B", 80)
                        .token("T", "B", "V", 90)
                        .chain();
        assertThat(trace(chain, Policy.TAINT_FIRST))
                .containsExactly("convert 60 to 53", "UNSPENT B 42 53");
    }

    @Test
    void aPaymentThatGetsNothingIsNoConversion() {
        AccountChain chain = new AccountWorld().send("A", "B", 60).send("B", "W", 60).chain();
        assertThat(trace(chain, Policy.FIFO)).containsExactly("UNSPENT W 6 60");
    }

    @Test
    void wrappedEtherThatIsNotAtParIsNoConversion() {
        AccountChain chain =
                new AccountWorld()
                        .send("A", "B", 60)
                        .send("B", "W", 60)
                        .token("W", "0", "B", 59)
                        .chain();
        assertThat(trace(chain, Policy.FIFO)).containsExactly("UNSPENT W 6 60");
    }

    /// A contract that proposes the block gets the fee: that pays for nothing.
    @Test
    void aFeeIsNoPayment() {
        AccountChain chain =
                new AccountWorld()
                        .send("A", "B", 100)
                        .open()
                        .send("B", "W", 60)
                        .fee("B", 1, 7, 0, "W")
                        .token("W", "0", "B", 60)
                        .chain();
        assertThat(trace(chain, Policy.FIFO))
                .containsExactly(
                        "FEE B 6 7", "convert 60 to 60", "UNSPENT B 6 33", "UNSPENT B 42 60");
    }
}
