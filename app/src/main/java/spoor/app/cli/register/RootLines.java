package spoor.app.cli.register;

import java.io.PrintStream;
import java.util.List;
import spoor.app.work.Words;
import spoor.register.document.ClaimFields;
import spoor.register.root.Difference;
import spoor.register.root.Differences;
import spoor.register.root.Passage;
import spoor.register.root.Reason;
import spoor.register.root.Roots;
import spoor.register.root.Witness;
import spoor.register.text.HiddenCharacter;

/// The tree of roots as a person reads it. What strangers wrote is shown on one line, with
/// characters that nobody sees marked.
final class RootLines {
    private static final int HASH = 12;

    private final PrintStream out;

    RootLines(PrintStream out) {
        this.out = out;
    }

    void print(Roots roots) {
        int number = 0;
        for (Roots.Root root : roots.all()) {
            number++;
            out.println(number + ". " + shown(root.label()));
            for (Roots.Branch branch : root.branches()) {
                boolean isRead = !branch.readers().isEmpty();
                if (isRead) {
                    out.println("   through " + shown(String.join(", ", branch.readers())));
                }
                branch.outlets().forEach(outlet -> print(outlet, isRead ? "      " : "   ", ""));
            }
            List<Difference> differences = Differences.in(root.witnesses());
            if (!differences.isEmpty()) {
                out.println("   said otherwise:");
                differences.forEach(this::print);
            }
            out.println();
        }
        doubts("may have one root: say so in documents/links.yaml", roots.doubts());
        doubts("kept apart by a person", roots.keptApart());
        out.println(total(roots));
    }

    private static String total(Roots roots) {
        long documents =
                roots.all().stream()
                        .flatMap(root -> root.witnesses().stream())
                        .map(Witness::id)
                        .distinct()
                        .count();
        String count =
                roots.least() == roots.count()
                        ? Words.count(roots.count(), "independent root")
                        : roots.least() + " to " + roots.count() + " independent roots";
        return Words.count(documents, "document") + ", " + count;
    }

    private void print(Roots.Outlet outlet, String indent, String how) {
        out.println(indent + how + name(outlet.witness()));
        for (Reason reason : outlet.reasons()) {
            String other =
                    reason.other().isEmpty() ? "" : ", as " + reason.other().substring(0, HASH);
            out.println(
                    indent
                            + "   "
                            + reason.kind().label().replace('_', ' ')
                            + ": "
                            + shown(reason.text())
                            + other);
            for (Passage passage : reason.passages()) {
                out.println(indent + "      " + quoted(passage));
            }
        }
        for (Witness.Reader reader : outlet.witness().readers()) {
            out.println(
                    indent
                            + "   through "
                            + shown(reader.name())
                            + ": "
                            + quoted(reader.passage()));
        }
        outlet.copies().forEach(copy -> print(copy, indent + "   ", "copy: "));
    }

    private static String name(Witness witness) {
        String day = witness.published() == null ? "day not known" : witness.published().toString();
        return shown(witness.label()) + ", " + day + ", " + witness.id().substring(0, HASH);
    }

    private static String quoted(Passage passage) {
        return passage.span().start()
                + "-"
                + passage.span().end()
                + " \""
                + shown(passage.words())
                + "\"";
    }

    private void print(Difference each) {
        out.println(
                "      "
                        + each.kind().label().replace('_', ' ')
                        + ": "
                        + each.figure()
                        + ", "
                        + each.from()
                        + " became "
                        + each.to());
        out.println("         " + words(each.referenceWitness(), each.reference()));
        out.println("         " + words(each.witness(), each.claim()));
    }

    private static String words(Witness witness, spoor.register.claim.Claim claim) {
        return shown(witness.label())
                + " "
                + claim.span().start()
                + "-"
                + claim.span().end()
                + " "
                + ClaimFields.kind(claim.statement())
                + " \""
                + shown(claim.span().of(witness.text()))
                + "\"";
    }

    private void doubts(String what, List<Roots.Doubt> doubts) {
        if (!doubts.isEmpty()) {
            out.println(what + ":");
            for (Roots.Doubt doubt : doubts) {
                out.println(
                        "   "
                                + name(doubt.one())
                                + " and "
                                + name(doubt.other())
                                + ": "
                                + shown(doubt.text()));
            }
            out.println();
        }
    }

    private static String shown(String text) {
        return HiddenCharacter.marked(text.replaceAll("\\s+", " "));
    }
}
