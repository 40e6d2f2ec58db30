package spoor.app.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.app.TestWorld;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.MemoryChain;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.chain.bitcoin.Addresses;
import spoor.ledger.trace.Origin;

/// Outputs in which no stolen value can start: replaced by a later coinbase of the same id, as in
/// blocks 91722 and 91812 of mainnet, or of an amount that a partial ledger does not say.
class OriginsTest {
    private static final Location WHERE = Location.of("case.yaml:8:17");
    private static final Lock OWNER = TestWorld.lock(0x11);

    /// Output 0 is outside the data, 1 was replaced, 2 can be stolen; one address received all.
    private static UtxoChain chain() {
        MemoryChain.Builder builder = new MemoryChain.Builder();
        builder.begin();
        builder.lock(builder.output(UtxoChain.UNKNOWN_VALUE), OWNER);
        builder.block(91722, 1);
        builder.begin();
        long replaced = builder.output(50);
        builder.lock(replaced, OWNER).overwrite(replaced);
        builder.block(91880, 2);
        builder.begin();
        builder.lock(builder.output(50), OWNER);
        return builder.build();
    }

    private static Origins origins(UtxoChain chain, CaseFile.OriginWanted wanted) {
        return new Origins(
                chain, List.of(new CaseFile.TheftWanted(WHERE, "theft", "", "", List.of(wanted))));
    }

    private static CaseFile.OriginWanted output(UtxoChain chain, long number) {
        long transaction = chain.transactionOf(number);
        return new CaseFile.OutputWanted(
                WHERE, chain.id(transaction), chain.outputIndex(number), null);
    }

    @Test
    void refusesAnOutputThatALaterTransactionReplaced() {
        UtxoChain chain = chain();
        assertThatThrownBy(() -> origins(chain, output(chain, 1)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "case.yaml:8:17: output "
                                + chain.id(1)
                                + ":0 can never be spent: a later transaction with the same id"
                                + " took its place");
    }

    @Test
    void refusesAnOutputOfAnAmountThatTheDataDoNotSay() {
        UtxoChain chain = chain();
        assertThatThrownBy(() -> origins(chain, output(chain, 0)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "case.yaml:8:17: output "
                                + chain.id(0)
                                + ":0 has an amount that the data do not say");
    }

    @Test
    void anAddressLeavesThemOutAndSaysSo() {
        UtxoChain chain = chain();
        String address = Addresses.text(chain.network(), OWNER);
        Origins origins =
                origins(chain, new CaseFile.AddressWanted(WHERE, address, false, null, null, null));
        assertThat(origins.thefts().getFirst().origins()).containsExactly(new Origin(2, 50));
        assertThat(origins.assumptions())
                .containsExactly(
                        new Findings.Assumption(
                                "The output is no origin, although its address is one: it has an"
                                        + " amount that the data do not say",
                                chain.id(0) + ":0",
                                "btc",
                                null),
                        new Findings.Assumption(
                                "The output is no origin, although its address is one: it can"
                                        + " never be spent: a later transaction with the same id"
                                        + " took its place",
                                chain.id(1) + ":0",
                                "btc",
                                UInt256.of(50)));
    }
}
