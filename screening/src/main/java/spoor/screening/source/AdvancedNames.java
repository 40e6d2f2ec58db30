package spoor.screening.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;

/// The names of one identity of OFAC's advanced file. Its parts are put together as the other forms
/// of the list have them: `LAST, First Middle`.
final class AdvancedNames {
    private static final String LATIN = "Latin";

    private final ReferenceValues values;

    /// For each group of name parts, such as `Last Name`.
    private final Map<String, String> groups = new HashMap<>();

    private final List<ListedName> primary = new ArrayList<>();
    private final List<ListedName> others = new ArrayList<>();

    AdvancedNames(ReferenceValues values, XmlElement identity) {
        this.values = values;
        identity.children("NamePartGroups", "MasterNamePartGroup")
                .flatMap(group -> group.children("NamePartGroup"))
                .forEach(group ->
                        groups.put(
                                group.attribute("ID"),
                                values.text("NamePartType", group.attribute("NamePartTypeID"))));
        identity.children("Alias").forEach(this::alias);
    }

    Stream<ListedName> primary() {
        return primary.stream();
    }

    Stream<ListedName> others() {
        return others.stream();
    }

    private void alias(XmlElement alias) {
        boolean isPrimary = alias.attribute("Primary").equals("true");
        boolean isWeak = alias.attribute("LowQuality").equals("true");
        String kind = isPrimary ? "" : values.text("AliasType", alias.attribute("AliasTypeID"));
        for (XmlElement name : alias.children("DocumentedName").toList()) {
            boolean isFirst = isPrimary && primary.isEmpty();
            NameStrength strength = isWeak ? NameStrength.WEAK : NameStrength.STRONG;
            (isFirst ? primary : others)
                    .add(name(name, isFirst ? NameStrength.PRIMARY : strength, kind));
        }
    }

    private ListedName name(XmlElement name, NameStrength strength, String kind) {
        var given = new ArrayList<String>();
        var family = new ArrayList<String>();
        String language = "";
        for (XmlElement part : name.children("DocumentedNamePart", "NamePartValue").toList()) {
            String type = groups.getOrDefault(part.attribute("NamePartGroupID"), "");
            String script = part.attribute("ScriptID");
            if (!script.isEmpty() && !script.equals("215")) {
                String scriptName = values.text("Script", script);
                language = scriptName.equals(LATIN) ? "" : scriptName;
            }
            (type.equals("Last Name") ? family : given).add(part.text());
        }
        String last = String.join(" ", family);
        String first = String.join(" ", given);
        return family.isEmpty() || given.isEmpty()
                ? new ListedName(last + first, strength, kind, "", "", language)
                : new ListedName(last + ", " + first, strength, kind, first, last, language);
    }
}
