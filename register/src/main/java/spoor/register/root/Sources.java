package spoor.register.root;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Span;
import spoor.register.root.Overrule.RestsOn;
import spoor.register.root.Overrule.SameRoot;
import spoor.register.root.Reason.Kind;

/// What each document rests on, while links are made: reports that it names, or itself; joined into
/// roots, or put under another document.
final class Sources {
    /// A report as one document names it, or nothing named at all.
    private static final class Node {
        final @Nullable Citation citation;
        Node root = this;

        Node(@Nullable Citation citation) {
            this.citation = citation;
        }

        Node top() {
            Node top = this;
            while (top.root != top) {
                top = top.root;
            }
            return top;
        }
    }

    /// One change here.
    @FunctionalInterface
    interface Link {
        void make();
    }

    private final Map<String, List<Node>> nodes = new LinkedHashMap<>();
    private final Map<String, Witness> parents = new LinkedHashMap<>();
    private final Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    private final List<Witness> witnesses;
    private final List<SameRoot> apart;

    /// @param witnesses the earliest first
    Sources(List<Witness> witnesses, List<Overrule> overrules) {
        this.witnesses = witnesses;
        this.apart =
                overrules.stream()
                        .filter(SameRoot.class::isInstance)
                        .map(SameRoot.class::cast)
                        .filter(word -> !word.isSame())
                        .toList();
        witnesses.forEach(witness -> add(witness, RootFinder.restsOn(witness, overrules)));
    }

    private void add(Witness witness, @Nullable RestsOn word) {
        List<Node> own = new ArrayList<>();
        List<Reason> why = new ArrayList<>();
        if (word != null) {
            own.add(new Node(new Citation(word.root(), word.root(), null, NOWHERE, "")));
            why.add(Reason.of(Kind.PERSON, RootFinder.said(word)));
        } else if (!witness.ownSymbol().isEmpty()) {
            own.add(
                    new Node(
                            new Citation(
                                    Issuers.UNITED_NATIONS,
                                    witness.ownSymbol(),
                                    null,
                                    NOWHERE,
                                    "")));
            why.add(Reason.of(Kind.IS_ROOT, "it is " + witness.ownSymbol()));
        } else {
            for (Citation citation : witness.citations()) {
                own.add(new Node(citation));
                why.add(
                        new Reason(
                                Kind.CITES,
                                "names " + citation.label(),
                                "",
                                List.of(new Passage(citation.span(), citation.quote()))));
            }
        }
        if (own.isEmpty()) {
            own.add(new Node(null));
        }
        nodes.put(witness.id(), own);
        reasons.put(witness.id(), why);
    }

    private static final Span NOWHERE = new Span(0, 0);

    private List<Node> of(Witness witness) {
        Witness parent = parents.get(witness.id());
        return parent == null ? nodes.getOrDefault(witness.id(), List.of()) : of(parent);
    }

    /// Reports that a document names, if it stands under no other.
    List<Citation> citations(Witness witness) {
        List<Citation> citations = new ArrayList<>();
        if (!isUnder(witness)) {
            for (Node node : of(witness)) {
                if (node.citation != null) {
                    citations.add(node.citation);
                }
            }
        }
        return citations;
    }

    boolean namesNone(Witness witness) {
        return !isUnder(witness) && citations(witness).isEmpty();
    }

    boolean isUnder(Witness witness) {
        return parents.containsKey(witness.id());
    }

    boolean shareRoot(Witness one, Witness other) {
        return of(one).stream().anyMatch(a -> of(other).stream().anyMatch(b -> a.top() == b.top()));
    }

    void putUnder(Witness copy, Witness parent, Reason reason) {
        if (!shareRoot(copy, parent)) {
            parents.put(copy.id(), parent);
            because(copy, reason);
        }
    }

    void joinAll(Witness one, Witness other, Reason reason) {
        Node first = of(one).getFirst();
        for (Node node : of(other)) {
            unite(first, node);
        }
        because(other, reason);
    }

    void join(Witness one, Citation first, Witness other, Citation second, Reason reason) {
        Node a = node(one, first);
        Node b = node(other, second);
        boolean isLinked =
                reasons.getOrDefault(other.id(), List.of()).stream()
                        .anyMatch(known -> !known.other().isEmpty());
        if (a.top() != b.top() || !isLinked) {
            unite(a, b);
            because(other, reason);
        }
    }

