package spoor.app.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// The file `lists/sources.yaml` of the workspace.
///
/// ```yaml
/// lists:
///   - name: un-sc
///     files: [https://scsanctions.un.org/resources/xml/en/consolidated.xml]
///     allowed-days: 3
///     shrink-percent: 10
/// attributed: [tags/lazarus.yaml]
/// ```
///
/// @param lists in the order of the file
/// @param attributed tag packs whose addresses are to be reviewed
public record ListSources(List<ListSource> lists, List<String> attributed) {
    /// Where the file lies in the workspace.
    public static final String FILE = "lists/sources.yaml";

    private static final int USUAL_DAYS = 3;
    private static final int USUAL_SHRINK = 10;
    private static final Set<String> ROOT_KEYS = ordered("lists", "attributed");
    private static final Set<String> LIST_KEYS =
            ordered("name", "files", "allowed-days", "shrink-percent");

    public ListSources {
        lists = List.copyOf(lists);
        attributed = List.copyOf(attributed);
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }

    /// @param workspace its folder
    /// @throws MalformedDataException if the file is missing or says something else
    public static ListSources read(Path workspace) throws IOException {
        Path file = workspace.resolve(FILE);
        if (Files.notExists(file)) {
            throw new MalformedDataException(
                    Location.of(FILE),
                    "there is no such file in the workspace, expected one that names the lists");
        }
        Yaml.Keys root =
                YamlReader.read(FILE, PlainFile.read(file, FILE).text()).asKeys("the file");
        root.expectOnly("the file", ROOT_KEYS);
        var lists = new ArrayList<ListSource>();
        var names = new HashSet<String>();
        for (Yaml item : root.require("the file", "lists").asItems("lists")) {
            ListSource list = list(item.asKeys("list"));
            if (!names.add(list.name())) {
                throw new MalformedDataException(
                        list.where(),
                        "the list " + list.name() + " stands here again, expected it once");
            }
            lists.add(list);
        }
        return new ListSources(lists, texts(root.find("attributed"), "attributed"));
    }

    private static ListSource list(Yaml.Keys list) {
        list.expectOnly("the list", LIST_KEYS);
        Yaml name = list.require("the list", "name");
        String text = name.asText("name");
        if (!text.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw name.expected("name", "small letters, digits and -");
        }
        List<String> files = texts(list.require("the list", "files"), "files");
        return new ListSource(
                text,
                files,
                number(list, "allowed-days", USUAL_DAYS, 3650),
                number(list, "shrink-percent", USUAL_SHRINK, 100),
                list.location());
    }

    private static int number(Yaml.Keys list, String key, int usual, int most) {
        Yaml value = list.find(key);
        return value == null ? usual : Math.toIntExact(value.asNumber(key, 0, most));
    }

    private static List<String> texts(@Nullable Yaml value, String name) {
        return value == null
                ? List.of()
                : value.asItems(name).stream().map(item -> item.asText(name)).toList();
    }
}
