package spoor.app.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spoor.app.work.PlainFile;
import spoor.ledger.TestData;
import spoor.ledger.base.Problem;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.Network;
import spoor.ledger.chain.bitcoin.Addresses;

/// The packs that GraphSense publishes, all of them.
///
/// The numbers to compare with were counted by another program from another form of the same packs
/// (`tags_flat.csv`, made with Python's YAML reader).
class RealTagPacksTest {
    private static final String FOLDER = "cases/labels/graphsense-tagpacks/";

    private static @Nullable TagBook read;

    private static synchronized TagBook book() throws IOException {
        TagBook known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private static TagBook readAll() throws IOException {
        Path folder = TestData.file(FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            List<PlainFile> packs =
                    files.filter(file -> file.toString().matches(".*\\.yaml(\\.gz)?"))
                            .sorted()
                            .map(RealTagPacksTest::read)
                            .toList();
            return TagBook.read(packs, TagChain.bitcoin(Network.MAINNET));
        }
    }

    private static PlainFile read(Path file) {
        try {
            return PlainFile.read(file, String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allPacksReadAndEveryTagIsAccountedFor() throws IOException {
        TagBook book = book();
        assertThat(book.packs()).as("37 tag packs and an actor pack").hasSize(38);
        int tags = book.packs().stream().mapToInt(pack -> pack.tags().size()).sum();
        int leftOut = book.packs().stream().mapToInt(TagPack::leftOut).sum();
        assertThat(tags + leftOut).isEqualTo(66_877);
    }

    @Test
    void eachPackHasAsManyBitcoinTagsAsTheFlatTable() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (String row : flat()) {
            String[] cells = row.split(",", -1);
            String pack = cells[cells.length - 1];
            (row.matches("[^,]+,BTC,.*") ? expected : others).merge(pack, 1, Integer::sum);
        }
        for (TagPack pack : book().packs()) {
            String name = pack.file().replaceFirst("\\.yaml(\\.gz)?$", "");
            assertThat(pack.tags().size() + pack.faulty())
                    .as(name)
                    .isEqualTo(expected.getOrDefault(name, 0));
            int other = pack.otherCurrencies().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(other).as(name).isEqualTo(others.getOrDefault(name, 0));
        }
    }

    private static List<String> flat() {
        String text =
                new String(
                        TestData.bytes(FOLDER + "tags_flat.csv.gz"),
                        java.nio.charset.StandardCharsets.UTF_8);
        List<String> rows = new ArrayList<>(text.lines().toList());
        assertThat(rows.removeFirst()).startsWith("address,currency,label").endsWith(",pack");
        return rows;
    }

    @Test
    void theFourWrongAddressesAreFoundWithLineAndColumn() throws IOException {
        assertThat(book().problems())
                .map(Problem::toString)
                .map(text -> text.replaceFirst("(address \\w+) .*", "$1"))
                .containsExactly(
                        "etherscamdb_tagpack.yaml:15521:12: bitcoin address"
                                + " 1Mn386ue8o3mW9866octLNP8HFqcYsphJCV",
                        "ofac.yaml:1069:12: bitcoin address TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq",
                        "plustoken.yaml:11:12: bitcoin address 1MFgcyJ7ZNSknbTBRaih6zWDE6V1A64tRYs",
                        "plustoken.yaml:31:12: bitcoin address 14bwh6gmvol5ntwbvxqjkjdtzv4y5ebtvm");
    }

    @Test
    void theActorPackGivesCategoriesToTagsThatHaveNone() throws IOException {
        List<Tag> tags = book().packs().stream().flatMap(pack -> pack.tags().stream()).toList();
        assertThat(tags).filteredOn(tag -> tag.categories().isEmpty()).isNotEmpty();
        assertThat(tags)
                .filteredOn(tag -> "lazarusgroup".equals(tag.actor()))
                .isNotEmpty()
                .allMatch(tag -> tag.categories().equals(List.of("user")));
    }

    /// OFAC's pack says "user" of an address of Blender.io's pack, which says "mixing service".
    @Test
    void theSameAddressInTwoPacksWithTwoMeaningsIsAContradiction() throws IOException {
        TagBook book = book();
        Lock lock = Addresses.parse(Network.MAINNET, "3NDzzVxiLBUs1WPvVGRfCYDTAD2Ua2PvW4");
        assertThat(book.conflict(new Owner.OfLock(lock)))
                .map(Tag::label)
                .containsExactly(
                        "Blender.io", "Asset listed under US Treasury OFAC Sanctions List");
    }
}