    private Node node(Witness witness, Citation citation) {
        return nodes.getOrDefault(witness.id(), List.of()).stream()
                .filter(node -> citation.equals(node.citation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node of " + citation));
    }

    private static void unite(Node one, Node other) {
        Node a = one.top();
        Node b = other.top();
        if (a != b) {
            b.root = a;
        }
    }

    private void because(Witness witness, Reason reason) {
        reasons.computeIfAbsent(witness.id(), _ -> new ArrayList<>()).add(reason);
    }

    /// A person's word that keeps two documents apart, or two that a link would join with them.
    @Nullable SameRoot keptApart(Witness one, Witness other) {
        for (SameRoot word : apart) {
            boolean isThere =
                    (isWith(word.one(), one) && isWith(word.other(), other))
                            || (isWith(word.other(), one) && isWith(word.one(), other));
            if (isThere) {
                return word;
            }
        }
        return null;
    }

    private boolean isWith(String id, Witness witness) {
        return witnesses.stream()
                .filter(each -> each.id().equals(id))
                .anyMatch(each -> each.id().equals(witness.id()) || shareRoot(each, witness));
    }

    /// How many roots there are if pairs were joined too.
    int countJoined(List<Roots.Doubt> pairs) {
        Set<Node> tops = new LinkedHashSet<>();
        Map<Node, Node> more = new LinkedHashMap<>();
        for (Roots.Doubt pair : pairs) {
            Node a = top(of(pair.one()).getFirst().top(), more);
            Node b = top(of(pair.other()).getFirst().top(), more);
            if (a != b) {
                more.put(b, a);
            }
        }
        for (Witness witness : witnesses) {
            of(witness).forEach(node -> tops.add(top(node.top(), more)));
        }
        return tops.size();
    }

    private static Node top(Node node, Map<Node, Node> more) {
        Node top = node;
        while (more.containsKey(top)) {
            top = more.get(top);
        }
        return top;
    }

    List<Roots.Root> roots() {
        Map<Node, List<Witness>> byTop = new LinkedHashMap<>();
        for (Witness witness : witnesses) {
            if (!isUnder(witness)) {
                Set<Node> tops = new LinkedHashSet<>();
                of(witness).forEach(node -> tops.add(node.top()));
                tops.forEach(
                        top -> byTop.computeIfAbsent(top, _ -> new ArrayList<>()).add(witness));
            }
        }
        List<Roots.Root> roots = new ArrayList<>();
        byTop.forEach((top, heads) -> roots.add(root(top, heads)));
        roots.sort(Comparator.comparingInt(root -> -root.witnesses().size()));
        return roots;
    }

    private Roots.Root root(Node top, List<Witness> heads) {
        Set<String> symbols = new TreeSet<>();
        Citation first = null;
        for (Witness head : heads) {
            for (Node node : of(head)) {
                Citation citation = node.citation;
                if (node.top() == top && citation != null) {
                    first = first == null ? citation : first;
                    if (!citation.symbol().isEmpty()) {
                        symbols.add(citation.symbol());
                    }
                }
            }
        }
        Map<List<String>, List<Roots.Outlet>> branches = new LinkedHashMap<>();
        for (Witness head : heads) {
            List<String> readers = head.readers().stream().map(Witness.Reader::name).toList();
            branches.computeIfAbsent(readers, _ -> new ArrayList<>()).add(outlet(head));
        }
        List<Roots.Branch> all = new ArrayList<>();
        branches.forEach((readers, outlets) -> all.add(new Roots.Branch(readers, outlets)));
        return new Roots.Root(label(first, symbols, heads.getFirst()), List.copyOf(symbols), all);
    }

    private static String label(@Nullable Citation first, Set<String> symbols, Witness earliest) {
        if (first == null) {
            return "what " + earliest.label() + " tells, which names no report";
        }
        if (symbols.isEmpty()) {
            return first.label();
        }
        String all = String.join(", ", symbols);
        return symbols.contains(first.issuer()) ? all : all + " (" + first.issuer() + ")";
    }

    private Roots.Outlet outlet(Witness witness) {
        List<Roots.Outlet> copies = new ArrayList<>();
        for (Witness other : witnesses) {
            Witness parent = parents.get(other.id());
            if (parent != null && parent.id().equals(witness.id())) {
                copies.add(outlet(other));
            }
        }
        List<Reason> why = reasons.getOrDefault(witness.id(), List.of());
        return new Roots.Outlet(
                witness,
                why.isEmpty()
                        ? List.of(
                                Reason.of(
                                        Kind.NAMES_NONE,
                                        "names no report, and shares nothing telling"))
                        : why,
                copies);
    }
}
