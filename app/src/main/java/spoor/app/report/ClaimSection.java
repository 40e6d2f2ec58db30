package spoor.app.report;

import java.util.List;
import spoor.app.follow.Findings.Claim;

/// What was published about the case, held against the chain.
final class ClaimSection {
    private ClaimSection() {}

    static void write(Html html, View view) {
        Section.write(
                html,
                "claims",
                "7. Published figures against the chain",
                () -> table(html, view.findings().claims()));
    }

    private static void table(Html html, List<Claim> claims) {
        if (claims.isEmpty()) {
            html.put(Tag.P, "The case lists no published figures to compare.");
            return;
        }
        html.put(
                Tag.P,
                "A published figure agrees when the exact one rounds to it at the precision in which"
                        + " it was published.");
        html.in(
                Tag.TABLE,
                "claims",
                () -> {
                    html.in(Tag.THEAD, () -> html.in(Tag.TR, () -> heads(html)));
                    html.in(Tag.TBODY, () -> claims.forEach(claim -> row(html, claim)));
                });
    }

    private static void heads(Html html) {
        Section.head(html, "", "Claim and source");
        Section.head(html, "r", "Published");
        Section.head(html, "r", "On the chain");
        Section.head(html, "", "Verdict");
    }

    private static void row(Html html, Claim claim) {
        html.in(
                Tag.TR,
                () -> {
                    html.in(
                            Tag.TD,
                            () -> {
                                html.data(claim.text());
                                html.in(Tag.DIV, "sub", () -> Section.id(html, claim.source()));
                            });
                    html.data(Tag.TD, "r", claim.published());
                    html.data(Tag.TD, "r", claim.computed());
                    html.in(
                            Tag.TD,
                            () -> {
                                html.put(Tag.STRONG, claim.agrees() ? "✓ " : "✗ ");
                                html.data(claim.verdict());
                            });
                });
    }
}
