package spoor.app.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.register.ClaimWords;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.RegisterText;

/// A claim for other programs: the keys and values of the register's own file, so that nothing is
/// lost on the way, with the field that it is about and its words for people in front.
final class ClaimRecord {
    private ClaimRecord() {}

    static Map<String, Object> of(FieldClaim claim) {
        return record(
                claim.field().label(), ClaimWords.said(claim.said()), RegisterText.fields(claim));
    }

    static Map<String, Object> of(Figure figure) {
        return record("figure", ClaimWords.figure(figure), RegisterText.fields(figure));
    }

    private static Map<String, Object> record(
            String field, String words, Map<String, @Nullable Object> file) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("field", field);
        record.put("words", words);
        file.forEach((key, value) -> {
            if (value != null) {
                record.put(key, value);
            }
        });
        return record;
    }
}
