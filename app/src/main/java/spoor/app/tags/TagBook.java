package spoor.app.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.Problem;
import spoor.ledger.trace.TerminalKind;

/// All tags of a case, by address. Tags that contradict each other stay beside each other.
public final class TagBook {
    /// The surest tag first; among equals, the order of the packs in the case and then of the lines
    /// in the pack, which is the order in which they were added (the sort is stable).
    private static final Comparator<Tag> SUREST_FIRST =
            Comparator.comparingInt(Tag::confidenceLevel).reversed();

    private final List<TagPack> packs;
    private final List<Problem> problems;
    private final Map<Owner, List<Tag>> byOwner = new LinkedHashMap<>();

    private TagBook(List<TagPack> packs, List<Problem> problems) {
        this.packs = List.copyOf(packs);
        this.problems = List.copyOf(problems);
        for (TagPack pack : packs) {
            for (Tag tag : pack.tags()) {
                byOwner.computeIfAbsent(tag.owner(), _ -> new ArrayList<>(1)).add(tag);
            }
        }
        byOwner.values().forEach(tags -> tags.sort(SUREST_FIRST));
    }

    /// Reads the tags of one chain out of tag packs and actor packs. Actor packs apply to all tag
    /// packs, wherever they stand in the list.
    ///
    /// @throws spoor.ledger.base.MalformedDataException if a file is neither
    public static TagBook read(List<PlainFile> files, TagChain chain) {
        Map<PlainFile, Yaml.Keys> roots = new LinkedHashMap<>();
        Actors actors = new Actors();
        List<Problem> problems = new ArrayList<>();
        for (PlainFile file : files) {
            Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys("the tag pack");
            roots.put(file, root);
            if (Actors.isActorPack(root)) {
                problems.addAll(actors.add(file, root));
            }
        }
        List<TagPack> packs = new ArrayList<>();
        roots.forEach((file, root) ->
                packs.add(
                        Actors.isActorPack(root)
                                ? TagPack.ofActors(file, root)
                                : TagPackReader.read(file, root, chain, actors)));
        packs.forEach(pack -> problems.addAll(pack.problems()));
        return new TagBook(packs, problems);
    }

    /// Tag packs and actor packs, in the order of the case.
    public List<TagPack> packs() {
        return packs;
    }

    /// Everything that was left out or is doubtful, in all packs.
    public List<Problem> problems() {
        return problems;
    }

    /// Whether there is no tag at all.
    public boolean isEmpty() {
        return byOwner.isEmpty();
    }

    Collection<List<Tag>> tagsByAddress() {
        return byOwner.values();
    }

    /// The tags of an address, the surest first.
    public List<Tag> tags(Owner owner) {
        return List.copyOf(byOwner.getOrDefault(owner, List.of()));
    }

    /// The tags of an address if two of them contradict each other, otherwise none.
    ///
    /// Two tags contradict each other when they name different owners (different actors, or, where
    /// one names no actor, different labels), or when one lets a trail end where the other does
    /// not, or otherwise.
    public List<Tag> conflict(Owner owner) {
        List<Tag> tags = tags(owner);
        Set<@Nullable TerminalKind> kinds = new HashSet<>();
        Set<@Nullable String> actors = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Tag tag : tags) {
            kinds.add(tag.kind());
            actors.add(tag.actor());
            labels.add(tag.label().toLowerCase(Locale.ROOT));
        }
        boolean isOneOwner =
                actors.contains(null)
                        ? actors.size() <= 2 && labels.size() == 1
                        : actors.size() == 1;
        boolean isOneStory = tags.size() < 2 || (isOneOwner && kinds.size() == 1);
        return isOneStory ? List.of() : tags;
    }
}
