package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shares that the workload states, counted on 200,000 transactions.
class WorkloadTest {
    private static final int TRANSACTIONS = 200_000;
    private static final Offset<Double> HALF_A_PERCENT = within(.005);

    private static final int[] inputCounts = new int[200];
    private static final int[] outputCounts = new int[31];
    private static final int[] ageQuarters = new int[4];
    private static final Workload WORKLOAD = new Workload();

    @BeforeAll
    static void draw() {
        WORKLOAD.addCoinbase(100_000, 1_000_000_000L);
        WORKLOAD.mature(0, 100_000);
        for (int i = 0; i < TRANSACTIONS; i++) {
            long history = WORKLOAD.outputs();
            WORKLOAD.addTransaction();
            inputCounts[WORKLOAD.inputCount]++;
            outputCounts[(int) (WORKLOAD.outputs() - history)]++;
            for (int input = 0; input < WORKLOAD.inputCount; input++) {
                countAge(history - WORKLOAD.spent[input], history);
            }
        }
    }

    private static void countAge(long age, long history) {
        double logarithm = Math.log(age / 1_000.0) / Math.log(history / 1_000.0);
        ageQuarters[(int) Math.min(3, 4 * logarithm)]++;
    }

    @Test
    void drawsInputCountsInTheirShares() {
        assertThat(share(inputCounts, 1, 1)).isCloseTo(.5813, HALF_A_PERCENT);
        assertThat(share(inputCounts, 2, 2)).isCloseTo(.22, HALF_A_PERCENT);
        assertThat(share(inputCounts, 3, 3)).isCloseTo(.08, HALF_A_PERCENT);
        assertThat(share(inputCounts, 4, 4)).isCloseTo(.04, HALF_A_PERCENT);
        assertThat(share(inputCounts, 5, 8)).isCloseTo(.05, HALF_A_PERCENT);
        assertThat(share(inputCounts, 9, 20)).isCloseTo(.028, HALF_A_PERCENT);
        assertThat(share(inputCounts, 50, 100)).isCloseTo(.0007, within(.0003));
        assertThat(share(inputCounts, 21, 49)).isCloseTo(0, within(.0001));
    }

    @Test
    void drawsOutputCountsInTheirShares() {
        assertThat(share(outputCounts, 1, 1)).isCloseTo(.155, HALF_A_PERCENT);
        assertThat(share(outputCounts, 2, 2)).isCloseTo(.65, HALF_A_PERCENT);
        assertThat(share(outputCounts, 3, 3)).isCloseTo(.10, HALF_A_PERCENT);
        assertThat(share(outputCounts, 4, 10)).isCloseTo(.08, HALF_A_PERCENT);
        assertThat(share(outputCounts, 11, 30)).isCloseTo(.015, HALF_A_PERCENT);
    }

    @Test
    void spendsOutputsWhoseAgeIsLogUniform() {
        int inputs = IntStream.of(ageQuarters).sum();
        for (int quarter : ageQuarters) {
            assertThat((double) quarter / inputs).isCloseTo(.25, within(.02));
        }
    }

    @Test
    void paysEachAddressTwoAndAHalfTimes() {
        double outputsEach = (double) WORKLOAD.outputs() / WORKLOAD.addressCount();
        assertThat(outputsEach).isCloseTo(2.5, within(.05));
    }

    @Test
    void hasEnoughValueForNearlyEveryTransactionDrawn() {
        assertThat(WORKLOAD.fewerOutputs()).isLessThan(TRANSACTIONS / 100);
        assertThat(WORKLOAD.moreInputs()).isLessThan(TRANSACTIONS / 100);
    }

    private static double share(int[] counts, int low, int high) {
        return IntStream.rangeClosed(low, high).map(count -> counts[count]).sum()
                / (double) TRANSACTIONS;
    }
}
