package spoor.app.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that one trace found, in words and whole units: what `result.jsonl`, `terminals.csv`
/// and `report.html` are made of. The same case and data give equal findings.
///
/// Units are satoshi. `time` is ISO 8601 in UTC, or empty where the data do not say; `height` is -1
/// then. `label` is 0 for clean units and the theft's place in the case, from 1, otherwise.
public record Findings(
        Run run,
        List<TheftFound> thefts,
        List<Step> steps,
        List<Terminal> terminals,
        List<Bounds> bounds,
        List<Conservation> conservation,
        List<Assumption> assumptions,
        List<LimitReached> limits,
        List<TagConflict> conflicts,
        List<Claim> claims) {
    public Findings {
        thefts = List.copyOf(thefts);
        steps = List.copyOf(steps);
        terminals = List.copyOf(terminals);
        bounds = List.copyOf(bounds);
        conservation = List.copyOf(conservation);
        assumptions = List.copyOf(assumptions);
        limits = List.copyOf(limits);
        conflicts = List.copyOf(conflicts);
        claims = List.copyOf(claims);
    }

    /// Without published figures to compare.
    public Findings(
            Run run,
            List<TheftFound> thefts,
            List<Step> steps,
            List<Terminal> terminals,
            List<Bounds> bounds,
            List<Conservation> conservation,
            List<Assumption> assumptions,
            List<LimitReached> limits,
            List<TagConflict> conflicts) {
        this(
                run,
                thefts,
                steps,
                terminals,
                bounds,
                conservation,
                assumptions,
                limits,
                conflicts,
                List.of());
    }

    /// The same findings, with what was published held against them: see [PublishedFigure].
    public Findings withClaims(List<Claim> compared) {
        return new Findings(
                run,
                thefts,
                steps,
                terminals,
                bounds,
                conservation,
                assumptions,
                limits,
                conflicts,
                compared);
    }

    /// @param program name and version
    /// @param policies labels, in the order of the case file
    /// @param tipHash of the ledger's last block, or empty
    /// @param caseSha256 of the case file's bytes
    /// @param isPartial whether the ledger holds single transactions rather than whole blocks
    /// @param transactions tainted transactions handled
    /// @param stepsOmitted whether the case asked for no steps
    public record Run(
            String program,
            String caseName,
            String chain,
            String network,
            boolean isPartial,
            int tipHeight,
            String tipHash,
            String tipTime,
            String caseSha256,
            List<TagPackUsed> tagPacks,
            List<String> policies,
            long transactions,
            boolean stepsOmitted) {
        public Run {
            tagPacks = List.copyOf(tagPacks);
            policies = List.copyOf(policies);
        }
    }

    public record TagPackUsed(
            String file, String title, String sha256, int tags, int tagsLeftOut) {}

    public record TheftFound(String id, String victim, String when, List<OriginFound> origins) {
        public TheftFound {
            origins = List.copyOf(origins);
        }
    }

    /// @param units stolen units of the output
    /// @param value the whole output
    public record OriginFound(
            String output, String address, long units, long value, int height, String time) {}

    /// One tainted transaction under one policy.
    public record Step(
            String policy,
            String transaction,
            int height,
            String time,
            List<Parcel> deposited,
            List<Parcel> withdrawn,
            List<Part> fee,
            List<String> notes) {
        public Step {
            deposited = List.copyOf(deposited);
            withdrawn = List.copyOf(withdrawn);
            fee = List.copyOf(fee);
            notes = List.copyOf(notes);
        }
    }

    /// @param output `txid:vout`
    /// @param value the whole output, clean part included
    public record Parcel(String output, String address, long value, List<Part> parts) {
        public Parcel {
            parts = List.copyOf(parts);
        }
    }

    public record Part(int label, long units) {}

    /// @param theft the theft's id
    /// @param terminal name of the kind: UNSPENT, SERVICE ...
    /// @param place `txid:vout`, or the transaction's id for a fee
    /// @param address the owner, or empty for a fee
    /// @param transaction see `TraceSink.terminal`
    /// @param entity label of the tag that ended the trail, or empty
    /// @param source where the tag says it comes from, or empty
    public record Terminal(
            String theft,
            String policy,
            String terminal,
            String place,
            String address,
            String transaction,
            long units,
            int height,
            String time,
            String entity,
            String source,
            String reason) {}

    /// The least and the most that any conserving rule could find at a place where trails end.
    public record Bounds(
            String theft,
            String terminal,
            String place,
            String address,
            long least,
            long most,
            int height,
            String time,
            String entity) {}

    public record Conservation(
            String theft, String policy, long stolen, long terminals, boolean holds) {}

    /// @param place what it is about, or empty
    /// @param units the assumed amount, or -1
    public record Assumption(String text, String place, long units) {}

    /// @param limit key of the case file
    /// @param units how much was cut off
    /// @param places at how many places
    public record LimitReached(
            String theft, String policy, String limit, String setting, long units, long places) {}

    /// Tags that say different things of one address that the trace met. Shown, never resolved.
    public record TagConflict(String address, List<TagSaid> tags) {
        public TagConflict {
            tags = List.copyOf(tags);
        }
    }

    public record TagSaid(
            String label,
            @Nullable String category,
            @Nullable String confidence,
            String source,
            String pack) {}

    /// A published figure, and the figure that the trace finds for the same thing.
    ///
    /// @param text what was claimed, in a sentence
    /// @param source who published it, when and where
    /// @param published the figure with its unit, as published
    /// @param computed the figure with its unit, exact
    /// @param agrees whether the computed figure rounds to the published one at the precision in
    ///   which it was published
    /// @param verdict the same in words, with the difference
    public record Claim(
            String text,
            String source,
            String published,
            String computed,
            boolean agrees,
            String verdict) {}
}
