package spoor.app.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;

/// Writes findings as `result.jsonl`, the canonical form: equal findings give equal bytes, and the
/// SHA-256 of the bytes is the result's name. docs/FORMATS.md describes every record.
public final class ResultWriter {
    private static final String ASSET = "btc";

    private final Findings findings;
    private final JsonLines json;

    private ResultWriter(Findings findings, JsonLines json) {
        this.findings = findings;
        this.json = json;
    }

    /// Writes the file whole or not at all.
    ///
    /// @return the result's name: SHA-256 of the file, in hexadecimal
    public static String write(Findings findings, Path file) throws IOException {
        MessageDigest digest = Hashes.newSha256();
        AtomicFile.write(file, out -> write(findings, new DigestOutputStream(out, digest)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// @param out stays open
    public static void write(Findings findings, OutputStream out) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            new ResultWriter(findings, json).all();
        }
        out.flush();
    }

    private void all() {
        run(findings.run());
        findings.thefts().forEach(this::theft);
        findings.steps().forEach(this::step);
        findings.terminals().forEach(this::terminal);
        findings.bounds().forEach(this::bounds);
        findings.conservation().forEach(this::conservation);
        findings.assumptions().forEach(this::assumption);
        findings.limits().forEach(this::limit);
        findings.conflicts().forEach(this::conflict);
        findings.claims().forEach(this::claim);
    }

    private void run(Findings.Run run) {
        json.start("run")
                .text("program", run.program())
                .text("case", run.caseName())
                .text("chain", run.chain())
                .text("network", run.network())
                .flag("partial", run.isPartial())
                .height("tip_height", run.tipHeight())
                .text("tip_hash", run.tipHash())
                .text("tip_time", run.tipTime())
                .text("case_sha256", run.caseSha256())
                .list("tag_packs", run.tagPacks(), this::tagPack)
                .texts("policies", run.policies())
                .number("transactions", run.transactions())
                .flag("steps_omitted", run.stepsOmitted())
                .end();
    }

    private void tagPack(Findings.TagPackUsed pack) {
        json.text("file", pack.file())
                .text("title", pack.title())
                .text("sha256", pack.sha256())
                .number("tags", pack.tags())
                .number("tags_left_out", pack.tagsLeftOut());
    }

    private void theft(Findings.TheftFound theft) {
        json.start("theft")
                .text("theft", theft.id())
                .text("victim", theft.victim())
                .text("when", theft.when())
                .text("asset", ASSET)
                .list("origins", theft.origins(), this::origin)
                .end();
    }

    private void origin(Findings.OriginFound origin) {
        json.text("output", origin.output())
                .text("address", origin.address())
                .units("units", origin.units())
                .units("value", origin.value())
                .height(origin.height())
                .text("time", origin.time());
    }

    private void step(Findings.Step step) {
        json.start("step")
                .text("policy", step.policy())
                .text("transaction", step.transaction())
                .text("asset", ASSET)
                .height(step.height())
                .text("time", step.time())
                .list("deposited", step.deposited(), this::parcel)
                .list("withdrawn", step.withdrawn(), this::parcel)
                .list("fee", step.fee(), this::part)
                .texts("notes", step.notes())
                .end();
    }

    private void parcel(Findings.Parcel parcel) {
        json.text("output", parcel.output())
                .text("address", parcel.address())
                .units("value", parcel.value())
                .list("parts", parcel.parts(), this::part);
    }

    private void part(Findings.Part part) {
        json.text("theft", theftOf(part.label())).units("units", part.units());
    }

    /// The theft of a label, or nothing for clean units.
    private @Nullable String theftOf(int label) {
        List<Findings.TheftFound> thefts = findings.thefts();
        return label == 0 ? null : thefts.get(label - 1).id();
    }

    private void terminal(Findings.Terminal terminal) {
        json.start("terminal")
                .text("theft", terminal.theft())
                .text("policy", terminal.policy())
                .text("terminal", terminal.terminal())
                .text("place", terminal.place())
                .text("asset", ASSET)
                .units("units", terminal.units())
                .height(terminal.height())
                .text("time", terminal.time())
                .text("reason", terminal.reason())
                .text("address", terminal.address())
                .text("transaction", terminal.transaction())
                .text("entity", terminal.entity())
                .text("source", terminal.source())
                .end();
    }

    private void bounds(Findings.Bounds bounds) {
        json.start("bounds")
                .text("theft", bounds.theft())
                .text("terminal", bounds.terminal())
                .text("place", bounds.place())
                .text("asset", ASSET)
                .units("least", bounds.least())
                .units("most", bounds.most())
                .height(bounds.height())
                .text("time", bounds.time())
                .text("address", bounds.address())
                .text("entity", bounds.entity())
                .end();
    }

    private void conservation(Findings.Conservation row) {
        json.start("conservation")
                .text("theft", row.theft())
                .text("policy", row.policy())
                .units("stolen", row.stolen())
                .units("terminals", row.terminals())
                .flag("holds", row.holds())
                .end();
    }

    private void assumption(Findings.Assumption assumption) {
        json.start("assumption")
                .text("text", assumption.text())
                .text("place", assumption.place())
                .text("asset", ASSET)
                .units("units", assumption.units())
                .end();
    }

    private void limit(Findings.LimitReached limit) {
        json.start("limit")
                .text("theft", limit.theft())
                .text("policy", limit.policy())
                .text("limit", limit.limit())
                .text("setting", limit.setting())
                .text("asset", ASSET)
                .units("units", limit.units())
                .number("places", limit.places())
                .end();
    }

    private void conflict(Findings.TagConflict conflict) {
        json.start("conflict")
                .text("address", conflict.address())
                .list("tags", conflict.tags(), this::said)
                .end();
    }

    private void said(Findings.TagSaid said) {
        json.text("label", said.label())
                .text("category", said.category())
                .text("confidence", said.confidence())
                .text("source", said.source())
                .text("pack", said.pack());
    }

    private void claim(Findings.Claim claim) {
        json.start("claim")
                .text("text", claim.text())
                .text("source", claim.source())
                .text("published", claim.published())
                .text("computed", claim.computed())
                .flag("agrees", claim.agrees())
                .text("verdict", claim.verdict())
                .end();
    }
}
