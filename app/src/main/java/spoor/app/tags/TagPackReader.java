package spoor.app.tags;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;

/// Reads tag packs in GraphSense's TagPack format: a header and a list `tags`. Every field of a tag
/// may stand in the header instead, for all tags that do not say otherwise.
///
/// Format: TagPack tool of the GraphSense project, `tagpack_schema.yaml`.
final class TagPackReader {
    private static final Set<String> TAG_KEYS =
            keys(
                    "address",
                    "label",
                    "source",
                    "currency",
                    "network",
                    "category",
                    "abuse",
                    "concepts",
                    "actor",
                    "confidence",
                    "is_cluster_definer",
                    "lastmod",
                    "context",
                    "tag_type",
                    "tx_hash");
    private static final Set<String> HEADER_KEYS =
            keys("title", "creator", "description", "owner", "is_public", "tags");

    private final PlainFile file;
    private final TagChain chain;
    private final Actors actors;
    private final Yaml.Keys header;
    private final List<Tag> tags = new ArrayList<>();
    private final Map<String, Integer> otherCurrencies = new TreeMap<>();

    /// A fault in the header shows in every tag, and is reported once.
    private final Set<Problem> problems = new LinkedHashSet<>();

    private int faulty;

    private TagPackReader(PlainFile file, Yaml.Keys header, TagChain chain, Actors actors) {
        this.file = file;
        this.header = header;
        this.chain = chain;
        this.actors = actors;
    }

    private static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    /// @param chain of the ledger: other chains' tags are left out
    /// @throws MalformedDataException if the file is no tag pack at all
    static TagPack read(PlainFile file, Yaml.Keys root, TagChain chain, Actors actors) {
        return new TagPackReader(file, root, chain, actors).read();
    }

    private TagPack read() {
        Set<String> known = new LinkedHashSet<>(HEADER_KEYS);
        known.addAll(TAG_KEYS);
        reportUnknown(header, "the tag pack", known);
        for (Yaml item : header.require("the tag pack", "tags").asItems("tags")) {
            try {
                add(item.asKeys("tag"));
            } catch (MalformedDataException e) {
                leaveOut(e.location(), e.problem());
            }
        }
        return new TagPack(
                file.name(),
                TagPack.title(header),
                file.sha256(),
                tags,
                otherCurrencies,
                faulty,
                List.copyOf(problems));
    }

    private void leaveOut(Location where, String problem) {
        faulty++;
        problems.add(new Problem(where, problem));
    }

    private void reportUnknown(Yaml.Keys keys, String owner, Set<String> known) {
        keys.entries()
                .forEach((key, entry) -> {
                    if (!known.contains(key)) {
                        problems.add(
                                new Problem(
                                        entry.key().location(),
                                        Yaml.unknownKey(owner, key, known)));
                    }
                });
    }

    private void add(Yaml.Keys tag) {
        reportUnknown(tag, "the tag", TAG_KEYS);
        String currency = currency(tag);
        if (!chain.currencies().contains(currency)) {
            otherCurrencies.merge(currency, 1, Integer::sum);
            return;
        }
        Yaml address = field(tag, "address");
        if (address == null && field(tag, "tx_hash") != null) {
            throw tag.fault("tags a transaction, expected a tag of an address");
        }
        Yaml found = address == null ? tag.require("the tag", "address") : address;
        tags.add(tag(tag, found, owner(found)));
    }

    /// The chain that the address is on: the network where the tag says one, or the currency.
    private String currency(Yaml.Keys tag) {
        Yaml network = field(tag, "network");
        Yaml currency = network == null ? field(tag, "currency") : network;
        if (currency == null) {
            throw tag.fault("the tag has neither `currency` nor `network`, expected one");
        }
        return currency.asText("currency").toUpperCase(Locale.ROOT);
    }

    private Owner owner(Yaml address) {
        String text = address.asText("address");
        try {
            return chain.owners().apply(text);
        } catch (IllegalArgumentException e) {
            throw address.fault(String.valueOf(e.getMessage()));
        }
    }

    private Tag tag(Yaml.Keys tag, Yaml address, Owner owner) {
        @Nullable String actor = text(tag, "actor");
        Yaml isDefiner = field(tag, "is_cluster_definer");
        return new Tag(
                tag.location(),
                file.name(),
                owner,
                address.asText("address"),
                required(tag, "label"),
                required(tag, "source"),
                categories(tag, actor),
                text(tag, "abuse"),
                actor,
                confidence(tag),
                isDefiner == null ? null : isDefiner.asFlag("is_cluster_definer"),
                text(tag, "lastmod"),
                context(tag));
    }

    private @Nullable Yaml field(Yaml.Keys tag, String key) {
        Yaml own = tag.find(key);
        return own == null ? header.find(key) : own;
    }

    private String required(Yaml.Keys tag, String key) {
        Yaml value = field(tag, key);
        return (value == null ? tag.require("the tag", key) : value).asText(key);
    }

    private @Nullable String text(Yaml.Keys tag, String key) {
        Yaml value = field(tag, key);
        return value == null ? null : value.asText(key);
    }

    /// Free text; some packs write a mapping, which is kept out of the results.
    private @Nullable String context(Yaml.Keys tag) {
        return field(tag, "context") instanceof Yaml.Text text ? text.asText("context") : null;
    }

    /// A confidence that the table does not have is reported and counts as none.
    private @Nullable String confidence(Yaml.Keys tag) {
        Yaml value = field(tag, "confidence");
        if (value == null) {
            return null;
        }
        String confidence = value.asText("confidence");
        if (Confidence.isKnown(confidence)) {
            return confidence;
        }
        String expected =
                Words.list(Confidence.names(), "or")
                        + Words.didYouMean(confidence, Confidence.names());
        MalformedDataException fault = value.expected("confidence", expected);
        problems.add(new Problem(fault.location(), fault.problem()));
        return null;
    }

    private List<String> categories(Yaml.Keys tag, @Nullable String actor) {
        Set<String> categories = new LinkedHashSet<>();
        @Nullable String category = text(tag, "category");
        if (category != null) {
            categories.add(category);
        }
        Yaml concepts = field(tag, "concepts");
        if (concepts != null) {
            concepts.asItems("concepts").forEach(item -> categories.add(item.asText("concept")));
        }
        if (categories.isEmpty() && actor != null) {
            Actors.@Nullable Actor known = actors.find(actor);
            categories.addAll(known == null ? List.of() : known.categories());
        }
        return List.copyOf(categories);
    }
}
