package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.register.Register;
import spoor.app.register.RegisterFolder;
import spoor.app.register.SmallRegister;
import spoor.app.work.Workspace;
import spoor.ingest.files.SourceFile;

/// STIX 2.1: the time of an object's first version never changes, that of a changed one is later.
class EarlierBundleTest {
    @TempDir Path folder;

    private Register register() throws IOException {
        return new RegisterFolder(new Workspace(folder)).read();
    }

    private String next(String before) throws IOException {
        Path file = folder.resolve("before.json");
        Files.writeString(file, before);
        EarlierBundle earlier = EarlierBundle.read(new SourceFile("before.json", file));
        return StixExport.bundle(register(), "spoor test", earlier);
    }

    private static Map<String, Map<String, Object>> byId(String bundle) throws IOException {
        Map<String, Map<String, Object>> objects = new TreeMap<>();
        StixMutations.objects(bundle)
                .forEach(object -> objects.put(StixObjects.id(object), object));
        return objects;
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("incidents/exchange-a.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    }

    @Test
    void isDatedByWhatWasSaidOfIt() throws IOException {
        String incident = named(StixExport.bundle(SmallRegister.in(folder), "spoor test"));
        assertThat(incident)
                .contains("\"created\":\"2018-06-20T00:00:00.000Z\"")
                .contains("\"modified\":\"2019-02-01T00:00:00.000Z\"");
    }

    @Test
    void theSameAgainIsTheSameBytes() throws IOException {
        String first = StixExport.bundle(SmallRegister.in(folder), "spoor test");
        assertThat(next(first)).isEqualTo(first);
    }

    /// An earlier source comes: without the bundle before, the date would move.
    @Test
    void anEarlierSourceDoesNotMoveTheFirstDay() throws IOException {
        String first = StixExport.bundle(SmallRegister.in(folder), "spoor test");
        change("stated: \"2018-06-20\"", "stated: \"2018-06-19\"");
        assertThat(named(StixExport.bundle(register(), "spoor test")))
                .contains("\"created\":\"2018-06-19T00:00:00.000Z\"");
        assertThat(named(next(first)))
                .contains("\"created\":\"2018-06-20T00:00:00.000Z\"")
                .contains("\"modified\":\"2019-02-01T00:00:00.001Z\"");
    }

    /// A review says nothing new on any day, and yet it changes the object.
    @Test
    void everyChangeIsLaterThanBefore() throws IOException {
        String first = StixExport.bundle(SmallRegister.in(folder), "spoor test");
        change("review: unreviewed", "review: confirmed");
        String second = next(first);
        change("says: KR", "says: JP");
        String third = next(second);
        for (String[] pair : new String[][] {{first, second}, {second, third}}) {
            Map<String, Map<String, Object>> before = byId(pair[0]);
            int changed = 0;
            for (Map<String, Object> object : byId(pair[1]).values()) {
                Map<String, Object> old = before.get(StixObjects.id(object));
                if (old == null || !object.containsKey("created")) {
                    continue;
                }
                assertThat(object.get("created")).isEqualTo(old.get("created"));
                boolean isLater =
                        String.valueOf(object.get("modified"))
                                        .compareTo(String.valueOf(old.get("modified")))
                                > 0;
                assertThat(isLater).isEqualTo(!object.equals(old));
                changed += isLater ? 1 : 0;
            }
            assertThat(changed).isPositive();
            assertThat(StixRules.breaches(StixMutations.parsed(pair[1]))).isEmpty();
        }
    }

    private static String named(String bundle) {
        return bundle.lines()
                .filter(line -> line.contains("\"type\":\"incident\""))
                .findFirst()
                .orElseThrow();
    }
}
