package spoor.app.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static spoor.app.follow.MixerWorld.OTHER;
import static spoor.app.follow.MixerWorld.THIEF;
import static spoor.app.follow.MixerWorld.VICTIM;
import static spoor.app.follow.MixerWorld.ether;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountLimitsTest {
    private static final String TEN_ETHER = "10_000_000_000_000_000_000";

    @TempDir Path folder;

    /// 9.2 ether are more wei than 63 bits hold.
    @Test
    void theSmallestAmountMayBeMoreThanSixtyThreeBits() throws IOException {
        MixerWorld world = new MixerWorld(folder);
        world.pays(VICTIM, THIEF, ether(30));
        world.pays(THIEF, OTHER, ether(9));
        world.pays(THIEF, OTHER, ether(10));
        Findings findings =
                world.trace(world.chain("ethereum"), "limits: {min_units: " + TEN_ETHER + "}\n");
        assertThat(findings.terminals())
                .filteredOn(end -> end.policy().equals("fifo"))
                .map(end -> end.terminal() + " " + end.reason() + " " + end.units())
                .containsExactlyInAnyOrder(
                        "TRUNCATED min_units 9000000000000000000",
                        "UNSPENT not moved on in the data 10000000000000000000",
                        "UNSPENT not moved on in the data 11000000000000000000");
        assertThat(findings.limits())
                .filteredOn(limit -> limit.policy().equals("fifo"))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.limit()).isEqualTo("min_units");
                    assertThat(limit.setting()).isEqualTo("10000000000000000000");
                    assertThat(limit.units()).isEqualTo(ether(9));
                });
    }
}
