package spoor.register.captured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.register.claim.Claim;
import spoor.register.document.ReviewedClaim;
import spoor.register.document.Verdict;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.root.Differences;
import spoor.register.root.Differences.Telling;
import spoor.register.root.Roots;
import spoor.register.root.Witness;

/// The claims of captured documents as claims of the register, root by root, in each the nearest to
/// the root first: so that of several that tell the same, the one with the root's own words counts
/// and the others are its copies.
///
/// @param figures headline figures, and what else documents state of no single incident
/// @param ofIncidents claims of which a person said of which incident they are, by its id
/// @param unreviewed how many claims stayed behind because nobody has decided about them
public record DocumentClaims(
        List<Figure> figures, Map<String, List<Located>> ofIncidents, int unreviewed) {
    public static final DocumentClaims NONE = new DocumentClaims(List.of(), Map.of(), 0);

    /// A claim of an incident, and the claim of the document that it comes from.
    public record Located(FieldClaim claim, ReviewedClaim from) {}

    public DocumentClaims {
        figures = List.copyOf(figures);
    }

    /// @param roots that the documents rest on, a person's word heard
    /// @param includesUnreviewed whether claims come along that nobody has decided about
    public static DocumentClaims of(
            List<ReviewedDocument> documents, Roots roots, boolean includesUnreviewed) {
        return new Gathering(documents, roots, includesUnreviewed).claims();
    }

    /// A claim of a document, and the root that it rests on.
    private record Rooted(ReviewedDocument document, ReviewedClaim claim, Roots.Root root) {
        Telling telling() {
            return new Telling(document.witness().id(), claim.claim());
        }
    }

    private static final class Gathering {
        private final List<ReviewedDocument> documents;
        private final Roots roots;
        private final boolean includesUnreviewed;
        private final List<Figure> figures = new ArrayList<>();
        private final Map<String, List<Located>> ofIncidents = new LinkedHashMap<>();
        private int unreviewed;

        Gathering(List<ReviewedDocument> documents, Roots roots, boolean includesUnreviewed) {
            this.documents = documents;
            this.roots = roots;
            this.includesUnreviewed = includesUnreviewed;
        }

        DocumentClaims claims() {
            Map<String, List<Rooted>> byRoot = new LinkedHashMap<>();
            roots.all().forEach(root -> byRoot.put(root.name(), new ArrayList<>()));
            for (ReviewedDocument document : documents) {
                Witness witness = document.witness();
                List<Roots.Root> own = roots.of(witness);
                for (ReviewedClaim claim : document.claims()) {
                    if (isTaken(claim)) {
                        Roots.Root root = Roots.nearest(own, witness, claim.claim());
                        byRoot.computeIfAbsent(root.name(), _ -> new ArrayList<>())
                                .add(new Rooted(document, claim, root));
                    }
                }
            }
            for (List<Rooted> claims : byRoot.values()) {
                add(claims.stream().filter(each -> each.claim.incident().isEmpty()).toList());
                add(claims.stream().filter(each -> !each.claim.incident().isEmpty()).toList());
            }
            return new DocumentClaims(figures, ofIncidents, unreviewed);
        }

        private boolean isTaken(ReviewedClaim claim) {
            boolean isOpen = claim.verdict() == Verdict.UNREVIEWED;
            unreviewed += isOpen && !includesUnreviewed ? 1 : 0;
            return claim.verdict().isOfPerson() || (isOpen && includesUnreviewed);
        }

        /// Claims of one root: numbers in the order of [Differences], then everything else.
        private void add(List<Rooted> claims) {
            Map<Telling, Rooted> standing = new LinkedHashMap<>();
            for (Rooted each : claims) {
                if (each.claim.verdict() != Verdict.REJECTED) {
                    standing.put(each.telling(), each);
                }
            }
            Map<Telling, Telling> originals = Differences.originals(witnesses(standing));
            originals.forEach((telling, original) -> {
                boolean isFirst = original.equals(telling);
                put(
                        rooted(standing, telling),
                        isFirst ? "" : entry(rooted(standing, original)).id());
            });
            for (Rooted each : claims) {
                Rooted number =
                        originals.containsKey(each.telling()) ? standing.get(each.telling()) : null;
                if (number == null || !number.claim.id().equals(each.claim.id())) {
                    put(each, "");
                }
            }
        }

        private static Rooted rooted(Map<Telling, Rooted> standing, Telling telling) {
            Rooted rooted = standing.get(telling);
            if (rooted == null) {
                throw new IllegalStateException("nobody tells " + telling.claim());
            }
            return rooted;
        }

        private static DocumentEntry entry(Rooted rooted) {
            return new DocumentEntry(rooted.document, rooted.claim, rooted.root);
        }

        private void put(Rooted rooted, String retells) {
            String incident = rooted.claim.incident();
            if (incident.isEmpty()) {
                figures.add(entry(rooted).figure(retells));
            } else {
                entry(rooted)
                        .claims()
                        .forEach(claim ->
                                ofIncidents
                                        .computeIfAbsent(incident, _ -> new ArrayList<>())
                                        .add(new Located(claim, rooted.claim)));
            }
        }

        /// The documents with the claims that stand, and no others.
        private static List<Witness> witnesses(Map<Telling, Rooted> standing) {
            Map<String, Witness> witnesses = new LinkedHashMap<>();
            Map<String, List<Claim>> claims = new LinkedHashMap<>();
            for (Rooted each : standing.values()) {
                Witness witness = each.document.witness();
                witnesses.put(witness.id(), witness);
                claims.computeIfAbsent(witness.id(), _ -> new ArrayList<>())
                        .add(each.claim.claim());
            }
            return witnesses.values().stream()
                    .map(witness -> witness.with(claims.getOrDefault(witness.id(), List.of())))
                    .toList();
        }
    }
}
