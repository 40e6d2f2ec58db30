package spoor.screening.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;
import spoor.screening.archive.Archive.Outcome;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.SanctionsList;

class ArchiveTest {
    private static final Instant JANUARY = Instant.parse("2026-01-10T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-10T08:00:00Z");

    @TempDir Path folder;
    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void open() {
        archive = new Archive(folder.resolve("lists"));
    }

    @Test
    void keepsVersionsByteForByte() throws IOException {
        add(list("2026-01-01", 10), JANUARY);
        ListVersion version = archive.current("un").orElseThrow();
        assertThat(version.designations()).isEqualTo(10);
        assertThat(version.publishedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Files.readString(version.folder().resolve("un.xml")))
                .isEqualTo(list("2026-01-01", 10));
        assertThat(archive.read(version).designations()).hasSize(10);
        assertThat(archive.lists()).containsExactly("un");
    }

    @Test
    void theSameBytesAreNoNewVersion() throws IOException {
        add(list("2026-01-01", 10), JANUARY);
        assertThat(add(list("2026-01-01", 10), MARCH)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(archive.versions("un")).hasSize(1);
        ListVersion version = archive.current("un").orElseThrow();
        assertThat(archive.knownUntil(version, LocalDate.of(2026, 3, 11)))
                .isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(archive.knownUntil(version, LocalDate.of(2026, 2, 1)))
                .isEqualTo(LocalDate.of(2026, 1, 10));
    }

    @Test
    void anEarlierListIsFiledOnceAndByItsOwnDay() throws IOException {
        add(list("2026-02-01", 100), MARCH);
        assertThat(add(list("2025-06-01", 10), MARCH)).isInstanceOf(Outcome.Added.class);
        assertThat(add(list("2025-06-01", 10), MARCH)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(archive.versions("un")).hasSize(2);
        assertThat(folder.resolve("lists/un/seen.txt")).doesNotExist();
    }

    @Test
    void refusesAShrunkenList() throws IOException {
        add(list("2026-01-01", 100), JANUARY);
        assertThat(add(list("2026-03-01", 90), MARCH)).isInstanceOf(Outcome.Added.class);
        assertThat(add(list("2026-03-02", 80), MARCH))
                .isEqualTo(
                        new Outcome.Refused(
                                "un: the new version has 80 entries and the one before 90, expected"
                                        + " at most 10 percent fewer and one at least"));
        assertThat(archive.current("un").orElseThrow().designations()).isEqualTo(90);
        assertThat(archive.add("un", files(list("2026-03-02", 80)), MARCH, 100, null))
                .isInstanceOf(Outcome.Added.class);
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        add(list("2026-01-01", 10), JANUARY);
        assertThat(add("<html>Sorry</html>", MARCH))
                .isEqualTo(
                        new Outcome.Refused(
                                "un.xml: the root element is \"html\", expected a sanctions list"));
        assertThat(add(list("2026-01-01", 10).substring(0, 200), MARCH))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(add(list("2026-01-01", 0), MARCH)).isInstanceOf(Outcome.Refused.class);
        assertThat(archive.versions("un")).hasSize(1);
    }

    @Test
    void whatWasKilledHalfWayIsNoVersion() throws IOException {
        add(list("2026-01-01", 10), JANUARY);
        Path unfinished = folder.resolve("lists/un/.unfinished");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("un.xml"), "<CONSOLI");
        assertThat(archive.versions("un")).hasSize(1);
        add(list("2026-02-01", 11), MARCH);
        assertThat(archive.versions("un")).hasSize(2);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void picksTheVersionOfADay() throws IOException {
        add(list("2026-02-01", 11), MARCH);
        add(list("2025-06-01", 10), MARCH.plusSeconds(60));
        assertThat(archive.inForce("un", LocalDate.of(2025, 5, 31))).isEmpty();
        assertThat(archive.inForce("un", LocalDate.of(2025, 6, 1)).orElseThrow().designations())
                .isEqualTo(10);
        assertThat(archive.inForce("un", LocalDate.of(2026, 1, 31)).orElseThrow().designations())
                .isEqualTo(10);
        assertThat(archive.inForce("un", LocalDate.of(2026, 2, 1)).orElseThrow().designations())
                .isEqualTo(11);
        assertThat(archive.current("un").orElseThrow().designations()).isEqualTo(11);
    }

    @Test
    void seesThatAFileWasChangedAfterwards() throws IOException {
        add(list("2026-01-01", 10), JANUARY);
        ListVersion version = archive.current("un").orElseThrow();
        Files.writeString(version.folder().resolve("un.xml"), list("2026-01-01", 9));
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> archive.read(version))
                .withMessageContaining("the file's SHA-256 is ");
    }

    @Test
    void tellsFieldByFieldWhatChanged() throws IOException {
        SanctionsList before = read(entry("1", "A", "x") + entry("2", "B", "y"));
        SanctionsList after =
                read(entry("2", "B", "z") + entry("10", "C", "") + entry("3", "D", ""));
        ListDiff diff = ListDiff.of(before, after);
        assertThat(diff.added()).extracting(d -> d.id()).containsExactly("3", "10");
        assertThat(diff.removed()).extracting(d -> d.id()).containsExactly("1");
        assertThat(diff.changed().getFirst().fields())
                .containsExactly(
                        new ListDiff.Field(
                                "remark", List.of("COMMENTS1: y"), List.of("COMMENTS1: z")));
        assertThat(ListDiff.of(before, before).isEmpty()).isTrue();
    }

    /// As counted on the files by hand (see the test data's own notes).
    @Test
    void findsWhatTheUnitedNationsChangedFrom2025To2026() throws IOException {
        ListDiff diff = ListDiff.of(data("2025-04-19"), data("2026-02-27"));
        assertThat(diff.added()).hasSize(130);
        assertThat(diff.removed()).hasSize(4);
        assertThat(diff.added().stream().filter(d -> d.programmes().contains("Iran"))).hasSize(121);
        assertThat(diff.changed()).hasSizeBetween(17, 40);
    }

    private static SanctionsList data(String date) throws IOException {
        String name = "lists/un/" + date + "_consolidated.xml.gz";
        return spoor.screening.source.ListFormat.read(
                "un", List.of(spoor.screening.source.ListFile.of(TestData.file(name))));
    }

    private Outcome add(String text, Instant at) throws IOException {
        return archive.add("un", files(text), at, 10, null);
    }

    private static List<GotFile> files(String text) {
        return List.of(new GotFile("down/un.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SanctionsList read(String entries) throws IOException {
        byte[] bytes = whole("2026-01-01", entries).getBytes(StandardCharsets.UTF_8);
        return spoor.screening.source.ListFormat.read(
                "un", List.of(spoor.screening.source.ListFile.of("un.xml", bytes)));
    }

    private static String list(String date, int count) {
        var entries = new StringBuilder();
        for (int i = 0; i < count; i++) {
            entries.append(entry(Integer.toString(i), "Name " + i, ""));
        }
        return whole(date, entries.toString());
    }

    private static String whole(String date, String entries) {
        return "<CONSOLIDATED_LIST dateGenerated=\""
                + date
                + "T00:00:00Z\"><ENTITIES>"
                + entries
                + "</ENTITIES></CONSOLIDATED_LIST>";
    }

    private static String entry(String id, String name, String comment) {
        return "<ENTITY><DATAID>%s</DATAID><FIRST_NAME>%s</FIRST_NAME><COMMENTS1>%s</COMMENTS1></ENTITY>"
                .formatted(id, name, comment);
    }
}
