package spoor.app.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.incident.Names;
import spoor.register.incident.Names.Alias;

/// Reads the table of actors' names.
public final class NamesReader {
    private static final Set<String> KEYS =
            ClaimKeys.keys("name", "cluster", "cluster_name", "source");

    private NamesReader() {}

    static Names read(PlainFile file, List<Problem> problems) {
        List<Alias> names = new ArrayList<>();
        try {
            Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys("the file");
            root.expectOnly("the file", Set.of("names"));
            for (Yaml item : root.require("the file", "names").asItems("names")) {
                names.add(name(item));
            }
        } catch (MalformedDataException wrong) {
            problems.add(new Problem(wrong.location(), wrong.problem()));
        }
        return new Names(names);
    }

    /// A list of names.
    ///
    /// @throws MalformedDataException if one of them is wrong
    public static List<Alias> names(Yaml list) {
        return list.asItems("names").stream().map(NamesReader::name).toList();
    }

    private static Alias name(Yaml item) {
        Yaml.Keys keys = item.asKeys("name");
        keys.expectOnly("the name", KEYS);
        return new Alias(
                keys.require("the name", "name").asText("name"),
                keys.require("the name", "cluster").asText("cluster"),
                ClaimKeys.text(keys, "cluster_name"),
                keys.require("the name", "source").asText("source"));
    }
}
