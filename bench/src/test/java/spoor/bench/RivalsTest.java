package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rivals agree, output by output: what is compared for speed computes the same.
class RivalsTest {
    private static final int TRANSACTIONS = 20_000;

    @TempDir private static Path folder;
    private static ArrayChain.Drawn drawn;

    @BeforeAll
    static void draw() throws IOException {
        ChainGenerator.generate(TRANSACTIONS, folder, true);
        drawn = ArrayChain.draw(TRANSACTIONS);
    }

    @Test
    void duckDbFindsTheFifoOfPlainArrays() throws SQLException {
        NaiveTrace naive = NaiveFifo.run(drawn.chain(), drawn.theft());
        assertThat(DuckDbFifo.trace(folder)).isEqualTo(held(naive)).hasSizeGreaterThan(100);
    }

    @Test
    void duckDbFindsTheHaircutOfPlainArrays() throws SQLException {
        NaiveTrace naive = NaiveProRata.run(drawn.chain(), drawn.theft());
        assertThat(DuckDbProRata.trace(folder)).isEqualTo(held(naive)).hasSizeGreaterThan(1_000);
    }

    @Test
    void plainArraysKeepEverySatoshi() {
        long stolenSat = 0;
        for (long output : drawn.theft()) {
            stolenSat += drawn.chain().valuesSat()[(int) output];
        }
        for (NaiveTrace trace :
                new NaiveTrace[] {
                    NaiveFifo.run(drawn.chain(), drawn.theft()),
                    NaiveProRata.run(drawn.chain(), drawn.theft())
                }) {
            assertThat(trace.unspentSat() + trace.feeSat()).isEqualTo(stolenSat);
            assertThat(trace.feeSat()).isPositive();
        }
    }

    private static SortedMap<Long, Long> held(NaiveTrace trace) {
        SortedMap<Long, Long> held = new TreeMap<>(Map.of(-1L, trace.feeSat()));
        for (int output = 0; output < trace.heldSat().length; output++) {
            if (trace.heldSat()[output] > 0) {
                held.put((long) output, trace.heldSat()[output]);
            }
        }
        return held;
    }
}
