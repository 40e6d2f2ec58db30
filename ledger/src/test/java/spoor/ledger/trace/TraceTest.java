package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.MemoryChain;
import spoor.ledger.chain.UtxoChain;

/// What a trace refuses, and sizes that scripts and small worlds do not reach.
class TraceTest {
    private final MemoryChain.Builder builder = new MemoryChain.Builder();

    private static TraceRequest request(Theft... thefts) {
        return new TraceRequest(
                List.of(thefts), EnumSet.allOf(Policy.class), true, Limits.NONE, StopRule.NONE);
    }

    private static Theft theft(long output, long units) {
        return new Theft("ransom", List.of(new Origin(output, units)));
    }

    private static void run(UtxoChain chain, Theft... thefts) {
        Trace.run(chain, request(thefts), new RecordingSink(false));
    }

    private MemoryChain twoOutputs() {
        builder.block(1, 1);
        builder.transaction(new long[0], 50, 20);
        return builder.build();
    }

    @Test
    void refusesAnOriginThatIsNoOutput() {
        assertThatThrownBy(() -> run(twoOutputs(), theft(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ransom: origin is output 2, expected one of the chain's 2");
    }

    @Test
    void refusesAnOriginAboveItsOutput() {
        assertThatThrownBy(() -> run(twoOutputs(), theft(1, 21)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ransom: origin has 21 units of output 1 of 20 units,"
                                + " expected at most its value");
    }

    @Test
    void refusesAnOriginOfUnknownValue() {
        builder.begin();
        builder.output(UtxoChain.UNKNOWN_VALUE);
        assertThatThrownBy(() -> run(builder.build(), theft(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ransom: origin has 1 units of output 0 whose value the data do not say,"
                                + " expected at most its value");
    }

    @Test
    void refusesAnOriginThatATheftNamesTwice() {
        Theft twice = new Theft("ransom", List.of(new Origin(0, 1), new Origin(0, 2)));
        assertThatThrownBy(() -> run(twoOutputs(), twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ransom: output 0 is an origin twice, expected once");
    }

    @Test
    void refusesMoreTheftsThanItCanTellApart() {
        List<Theft> thefts = new ArrayList<>();
        for (int i = 0; i < 4096; i++) {
            thefts.add(new Theft("theft " + i, List.of()));
        }
        assertThatThrownBy(() -> run(twoOutputs(), thefts.toArray(Theft[]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the case has 4096 thefts, expected 1 to 4095");
    }

    @Test
    void stopsAtATransactionThatPaysMoreThanItHas() {
        builder.block(1, 1);
        builder.transaction(new long[0], 50);
        long bad = builder.transaction(new long[] {0}, 30, 21);
        MemoryChain chain = builder.build();
        assertThatThrownBy(() -> run(chain, theft(0, 50)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(
                        "transaction "
                                + chain.id(bad)
                                + ": its outputs hold 51 units, expected at most the 50 of its"
                                + " inputs");
    }

    /// Transactions that do not touch the trail are not looked at.
    @Test
    void aFaultBesideTheTrailIsNotMet() {
        builder.block(1, 1);
        builder.transaction(new long[0], 50, 1);
        builder.transaction(new long[] {1}, 30);
        run(builder.build(), theft(0, 50));
    }

    @Test
    void stopsWhereAnOutputIsSpentBeforeItExists() {
        builder.block(1, 1);
        builder.transaction(new long[0], 50);
        UtxoChain chain = new Contradiction(builder.build());
        assertThatThrownBy(() -> run(chain, theft(0, 50)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining(
                        "an output is spent by transaction number 0, expected one behind its own"
                                + " number 0");
    }

    @Test
    void tellsApartAsManyTheftsAsItSays() {
        builder.block(1, 1);
        builder.begin();
        List<Theft> thefts = new ArrayList<>();
        for (int i = 0; i < Runs.MAX_LABEL; i++) {
            thefts.add(new Theft("t" + i, List.of(new Origin(builder.output(3), 2))));
        }
        builder.begin();
        for (int i = 0; i < Runs.MAX_LABEL; i++) {
            builder.input(i);
        }
        long one = builder.output(5000);
        long two = builder.output(Runs.MAX_LABEL * 3L - 5000);
        builder.transaction(new long[] {two, one}, 5000, 2, Runs.MAX_LABEL * 3L - 5003);
        MemoryChain chain = builder.build();
        TraceRequest request = request(thefts.toArray(Theft[]::new));
        TraceSummary summary = Trace.run(chain, request, new RecordingSink(false));
        assertThat(summary.conservation()).allMatch(row -> row.stolen() == 2);
        assertThat(summary.transactions()).isEqualTo(2);
    }

    /// A parcel of 400,000 runs fills a block of its own.
    @Test
    void carriesParcelsLongerThanARecordCanSay() {
        int inputs = 200_000;
        builder.block(1, 1);
        builder.begin();
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            origins.add(new Origin(builder.output(2), 1));
        }
        builder.begin();
        for (int i = 0; i < inputs; i++) {
            builder.input(i);
        }
        long all = builder.output(2L * inputs);
        long last = builder.transaction(new long[] {all}, inputs, inputs);
        TraceRequest request =
                new TraceRequest(
                        List.of(new Theft("ransom", origins)),
                        Set.of(Policy.FIFO, Policy.LIFO, Policy.PRO_RATA),
                        true,
                        Limits.NONE,
                        StopRule.NONE);
        RecordingSink sink = new RecordingSink(false);
        Trace.run(builder.build(), request, sink);
        assertThat(sink.of(RecordingSink.Terminal.class))
                .hasSize(6)
                .allMatch(end -> end.units() == inputs / 2 && end.transaction() == last);
    }

    @Test
    void servesHundredsOfOutputsFromTheHighestDown() {
        builder.block(1, 1);
        builder.transaction(new long[0], 10_000);
        builder.begin();
        builder.input(0);
        for (int i = 0; i < 500; i++) {
            builder.output(1 + i * 7 % 20);
        }
        MemoryChain chain = builder.build();
        TraceRequest request = request(theft(0, 3000));
        assertThat(RecordingSink.callsOf(chain, request))
                .isEqualTo(SlowTrace.callsOf(chain, request));
    }

    /// The only output is said to be spent by the transaction that creates it.
    private static final class Contradiction extends ChainView {
        Contradiction(UtxoChain chain) {
            super(chain);
        }

        @Override
        public long spender(long output) {
            return 0;
        }
    }
}
