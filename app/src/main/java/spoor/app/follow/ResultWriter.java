package spoor.app.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.Mixing;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;
import spoor.ledger.base.UInt256;

/// Writes findings as `result.jsonl`, the canonical form: equal findings give equal bytes, and the
/// SHA-256 of the bytes is the result's name. docs/FORMATS.md describes every record.
public final class ResultWriter {
    private final Findings findings;
    private final JsonLines json;

    /// A chain of outputs has one asset, which records name once; accounts name it at each amount.
    private final boolean hasAccounts;

    private ResultWriter(Findings findings, JsonLines json) {
        this.findings = findings;
        this.json = json;
        this.hasAccounts = findings.run().hasAccounts();
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
        Mixed.of(findings.terminals()).forEach(this::mixed);
        findings.bounds().forEach(this::bounds);
        findings.conservation().forEach(this::conservation);
        findings.conversions().forEach(this::conversion);
        findings.assumptions().forEach(this::assumption);
        findings.limits().forEach(this::limit);
        findings.conflicts().forEach(this::conflict);
        findings.imitations().forEach(this::imitation);
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
                .texts("policies", run.policies());
        if (hasAccounts) {
            json.list("assets", run.assets(), this::asset);
        }
        json.number("transactions", run.transactions())
                .flag("steps_omitted", run.stepsOmitted())
                .end();
    }

    private void asset(Findings.Asset asset) {
        json.text("asset", asset.id()).text("symbol", asset.symbol());
        json.decimals(asset.decimals());
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
                .text("when", theft.when());
        onlyAsset();
        json.list("origins", theft.origins(), this::origin).end();
    }

    /// The asset of a whole record, where there is only one.
    private void onlyAsset() {
        if (!hasAccounts) {
            json.text("asset", Findings.Asset.BITCOIN.id());
        }
    }

    /// The asset of one amount, where there are several.
    private void oneAsset(String asset) {
        if (hasAccounts) {
            json.text("asset", asset);
        }
    }

    private void origin(Findings.OriginFound origin) {
        json.text(hasAccounts ? "transfer" : "output", origin.output())
                .text("address", origin.address());
        oneAsset(origin.asset());
        json.units("units", origin.units())
                .units("value", origin.value())
                .height(origin.height())
                .text("time", origin.time());
    }

    private void step(Findings.Step step) {
        json.start("step").text("policy", step.policy()).text("transaction", step.transaction());
        if (hasAccounts) {
            json.text("position", step.position());
        }
        onlyAsset();
        json.height(step.height())
                .text("time", step.time())
                .list("deposited", step.deposited(), this::parcel)
                .list("withdrawn", step.withdrawn(), this::parcel)
                .list("fee", step.fee(), this::part)
                .texts("notes", step.notes())
                .end();
    }

    /// The place of an account is its address.
    private void parcel(Findings.Parcel parcel) {
        if (!hasAccounts) {
            json.text("output", parcel.place());
        }
        json.text("address", parcel.address());
        oneAsset(parcel.asset());
        json.units("value", parcel.value()).list("parts", parcel.parts(), this::part);
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
                .text("asset", terminal.asset())
                .units("units", terminal.units())
                .height(terminal.height())
                .text("time", terminal.time())
                .text("reason", terminal.reason())
                .text("address", terminal.address())
                .text("transaction", terminal.transaction())
                .text("entity", terminal.entity())
                .text("source", terminal.source());
        Mixing mixing = terminal.mixing();
        if (mixing != null) {
            json.text("mixer", mixing.mixer());
            deposits(mixing.denomination(), mixing.deposits());
            json.units("moved", mixing.moved());
        }
        json.end();
    }

    private void deposits(@Nullable UInt256 denomination, long deposits) {
        json.units("denomination", denomination);
        json.numberOrNothing("deposits", denomination == null ? -1 : deposits);
    }

    private void mixed(Mixed mixed) {
        json.start("mixer")
                .text("theft", mixed.theft())
                .text("policy", mixed.policy())
                .text("place", mixed.place())
                .text("asset", mixed.asset())
                .text("mixer", mixed.mixer());
        deposits(mixed.denomination(), mixed.deposits());
        json.number("transfers", mixed.transfers())
                .units("moved", mixed.moved())
                .units("units", mixed.units())
                .text("first", mixed.first())
                .text("last", mixed.last())
                .end();
    }

    private void bounds(Findings.Bounds bounds) {
        json.start("bounds")
                .text("theft", bounds.theft())
                .text("terminal", bounds.terminal())
                .text("place", bounds.place())
                .text("asset", bounds.asset())
                .units("least", bounds.least())
                .units("most", bounds.most())
                .height(bounds.height())
                .text("time", bounds.time())
                .text("address", bounds.address())
                .text("entity", bounds.entity())
                .end();
    }

    private void conservation(Findings.Conservation row) {
        json.start("conservation").text("theft", row.theft()).text("policy", row.policy());
        oneAsset(row.asset());
        json.units("stolen", row.stolen());
        converted("converted_in", row.convertedIn());
        json.units("terminals", row.terminals());
        converted("converted_out", row.convertedOut());
        json.flag("holds", row.holds()).end();
    }

    private void converted(String key, UInt256 units) {
        if (!units.isZero()) {
            json.units(key, units);
        }
    }

    private void conversion(Findings.Conversion conversion) {
        json.start("conversion")
                .text("theft", conversion.theft())
                .text("policy", conversion.policy())
                .text("asset", conversion.asset())
                .units("units", conversion.units())
                .text("asset_after", conversion.assetAfter())
                .units("units_after", conversion.unitsAfter())
                .text("transaction", conversion.transaction())
                .height(conversion.height())
                .text("time", conversion.time())
                .text("place", conversion.place())
                .end();
    }

    private void assumption(Findings.Assumption assumption) {
        json.start("assumption")
                .text("text", assumption.text())
                .text("place", assumption.place())
                .text("asset", assumption.asset())
                .units("units", assumption.units())
                .end();
    }

    private void limit(Findings.LimitReached limit) {
        json.start("limit")
                .text("theft", limit.theft())
                .text("policy", limit.policy())
                .text("limit", limit.limit())
                .text("setting", limit.setting())
                .text("asset", limit.asset())
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

    private void imitation(Findings.Imitation imitation) {
        json.start("imitation")
                .text("contract", imitation.contract())
                .text("symbol", imitation.symbol())
                .text("imitated", imitation.imitated())
                .number("transfers", imitation.transfers())
                .end();
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
