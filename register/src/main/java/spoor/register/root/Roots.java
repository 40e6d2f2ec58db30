package spoor.register.root;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import spoor.register.claim.Claim;

/// What a set of documents rests on.
///
/// @param all the roots, those with most documents first
/// @param least how many independent roots there are if every doubt were one root
/// @param doubts pairs that may have one root, and do not show it
/// @param keptApart links that a person's word has undone
public record Roots(List<Root> all, int least, List<Doubt> doubts, List<Doubt> keptApart) {
    public Roots {
        all = List.copyOf(all);
        doubts = List.copyOf(doubts);
        keptApart = List.copyOf(keptApart);
    }

    /// How many independent roots show themselves. Documents are not counted, nor addresses.
    public int count() {
        return all.size();
    }

    /// The roots that a document rests on: several if it names several reports.
    public List<Root> of(Witness witness) {
        return all.stream().filter(root -> root.holds(witness.id())).toList();
    }

    /// The one of a document's roots that is named nearest to a claim.
    ///
    /// @param own the document's roots, at least one
    public static Root nearest(List<Root> own, Witness witness, Claim claim) {
        int at = claim.span().start();
        return Collections.min(
                own, Comparator.comparingInt((Root root) -> root.distance(witness, at)));
    }

    /// A report, or the first telling where no report is named.
    ///
    /// @param symbols of the report, as the documents name it
    public record Root(String label, List<String> symbols, List<Branch> branches) {
        /// Its symbols; or else its label with the day and document of the first to tell of it,
        /// since an issuer has many reports.
        public String name() {
            if (!symbols.isEmpty()) {
                return String.join(", ", symbols);
            }
            Witness first = branches.getFirst().outlets().getFirst().witness();
            String day = first.published() == null ? "" : ", first told " + first.published();
            String hash = first.id().substring(0, Math.min(12, first.id().length()));
            return label + day + " (" + hash + ")";
        }

        /// How far from a place in a document the nearest words are that name this root.
        private int distance(Witness witness, int at) {
            return witness.citations().stream()
                    .filter(this::isNamedBy)
                    .mapToInt(citation -> Math.abs(citation.span().start() - at))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private boolean isNamedBy(Citation citation) {
            return citation.symbol().isEmpty()
                    ? label.contains(citation.issuer())
                    : symbols.contains(citation.symbol());
        }

        private boolean holds(String document) {
            return witnesses().stream().anyMatch(witness -> witness.id().equals(document));
        }

        public List<Witness> witnesses() {
            return branches.stream()
                    .flatMap(branch -> branch.outlets().stream())
                    .flatMap(outlet -> outlet.witnesses().stream())
                    .toList();
        }
    }

    /// The way from a root to documents.
    ///
    /// @param readers media through whom they have it, the nearest to the root first; empty if they
    ///   name none
    public record Branch(List<String> readers, List<Outlet> outlets) {}

    /// A document under a root, and its copies.
    public record Outlet(Witness witness, List<Reason> reasons, List<Outlet> copies) {
        List<Witness> witnesses() {
            List<Witness> all = new java.util.ArrayList<>(List.of(witness));
            copies.forEach(copy -> all.addAll(copy.witnesses()));
            return all;
        }
    }

    /// Two documents, and what was seen in them.
    public record Doubt(Witness one, Witness other, String text) {}
}
