package spoor.app.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.register.ClaimWords;
import spoor.register.claim.Quantity;
import spoor.register.claim.Quantity.End;
import spoor.register.claim.Span;
import spoor.register.claim.Unit;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Said;

/// A claim for other programs, with its hedge and its source: texts and flags alone, numbers as
/// exact decimals in texts. What is not known is left out.
final class ClaimRecord {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ClaimRecord() {}

    static Map<String, Object> of(FieldClaim claim) {
        ClaimRecord record = new ClaimRecord();
        record.put("claim", claim.id());
        record.put("field", claim.field().label());
        record.put("says", ClaimWords.said(claim.said()));
        if (claim.said() instanceof Said.Measured measured) {
            record.quantity(measured.quantity(), measured.unit());
            record.put("role", measured.role().label());
        }
        record.backing(claim.backing());
        return record.fields;
    }

    static Map<String, Object> of(Figure figure) {
        ClaimRecord record = new ClaimRecord();
        record.put("claim", figure.id());
        record.put("field", "figure");
        record.put("says", ClaimWords.figure(figure));
        Quantity quantity = figure.quantity();
        Unit unit = figure.unit();
        if (quantity != null && unit != null) {
            record.quantity(quantity, unit);
        }
        record.put("role", figure.role().label());
        record.put("period", figure.period() == null ? "" : ClaimWords.period(figure.period()));
        record.backing(figure.backing());
        return record.fields;
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private void quantity(Quantity quantity, Unit unit) {
        put("qualifier", quantity.qualifier().label());
        end("low", quantity.low());
        end("high", quantity.high());
        fields.put("high_open", quantity.isHighOpen());
        put("unit", unit.code());
    }

    private void end(String name, @Nullable End end) {
        if (end != null) {
            put(name, end.value().toPlainString());
            fields.put(name + "_included", end.isIncluded());
        }
    }

    private void backing(Backing backing) {
        LocalDate on = backing.on();
        Evidence evidence = backing.evidence();
        Span span = evidence.span();
        put("modality", backing.modality().label());
        put("hedge", backing.hedge());
        put("asserted_by", backing.by());
        put("stated", on == null ? "" : on.toString());
        put("review", backing.standing().label());
        put("source", evidence.address());
        put("document_sha256", evidence.document());
        put("span", span == null ? "" : span.start() + "-" + span.end());
        put("quote", evidence.quote());
        put("root", evidence.root());
        put("through", String.join(", ", evidence.through()));
        put("note", backing.note());
    }
}
