package spoor.app.report;

import java.time.LocalDate;
import spoor.app.register.ClaimWords;
import spoor.register.claim.Span;
import spoor.register.incident.Backing;
import spoor.register.incident.Evidence;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;

/// Every claim with its words, its source and what a person decided, and every source with its
/// hash. Nothing is left out: a rejected claim stands here too.
final class AnnexSection {
    private final Html html;
    private final RegisterView view;

    private AnnexSection(Html html, RegisterView view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, RegisterView view) {
        AnnexSection annex = new AnnexSection(html, view);
        Section.write(html, "annex", "Annex: every claim", annex::claims);
        Section.write(html, "sources", "Annex: the sources", annex::sources);
        Section.write(html, "made-from", "Made from", annex::madeFrom);
    }

    private void claims() {
        html.in(
                Tag.TABLE,
                "annex",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, this::heads));
                    html.in(Tag.TBODY, this::rows);
                });
    }

    private void heads() {
        for (String head :
                new String[] {
                    "No.", "Of", "About", "Says", "Asserted by", "Review", "Words and place"
                }) {
            Section.head(html, "", head);
        }
    }

    private void rows() {
        for (Incident incident : view.facts().register().incidents()) {
            for (FieldClaim claim : incident.claims()) {
                row(
                        view.number(incident, claim),
                        incident.id() + " " + claim.id(),
                        claim.field().label(),
                        ClaimWords.said(claim.said()),
                        claim.backing());
            }
        }
        for (Figure figure : view.facts().register().figures()) {
            row(
                    view.number(figure),
                    figure.report() + " " + figure.id(),
                    figure.words() + ", " + ClaimWords.period(figure.period()),
                    ClaimWords.figure(figure) + scope(figure),
                    figure.backing());
        }
    }

    private static String scope(Figure figure) {
        return (figure.countries().isEmpty() ? "" : "; " + String.join(", ", figure.countries()))
                + (figure.actors().isEmpty() ? "" : "; " + String.join(", ", figure.actors()));
    }

    private void row(int number, String of, String about, String says, Backing backing) {
        html.in(
                Tag.TR,
                Html.anchored("claim-" + number),
                () -> {
                    html.put(Tag.TD, "num", Integer.toString(number));
                    html.data(Tag.TD, "", of);
                    html.data(Tag.TD, "", about);
                    html.in(Tag.TD, () -> says(says, backing));
                    html.in(Tag.TD, () -> asserted(backing));
                    html.put(Tag.TD, backing.standing().label());
                    html.in(Tag.TD, () -> place(backing));
                });
    }

    private void says(String says, Backing backing) {
        html.data(says);
        String reserve = ClaimWords.reserve(backing);
        if (!reserve.isEmpty()) {
            html.data(Tag.DIV, "sub", reserve);
        }
    }

    private void asserted(Backing backing) {
        LocalDate on = backing.on();
        html.data(backing.by().isEmpty() ? "not said" : backing.by());
        if (on != null) {
            html.put(Tag.DIV, "sub", on.toString());
        }
    }

    private void place(Backing backing) {
        Evidence evidence = backing.evidence();
        if (!evidence.quote().isEmpty()) {
            html.in(Tag.DIV, () -> html.text("\u201C").data(evidence.quote()).text("\u201D"));
        }
        int source = view.sources().number(backing);
        Span span = evidence.span();
        html.in(
                Tag.DIV,
                "sub",
                () -> {
                    if (source == 0) {
                        html.text("no source is named");
                    } else {
                        html.put(Tag.A, Attributes.linkTo("source-" + source), "S" + source);
                    }
                    if (span != null) {
                        html.text(", characters " + span.start() + " to " + span.end());
                    }
                });
        if (!backing.note().isEmpty()) {
            html.in(Tag.DIV, "sub", () -> html.text("note: ").data(backing.note()));
        }
    }

    private void sources() {
        html.put(
                Tag.P,
                "note",
                "Claims that rest on one root are one witness, however many addresses repeat it."
                        + " SHA-256 is that of the captured document's bytes; characters are"
                        + " counted in its stored text.");
        html.in(
                Tag.TABLE,
                "sources",
                () -> {
                    html.in(
                            Tag.THEAD,
                            () ->
                                    html.in(
                                            Tag.TR,
                                            () -> {
                                                Section.head(html, "", "No.");
                                                Section.head(html, "", "Address");
                                                Section.head(html, "", "Root");
                                                Section.head(html, "", "SHA-256 of the document");
                                                Section.head(html, "r", "Claims");
                                            }));
                    html.in(Tag.TBODY, () -> view.sources().all().forEach(this::source));
                });
    }

    private void source(RegisterSources.Source source) {
        html.in(
                Tag.TR,
                Html.anchored("source-" + source.number()),
                () -> {
                    html.put(Tag.TD, "num", "S" + source.number());
                    html.data(Tag.TD, "address", source.address());
                    html.data(Tag.TD, "", source.root());
                    html.in(Tag.TD, () -> html.data(Tag.CODE, "id", source.document()));
                    html.put(Tag.TD, "r", Amount.grouped(source.claims()));
                });
    }

    private void madeFrom() {
        html.in(
                Tag.UL,
                () ->
                        view.facts()
                                .madeFrom()
                                .forEach(line -> html.in(Tag.LI, () -> html.data(line))));
    }
}
