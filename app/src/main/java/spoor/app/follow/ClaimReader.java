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
import spoor.ledger.chain.evm.EvmAddress;

/// Reads one published figure of a case file.
final class ClaimReader {
    private static final Set<String> KEYS =
            CaseReader.keys(
                    "text",
                    "source",
                    "published",
                    "measure",
                    "transaction",
                    "address",
                    "asset",
                    "note");

    private ClaimReader() {}

    /// @param hasSteps whether the case keeps its steps, which the measures `moved` and `sent` are
    ///   taken from
    static PublishedFigure read(Yaml.Keys claim, boolean hasSteps) {
        claim.expectOnly("the claim", KEYS);
        Yaml note = claim.find("note");
        Yaml named = claim.require("the claim", "measure");
        Measure measure = measure(named);
        if ((measure == Measure.MOVED || measure == Measure.SENT) && !hasSteps) {
            throw named.fault(
                    "measure is \""
                            + measure.label()
                            + "\", which needs the steps, expected steps: true");
        }
        return new PublishedFigure(
                claim.location(),
                claim.require("the claim", "text").asText("text"),
                claim.require("the claim", "source").asText("source"),
                figure(claim.require("the claim", "published")),
                measure,
                transaction(claim, measure),
                address(claim, measure),
                asset(claim, measure),
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
        String id = value.asText("transaction");
        try {
            return id.startsWith("0x") ? Bytes32.ofHex(id).toHex() : Bytes32.parse(id).toString();
        } catch (IllegalArgumentException e) {
            throw value.fault("the transaction's id " + Words.clip(String.valueOf(e.getMessage())));
        }
    }

    private static String address(Yaml.Keys claim, Measure measure) {
        @Nullable Yaml value = claim.find("address");
        if ((value != null) != (measure == Measure.SENT)) {
            throw claim.fault(
                    value == null
                            ? "the claim's measure is sent, expected an `address` with it"
                            : "the claim has an `address`, expected one with measure: sent only");
        }
        if (value == null) {
            return "";
        }
        try {
            return EvmAddress.parse(value.asText("address")).toString();
        } catch (IllegalArgumentException e) {
            throw value.fault(String.valueOf(e.getMessage()));
        }
    }

    private static String asset(Yaml.Keys claim, Measure measure) {
        @Nullable Yaml value = claim.find("asset");
        if (value != null && measure != Measure.SENT) {
            throw claim.fault("the claim has an `asset`, expected one with measure: sent only");
        }
        return measure != Measure.SENT ? "" : value == null ? "native" : value.asText("asset");
    }
}
