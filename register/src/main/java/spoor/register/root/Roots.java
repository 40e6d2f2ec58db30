package spoor.register.root;

import java.util.List;

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

    /// A report, or the first telling where no report is named.
    ///
    /// @param symbols of the report, as the documents name it
    public record Root(String label, List<String> symbols, List<Branch> branches) {
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
