package spoor.screening.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import spoor.screening.wallet.WalletMatch.Relation;

class WalletIndexTest {
    private static final String LEGACY = "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH";
    private static final String SEGWIT = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String NESTED = "3JvL6Ymt8MVWiCNHC7oWU6nLeHNJKLZGLN";
    private static final String LAZARUS = "0x098B716B8Aaf21512996dC57EB0615e2383E2f96";

    @Test
    void findsTheAddressHoweverItIsWritten() {
        WalletIndex<String> index = index(LAZARUS);
        assertThat(relations(index, LAZARUS)).containsExactly(Relation.SAME);
        assertThat(relations(index, LAZARUS.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(Relation.SAME);
        assertThat(relations(index, "0x098B716B8Aaf21512996dC57EB0615e2383E2f97")).isEmpty();
    }

    @Test
    void findsEveryFormOfOneKey() {
        for (String known : List.of(LEGACY, SEGWIT)) {
            assertThat(relations(index(known), NESTED)).containsExactly(Relation.NESTED);
            assertThat(relations(index(NESTED), known)).containsExactly(Relation.NESTED);
        }
        assertThat(relations(index(LEGACY), SEGWIT)).containsExactly(Relation.SAME_KEY);
        assertThat(relations(index(SEGWIT), LEGACY)).containsExactly(Relation.SAME_KEY);
        assertThat(index(LEGACY).find(WalletAddress.of(SEGWIT)).getFirst().reason())
                .isEqualTo(
                        SEGWIT
                                + " is another encoding of "
                                + LEGACY
                                + ": both stand for key hash"
                                + " 751e76e8199196d454941c45d1b3a323f1433bd6, so the same key can"
                                + " spend");
    }

    @Test
    void warnsOfAddressesThatBeginAndEndAlike() {
        String imitation = "0x098b" + "0".repeat(32) + "2f96";
        assertThat(relations(index(LAZARUS), imitation)).containsExactly(Relation.LOOK_ALIKE);
        assertThat(relations(index(LAZARUS), "0x098c" + "0".repeat(32) + "2f96")).isEmpty();
    }

    @Test
    void findsAllOfMany() {
        var random = new Random(7);
        var builder = new WalletIndex.Builder<Integer>();
        String[] texts = new String[20_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] =
                    "0x%016x%016x%08x"
                            .formatted(random.nextLong(), random.nextLong(), random.nextInt());
            builder.add(WalletAddress.of(texts[i]), i);
        }
        WalletIndex<Integer> index = builder.build();
        for (int i = 0; i < texts.length; i++) {
            assertThat(index.find(WalletAddress.of(texts[i])).getFirst().value()).isEqualTo(i);
        }
    }

    @Test
    void keepsEveryListingOfOneAddress() {
        var builder = new WalletIndex.Builder<String>();
        builder.add(WalletAddress.of(LAZARUS), "ETH").add(WalletAddress.of(LAZARUS), "ARB");
        assertThat(builder.build().find(WalletAddress.of(LAZARUS)))
                .extracting(WalletMatch::value)
                .containsExactly("ETH", "ARB");
    }

    private static WalletIndex<String> index(String... known) {
        var builder = new WalletIndex.Builder<String>();
        for (String text : known) {
            builder.add(WalletAddress.of(text), text);
        }
        return builder.build();
    }

    private static List<Relation> relations(WalletIndex<String> index, String text) {
        return index.find(WalletAddress.of(text)).stream().map(WalletMatch::relation).toList();
    }
}
