package spoor.app.tags;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.ledger.base.Problem;

/// One tag pack or actor pack, read.
///
/// @param file as the case names it
/// @param sha256 of the file's bytes
/// @param tags those of the chain at hand whose address passed its checks
/// @param otherCurrencies tags left out because they are of another chain, by currency
/// @param faulty tags left out because something in them is wrong; each is in `problems`
/// @param problems what was left out or is doubtful, with its place
public record TagPack(
        String file,
        String title,
        String sha256,
        List<Tag> tags,
        Map<String, Integer> otherCurrencies,
        int faulty,
        List<Problem> problems) {
    public TagPack {
        tags = List.copyOf(tags);
        otherCurrencies = new TreeMap<>(otherCurrencies);
        problems = List.copyOf(problems);
    }

    /// An actor pack: it has no tags, but results depend on it and name it.
    static TagPack ofActors(PlainFile file, Yaml.Keys root) {
        return new TagPack(
                file.name(), title(root), file.sha256(), List.of(), Map.of(), 0, List.of());
    }

    static String title(Yaml.Keys root) {
        Yaml title = root.find("title");
        return title == null ? "" : title.asText("title");
    }

    /// Tags of the file that are not in `tags`.
    public int leftOut() {
        return faulty + otherCurrencies.values().stream().mapToInt(Integer::intValue).sum();
    }
}
