package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.follow.CaseFile;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagChain;
import spoor.app.work.PlainFile;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.chain.Network;

/// Case files and tag packs with damaged bytes: each is read or refused with its place, and nothing
/// else happens.
class MutatedTextTest {
    private static final String PIECES = ":-[]{}&*!|>%@`'\"#,?\t\n 0~=\u00e9";

    private static final String CASE =
            """
            case: small
            thefts:
              - id: theft
                when: 2017-07-14
                origins:
                  - output: %s:0
                    units: 500000000
                  - {address: %s, from: 100, to: 2018-01-01}
            policies: [fifo, pro-rata]
            stop: {tags: [a.yaml], categories: [exchange, mixer], coinjoin: true}
            limits: {depth: 20, min_units: 5, until: 2018-01-01, transactions: 7}
            claims:
            - {text: a, source: b, published: 52.2, measure: stolen}
            """
                    .formatted(TestWorld.id("a1"), TestWorld.address(0x11));

    private static final String TAGS =
            """
            title: Tags
            currency: BTC
            label: Huobi
            source: web
            confidence: forensic
            tags:
            - {address: %s, category: exchange, is_cluster_definer: true}
            - address: %s
              concepts: [exchange]
              actor: huobi
            """
                    .formatted(TestWorld.address(1), TestWorld.address(2));

    @TempDir Path folder;

    private static byte[] mutate(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int place = random.nextInt(bytes.length);
            bytes[place] =
                    random.nextInt(4) == 0
                            ? (byte) random.nextInt()
                            : (byte) PIECES.charAt(random.nextInt(PIECES.length()));
        }
        return random.nextInt(8) == 0 ? cut(bytes, random) : bytes;
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    @Test
    void damagedCasesAreReadOrRefusedOnSeed3() throws IOException {
        Random random = new Random(3);
        Path file = folder.resolve("case.yaml");
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            Files.write(file, mutate(CASE, random));
            try {
                CaseFile.read(file, "case.yaml");
            } catch (MalformedDataException e) {
                refused++;
                assertThat(e.getMessage()).startsWith("case.yaml");
            }
        }
        assertThat(refused).isBetween(1_000, 2_999);
    }

    @Test
    void damagedTagPacksAreReadOrRefusedOnSeed4() {
        Random random = new Random(4);
        int refused = 0;
        int faulty = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = mutate(TAGS, random);
            try {
                PlainFile file = PlainFile.of("tags.yaml", damaged);
                TagBook book = TagBook.read(List.of(file), TagChain.bitcoin(Network.MAINNET));
                faulty += book.problems().isEmpty() ? 0 : 1;
            } catch (MalformedDataException e) {
                refused++;
                assertThat(e.getMessage()).startsWith("tags.yaml");
            }
        }
        assertThat(refused).isBetween(300, 2_999);
        assertThat(faulty).isPositive();
    }
}
