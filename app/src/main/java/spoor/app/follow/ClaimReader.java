package spoor.app.follow;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.PublishedFigure.Measure;
import spoor.app.work.Words;
import spoor.app.work.Yaml;
import spoor.ledger.base.Bytes32;

/// Reads one published figure of a case file.
final class ClaimReader {
    private static final Set<String> KEYS =
            CaseReader.keys("text", "source", "published", "measure", "transaction", "note");

    private ClaimReader() {}

    /// @param hasSteps whether the case keeps its steps, which the measure `moved` is taken from
    static PublishedFigure read(Yaml.Keys claim, boolean hasSteps) {
        claim.expectOnly("the claim", KEYS);
        Yaml note = claim.find("note");
        Yaml named = claim.require("the claim", "measure");
        Measure measure = measure(named);
        if (measure == Measure.MOVED && !hasSteps) {
            throw named.fault("measure is \"moved\", which needs the steps, expected steps: true");
        }
        return new PublishedFigure(
                claim.require("the claim", "text").asText("text"),
                claim.require("the claim", "source").asText("source"),
                figure(claim.require("the claim", "published")),
                measure,
                transaction(claim, measure),
                note == null ? "" : note.asText("note"));
    }

    private static Measure measure(Yaml value) {
        List<String> known = Arrays.stream(Measure.values()).map(Measure::label).toList();
        String label = value instanceof Yaml.Text text ? text.value() : "";
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        value.expected(
                                "measure",
                                Words.list(known, "or") + Words.didYouMean(label, known)));
    }

    private static BigDecimal figure(Yaml value) {
        if (value instanceof Yaml.Text text
                && text.value().matches("[0-9]{1,15}(\\.[0-9]{1,8})?")) {
            return new BigDecimal(text.value());
        }
        throw value.expected("published", "a figure in digits, at most 8 of them behind the point");
    }

    private static String transaction(Yaml.Keys claim, Measure measure) {
        @Nullable Yaml value = claim.find("transaction");
        if ((value != null) != (measure == Measure.MOVED)) {
            throw claim.fault(
                    value == null
                            ? "the claim's measure is moved, expected a `transaction` with it"
                            : "the claim has a `transaction`, expected one with measure: moved only");
        }
        if (value == null) {
            return "";
        }
        try {
            return Bytes32.parse(value.asText("transaction")).toString();
        } catch (IllegalArgumentException e) {
            throw value.fault("the transaction's id " + Words.clip(String.valueOf(e.getMessage())));
        }
    }
}
