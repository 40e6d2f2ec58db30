package spoor.app.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.MalformedDataException;
import spoor.register.base.Problem;
import spoor.register.document.ReviewedClaim.Decision;
import spoor.register.root.Overrule;

/// Reads `documents/links.yaml`: a person's word on what documents rest on.
///
/// ```
/// links:
///   - documents: [3f2a90c1, 77aa01be]   # hashes, or the beginnings of them
///     same_root: false
///     by: A. Lee
///     when: 2026-11-21
///     why: the second paper saw the report itself
///   - document: 3f2a90c1
///     rests_on: S/2019/691
///     by: …
/// ```
///
/// An entry that is wrong is told with its place, and the others hold.
public final class LinksReader {
    public static final String NAME = "links.yaml";

    private static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of("document", "rests_on", "documents", "same_root", "by", "when", "why"));
    private static final int SHORTEST_HASH = 8;

    private final List<String> hashes;
    private final List<Overrule> found = new ArrayList<>();
    private final Map<Set<String>, Yaml> told = new HashMap<>();

    private LinksReader(List<String> hashes) {
        this.hashes = hashes;
    }

    /// @param folder `documents/` of a workspace
    /// @param documents that links may name
    /// @param problems gets what is wrong
    public static List<Overrule> read(
            Path folder, List<StoredDocument> documents, List<Problem> problems)
            throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        String name = "documents/" + NAME;
        LinksReader reader =
                new LinksReader(documents.stream().map(StoredDocument::sha256).toList());
        try {
            Yaml.Keys head = YamlReader.read(name, PlainFile.read(file, name).text()).asKeys(NAME);
            head.expectOnly(NAME, Set.of("links"));
            for (Yaml item : head.require(NAME, "links").asItems("links")) {
                try {
                    reader.add(item.asKeys("link"));
                } catch (MalformedDataException e) {
                    problems.add(ReviewReader.problem(e));
                }
            }
        } catch (MalformedDataException e) {
            problems.add(ReviewReader.problem(e));
        }
        return List.copyOf(reader.found);
    }

    private void add(Yaml.Keys keys) {
        keys.expectOnly("link", KEYS);
        Decision decision =
                new Decision(
                        keys.require("link", "by").asText("by"),
                        ReviewReader.day(keys.require("link", "when"), "when"),
                        keys.require("link", "why").asText("why"));
        boolean isOfTwo = keys.find("documents") != null;
        if (isOfTwo == (keys.find("document") != null)) {
            throw keys.fault(
                    "link names "
                            + (isOfTwo ? "document and documents" : "no document")
                            + ", expected document with rests_on, or documents with same_root");
        }
        if (isOfTwo) {
            addPair(keys, decision);
        } else {
            String document = hash(keys.require("link", "document"));
            refuseTwice(keys, Set.of(document));
            String root = keys.require("link", "rests_on").asText("rests_on");
            found.add(new Overrule.RestsOn(document, root, decision));
        }
    }

    private void addPair(Yaml.Keys keys, Decision decision) {
        Yaml list = keys.require("link", "documents");
        List<Yaml> two = list.asItems("documents");
        if (two.size() != 2) {
            throw list.fault("documents names " + two.size() + ", expected two");
        }
        String one = hash(two.get(0));
        String other = hash(two.get(1));
        if (one.equals(other)) {
            throw list.fault("documents names one document twice, expected two");
        }
        refuseTwice(keys, Set.of(one, other));
        boolean isSame = keys.require("link", "same_root").asFlag("same_root");
        found.add(new Overrule.SameRoot(one, other, isSame, decision));
    }

    private void refuseTwice(Yaml.Keys keys, Set<String> documents) {
        Yaml before = told.putIfAbsent(documents, keys);
        if (before != null) {
            throw keys.fault(
                    "link is about what line "
                            + before.place().line()
                            + " is about, expected one of the two");
        }
    }

    private String hash(Yaml written) {
        String start = written.asText("document");
        List<String> matches = hashes.stream().filter(hash -> hash.startsWith(start)).toList();
        if (start.length() < SHORTEST_HASH || matches.size() != 1) {
            throw written.expected(
                    "document",
                    "the hash of a document of the workspace, or "
                            + SHORTEST_HASH
                            + " or more of its first digits; "
                            + Words.count(matches.size(), "hash begins", "hashes begin")
                            + " so");
        }
        return matches.getFirst();
    }
}
