package spoor.app.cli.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.register.claim.Claim;
import spoor.register.document.ClaimFields;
import spoor.register.root.Difference;
import spoor.register.root.Differences;
import spoor.register.root.Passage;
import spoor.register.root.Reason;
import spoor.register.root.Roots;
import spoor.register.root.Witness;

/// The tree of roots for machines, as docs/FORMATS.md lists it.
final class RootFields {
    private RootFields() {}

    static Map<String, @Nullable Object> of(Roots roots) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("independent_roots", roots.count());
        fields.put("at_least", roots.least());
        fields.put("roots", roots.all().stream().map(RootFields::root).toList());
        fields.put("doubts", roots.doubts().stream().map(RootFields::doubt).toList());
        fields.put("kept_apart", roots.keptApart().stream().map(RootFields::doubt).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> root(Roots.Root root) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("root", root.label());
        fields.put("symbols", root.symbols());
        fields.put("branches", root.branches().stream().map(RootFields::branch).toList());
        fields.put(
                "differences",
                Differences.in(root.witnesses()).stream().map(RootFields::difference).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> branch(Roots.Branch branch) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("readers", branch.readers());
        fields.put("outlets", branch.outlets().stream().map(RootFields::outlet).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> outlet(Roots.Outlet outlet) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Witness witness = outlet.witness();
        fields.put("document", witness.id());
        fields.put("label", witness.label());
        fields.put("published", witness.published());
        fields.put("reasons", outlet.reasons().stream().map(RootFields::reason).toList());
        fields.put("readers", witness.readers().stream().map(RootFields::reader).toList());
        fields.put("copies", outlet.copies().stream().map(RootFields::outlet).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> reason(Reason reason) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", reason.kind().label());
        fields.put("text", reason.text());
        if (!reason.other().isEmpty()) {
            fields.put("other", reason.other());
        }
        fields.put("passages", reason.passages().stream().map(RootFields::passage).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> reader(Witness.Reader reader) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", reader.name());
        fields.putAll(passage(reader.passage()));
        return fields;
    }

    private static Map<String, @Nullable Object> passage(Passage passage) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("start", passage.span().start());
        fields.put("end", passage.span().end());
        fields.put("quote", passage.words());
        return fields;
    }

    private static Map<String, @Nullable Object> doubt(Roots.Doubt doubt) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("documents", List.of(doubt.one().id(), doubt.other().id()));
        fields.put("text", doubt.text());
        return fields;
    }

    private static Map<String, @Nullable Object> difference(Difference each) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", each.kind().label());
        fields.put("figure", each.figure());
        fields.put("from", each.from());
        fields.put("to", each.to());
        fields.put("reference", claim(each.referenceWitness(), each.reference()));
        fields.put("claim", claim(each.witness(), each.claim()));
        return fields;
    }

    private static Map<String, @Nullable Object> claim(Witness witness, Claim claim) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("document", witness.id());
        fields.putAll(ClaimFields.of(claim, witness.text()));
        return fields;
    }
}
