package spoor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.ledger.intake.BlocksIntake;
import spoor.ledger.intake.Progress;
import spoor.ledger.store.Ledger;

class BundleTest {
    private static final String FIRST_BLOCKS = "chain/bitcoin/blk/blk00000-first-1MiB.dat";

    @TempDir Path folder;

    @Test
    void aStrangerVerifiesASmallCase() throws IOException {
        Path bundle = new SmallCase(folder).bundle(new BundleLab(folder));
        assertThat(BundleLab.verify(bundle))
                .endsWith("VERIFIED WITH STATEMENTS\n")
                .contains("headers         7  ")
                .contains("linked in 1 piece")
                .contains("tags            3  ")
                .doesNotContain("stated, not proven");
    }

    @Test
    void aStrangerVerifiesATrailThroughTheRealBlocksOf2009() throws IOException {
        Path blocks = TestData.file(FIRST_BLOCKS);
        Path ledger = folder.resolve("ledger");
        BlocksIntake.run(blocks, ledger, Progress.SILENT);
        try (Ledger chain = Ledger.open(ledger)) {
            Path bundle =
                    new BundleLab(folder)
                            .bundle(
                                    chain,
                                    """
                                    case: the first coins that were ever spent
                                    thefts:
                                      - id: coins
                                        origins:
                                          - output: 0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a597c9:0
                                    """,
                                    blocks);
            assertThat(BundleLab.verify(bundle))
                    .endsWith("VERIFIED WITH STATEMENTS\n")
                    .contains("headers         4522  ")
                    .contains("ids             10  ")
                    .doesNotContain("stated, not proven");
        }
    }

    @Test
    void theSameCaseGivesTheSameBytesWhateverTheMachine() throws Exception {
        SmallCase small = new SmallCase(folder);
        byte[] here = Files.readAllBytes(small.bundle(new BundleLab(folder)));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try (ForkJoinPool threads = new ForkJoinPool(3)) {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Path again = threads.submit(() -> small.bundle(new BundleLab(folder))).get();
            assertThat(Files.readAllBytes(again)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void severalSignersSignAndOneKeySignsOnce() throws IOException {
        Path bundle = new SmallCase(folder).bundle(new BundleLab(folder));
        Path one = folder.resolve("one.pem");
        Path two = folder.resolve("two.pem");
        String first = Seals.makeKey(one);
        Seals.makeKey(two);
        assertThat(Seals.sign(bundle, Seals.readKey(one, "one.pem"))).isEqualTo(first);
        byte[] signed = Files.readAllBytes(bundle);
        Seals.sign(bundle, Seals.readKey(one, "one.pem"));
        assertThat(Files.readAllBytes(bundle)).isEqualTo(signed);
        Seals.sign(bundle, Seals.readKey(two, "two.pem"));
        assertThat(BundleLab.verify(bundle))
                .contains("signatures      2  ")
                .contains("Who holds the key " + first)
                .endsWith("VERIFIED WITH STATEMENTS\n");
    }
}
