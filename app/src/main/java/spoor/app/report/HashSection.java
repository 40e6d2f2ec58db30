package spoor.app.report;

import spoor.app.follow.Findings.Run;
import spoor.app.follow.Findings.TagPackUsed;

/// What the result was made from and how to make it again.
final class HashSection {
    private final Html html;
    private final View view;

    private HashSection(Html html, View view) {
        this.html = html;
        this.view = view;
    }

    static void write(Html html, View view) {
        Section.write(
                html,
                "hashes",
                "10. Made from, and how to check",
                new HashSection(html, view)::write);
    }

    private void write() {
        html.put(
                Tag.P,
                "The same case and data give the same result, byte for byte, on any machine. SHA-256"
                        + " of what went in and of what came out:");
        html.in(Tag.DL, "facts", this::facts);
        packs();
        html.put(Tag.P, "To make the result again, with the same ledger in the workspace:");
        html.in(Tag.P, "command", () -> Section.id(html, view.provenance().command()));
        html.put(
                Tag.P,
                "Then compare the SHA-256 of result.jsonl with the one above. terminals.csv lists"
                        + " every place, result.jsonl every step.");
    }

    private void facts() {
        Run run = view.run();
        fact("Result (result.jsonl)", view.provenance().resultSha256());
        fact("Case file", run.caseSha256());
        fact("Ledger", Section.ledger(run) + (run.isPartial() ? ", partial" : ""));
        fact("Ledger’s last block", tip(run));
        fact(
                run.hasAccounts() ? "Transfers handled" : "Transactions handled",
                Amount.grouped(run.transactions()));
        fact("Program", run.program());
    }

    private static String tip(Run run) {
        String hash = run.tipHash().isEmpty() ? "hash not in the data" : run.tipHash();
        return run.tipHeight() < 0 ? hash : run.tipHeight() + ", " + hash;
    }

    private void fact(String name, String value) {
        html.put(Tag.DT, name);
        html.in(Tag.DD, () -> Section.id(html, value));
    }

    private void packs() {
        if (view.run().tagPacks().isEmpty()) {
            html.put(Tag.P, "No tag packs were used.");
            return;
        }
        html.in(
                Tag.TABLE,
                "packs",
                () -> {
                    html.in(
                            Tag.THEAD,
                            () ->
                                    html.in(
                                            Tag.TR,
                                            () -> {
                                                Section.head(html, "", "Tag pack");
                                                Section.head(html, "r", "Tags");
                                                Section.head(html, "r", "Left out");
                                            }));
                    html.in(Tag.TBODY, () -> view.run().tagPacks().forEach(this::pack));
                });
    }

    private void pack(TagPackUsed pack) {
        html.in(
                Tag.TR,
                () -> {
                    html.in(
                            Tag.TD,
                            () -> {
                                html.data(pack.file());
                                html.text(pack.title().isEmpty() ? "" : ", ").data(pack.title());
                                html.in(Tag.DIV, "sub", () -> Section.id(html, pack.sha256()));
                            });
                    Section.cell(html, "r", Amount.grouped(pack.tags()));
                    Section.cell(html, "r", Amount.grouped(pack.tagsLeftOut()));
                });
    }
}
