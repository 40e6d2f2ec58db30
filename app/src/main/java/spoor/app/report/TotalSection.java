package spoor.app.report;

import java.util.ArrayList;
import java.util.List;
import spoor.app.register.ClaimWords;
import spoor.register.total.Loss;
import spoor.register.total.Total;

/// The total, theft by theft: each claim that was used or left out, and why.
final class TotalSection {
    private final Html html;
    private final RegisterView view;

    private TotalSection(Html html, RegisterView view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, RegisterView view) {
        Section.write(
                html,
                "total",
                "The total, line by line",
                () -> new TotalSection(html, view).table());
    }

    private void table() {
        List<Loss> losses = new ArrayList<>();
        view.facts().total().rows().forEach(row -> losses.addAll(row.losses()));
        List<Total.Left> left =
                view.facts().total().left().stream()
                        .filter(one -> !one.loss().uses().isEmpty())
                        .toList();
        if (losses.isEmpty() && left.isEmpty()) {
            html.put(Tag.P, "Nobody states an amount.");
            return;
        }
        html.in(
                Tag.TABLE,
                "total",
                () -> {
                    html.in(
                            Tag.THEAD,
                            () ->
                                    html.in(
                                            Tag.TR,
                                            () -> {
                                                Section.head(html, "", "Theft");
                                                Section.head(html, "", "Counted");
                                                Section.head(html, "", "Claims used");
                                                Section.head(html, "", "Claims left out, and why");
                                            }));
                    html.in(
                            Tag.TBODY,
                            () -> {
                                losses.forEach(loss -> html.in(Tag.TR, () -> row(loss, "")));
                                left.forEach(one ->
                                        html.in(Tag.TR, () -> row(one.loss(), one.reason())));
                            });
                });
        int silent = view.facts().total().left().size() - left.size();
        if (silent > 0) {
            html.put(
                    Tag.P,
                    "note",
                    "Of " + Amount.count(silent, "theft") + " nobody states an amount.");
        }
    }

    /// @param reason why the theft counts nothing, empty if it counts
    private void row(Loss loss, String reason) {
        html.in(Tag.TD, () -> theft(loss));
        html.in(
                Tag.TD,
                () -> {
                    if (reason.isEmpty() && loss.range() != null) {
                        html.text(view.money(loss.range()));
                    } else {
                        html.text("nothing: ").data(reason);
                    }
                });
        html.in(
                Tag.TD,
                () ->
                        loss.uses().stream()
                                .filter(Loss.Use::isUsed)
                                .forEach(use -> html.in(Tag.DIV, () -> use(use))));
        html.in(
                Tag.TD,
                () ->
                        loss.uses().stream()
                                .filter(use -> !use.isUsed())
                                .forEach(use -> html.in(Tag.DIV, () -> use(use))));
    }

    private void theft(Loss loss) {
        html.data(loss.theft().name());
        if (loss.theft().incidents().size() > 1) {
            List<String> ids = loss.theft().incidents().stream().map(one -> one.id()).toList();
            html.data(Tag.DIV, "sub", "one theft of " + String.join(", ", ids));
        }
    }

    private void use(Loss.Use use) {
        if (use.range() != null) {
            html.text(view.money(use.range()));
        }
        view.links().add(use.claimed()).write(html);
        if (!use.isUsed()) {
            html.text(" ").data(ClaimWords.grouped(use.reason()));
        }
    }
}
