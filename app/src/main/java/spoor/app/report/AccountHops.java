package spoor.app.report;

import spoor.app.follow.Findings.Conversion;
import spoor.app.follow.Findings.Step;

/// One transfer of a way, with what can be looked up elsewhere.
final class AccountHops {
    private final Html html;
    private final View view;
    private final AccountPaths paths;

    AccountHops(Html html, View view, AccountPaths paths) {
        this.html = html;
        this.view = view;
        this.paths = paths;
    }

    void hop(TheftView theft, AccountPaths.Hop hop) {
        Step step = hop.step();
        html.in(
                Tag.LI,
                () -> {
                    html.put(Tag.SPAN, "role", paths.isOrigin(step) ? "stolen by " : "moved by ");
                    Section.id(html, step.transaction());
                    html.text(step.position().isEmpty() ? "" : ", transfer ");
                    html.data(step.position());
                    html.in(Tag.DIV, "sub", () -> amount(hop));
                    html.in(Tag.DIV, "sub", () -> parties(hop));
                    Conversion conversion = hop.conversion();
                    if (conversion != null) {
                        html.in(Tag.DIV, "sub", () -> changed(conversion));
                    }
                    for (String note : step.notes()) {
                        html.in(Tag.DIV, "sub", () -> html.text("note: ").data(note));
                    }
                });
    }

    private void amount(AccountPaths.Hop hop) {
        Unit unit = view.unit(hop.taken().asset());
        html.text(
                Section.height(hop.step().height())
                        + ", "
                        + Section.time(hop.step().time())
                        + "; "
                        + unit.amount(hop.units())
                        + " stolen of "
                        + unit.amount(hop.taken().value()));
    }

    private void parties(AccountPaths.Hop hop) {
        if (!hop.step().deposited().isEmpty()) {
            html.text("from ");
            Section.id(html, hop.step().deposited().getFirst().place());
        }
        html.text(" to ");
        Section.id(html, hop.taken().place());
    }

    private void changed(Conversion conversion) {
        html.text(
                "for "
                        + view.unit(conversion.asset()).amount(conversion.units())
                        + " stolen, which ");
        Section.id(html, conversion.place());
        html.text(" gave in the same transaction");
    }
}
