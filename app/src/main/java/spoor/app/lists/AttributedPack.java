package spoor.app.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.screening.screen.Attribution;

/// The addresses of a tag pack (GraphSense's TagPack format), whatever their chain: address, label
/// and source of each tag, from the tag itself or else from the pack's header.
final class AttributedPack {
    private AttributedPack() {}

    static List<Attribution> read(PlainFile file) {
        Yaml.Keys header = YamlReader.read(file.name(), file.text()).asKeys("the tag pack");
        var found = new ArrayList<Attribution>();
        for (Yaml item : header.require("the tag pack", "tags").asItems("tags")) {
            Yaml.Keys tag = item.asKeys("tag");
            if (field(tag, header, "address") != null) {
                found.add(
                        new Attribution(
                                required(tag, header, "address"),
                                required(tag, header, "label"),
                                required(tag, header, "source"),
                                tag.location().toString()));
            }
        }
        return found;
    }

    private static String required(Yaml.Keys tag, Yaml.Keys header, String key) {
        Yaml value = field(tag, header, key);
        return (value == null ? tag.require("the tag", key) : value).asText(key);
    }

    private static @Nullable Yaml field(Yaml.Keys tag, Yaml.Keys header, String key) {
        Yaml own = tag.find(key);
        return own == null ? header.find(key) : own;
    }
}
