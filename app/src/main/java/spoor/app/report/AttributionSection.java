package spoor.app.report;

import java.time.LocalDate;
import spoor.app.register.ClaimWords;
import spoor.register.incident.Backing;
import spoor.register.incident.Field;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Said;
import spoor.register.total.Theft;
import spoor.register.total.Theft.Claimed;

/// Who is accused by whom, in which words and how surely: a line each, nothing united.
final class AttributionSection {
    private AttributionSection() {}

    static void write(Html html, RegisterView view) {
        Section.write(html, "attributions", "Attributions", () -> content(html, view));
    }

    private static void content(Html html, RegisterView view) {
        boolean hasAny =
                view.facts().thefts().stream()
                        .anyMatch(theft -> !theft.about(Field.ATTRIBUTION).isEmpty());
        if (!hasAny) {
            html.put(Tag.P, "Nobody is accused of anything.");
            return;
        }
        html.in(
                Tag.TABLE,
                "attributions",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, () -> heads(html)));
                    html.in(
                            Tag.TBODY,
                            () -> view.facts().thefts().forEach(theft -> rows(html, view, theft)));
                });
    }

    private static void heads(Html html) {
        for (String head :
                new String[] {"Theft", "Actor", "Asserted by", "On", "How sure", "Words"}) {
            Section.head(html, "", head);
        }
    }

    private static void rows(Html html, RegisterView view, Theft theft) {
        for (Claimed claimed : theft.about(Field.ATTRIBUTION)) {
            if (RegisterView.isShown(claimed.claim().backing())) {
                html.in(Tag.TR, () -> row(html, view, theft, claimed));
            }
        }
    }

    private static void row(Html html, RegisterView view, Theft theft, Claimed claimed) {
        FieldClaim claim = claimed.claim();
        Backing backing = claim.backing();
        LocalDate on = backing.on();
        html.data(Tag.TD, "", theft.name());
        html.in(
                Tag.TD,
                () -> {
                    html.data(ClaimWords.said(claim.said()));
                    view.links().add(claimed).write(html);
                });
        html.data(Tag.TD, "", backing.by().isEmpty() ? "not said" : backing.by());
        html.put(Tag.TD, "num", on == null ? "not said" : on.toString());
        html.data(Tag.TD, "", sure(claim));
        html.data(Tag.TD, "", backing.evidence().quote());
    }

    private static String sure(FieldClaim claim) {
        String reserve = ClaimWords.reserve(claim.backing());
        String confidence = claim.said() instanceof Said.Attributed one ? one.confidence() : "";
        return reserve.isEmpty() || confidence.isEmpty()
                ? reserve + confidence
                : reserve + ", " + confidence;
    }
}
