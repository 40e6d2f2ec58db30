package spoor.app.follow;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.tags.Mixing;
import spoor.ledger.base.UInt256;

/// Everything that one trace found, in words and whole units: what `result.jsonl`, `terminals.csv`
/// and `report.html` are made of. The same case and data give equal findings.
///
/// Units are whole units of an asset: satoshi, wei, a token's smallest unit. `asset` is the asset's
/// id in [Run#assets]; amounts of different assets are never added. `time` is ISO 8601 in UTC, or
/// empty where the data do not say; `height` is -1 then. `label` is 0 for clean units and the
/// theft's place in the case, from 1, otherwise.
public record Findings(
        Run run,
        List<TheftFound> thefts,
        List<Step> steps,
        List<Terminal> terminals,
        List<Bounds> bounds,
        List<Conservation> conservation,
        List<Conversion> conversions,
        List<Assumption> assumptions,
        List<LimitReached> limits,
        List<TagConflict> conflicts,
        List<Imitation> imitations,
        List<Claim> claims) {
    public Findings {
        thefts = List.copyOf(thefts);
        steps = List.copyOf(steps);
        terminals = List.copyOf(terminals);
        bounds = List.copyOf(bounds);
        conservation = List.copyOf(conservation);
        conversions = List.copyOf(conversions);
        assumptions = List.copyOf(assumptions);
        limits = List.copyOf(limits);
        conflicts = List.copyOf(conflicts);
        imitations = List.copyOf(imitations);
        claims = List.copyOf(claims);
    }

    /// Of a chain with one asset, without published figures to compare.
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
                List.of(),
                assumptions,
                limits,
                conflicts,
                List.of(),
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
                conversions,
                assumptions,
                limits,
                conflicts,
                imitations,
                compared);
    }

    /// @param program name and version
    /// @param policies labels, in the order of the case file
    /// @param tipHash of the ledger's last block, or empty
    /// @param caseSha256 of the case file's bytes
    /// @param isPartial whether the ledger holds single transactions rather than whole blocks
    /// @param assets that the findings have amounts of
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
            List<Asset> assets,
            long transactions,
            boolean stepsOmitted) {
        public Run {
            tagPacks = List.copyOf(tagPacks);
            policies = List.copyOf(policies);
            assets = List.copyOf(assets);
        }

        /// Whether value lies in accounts, and not in outputs.
        public boolean hasAccounts() {
            return !assets.equals(List.of(Asset.BITCOIN));
        }

        /// The chain's own coin where it was met, otherwise the first asset.
        public Asset coin() {
            return assets.stream()
                    .filter(Asset::isNative)
                    .findFirst()
                    .orElse(assets.isEmpty() ? Asset.NATIVE : assets.getFirst());
        }

        /// @throws IllegalArgumentException if the findings have no such asset
        public Asset asset(String id) {
            return Stream.concat(assets.stream(), Stream.of(coin()))
                    .filter(asset -> asset.id().equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "findings have asset \"" + id + "\", expected a listed one"));
        }
    }

    /// @param id what amounts name: `btc`, or as `spoor.ledger.chain.evm.Asset#id` says
    /// @param symbol for display, written by strangers, may be empty
    /// @param decimals for display; [#UNKNOWN_DECIMALS] shows whole units only
    public record Asset(String id, String symbol, int decimals) {
        public static final int UNKNOWN_DECIMALS = -1;
        public static final Asset BITCOIN = new Asset("btc", "BTC", 8);
        static final Asset NATIVE = new Asset("native", "", UNKNOWN_DECIMALS);

        /// Whether it is the chain's own coin.
        public boolean isNative() {
            return id.equals(BITCOIN.id) || id.equals(NATIVE.id);
        }

        /// Exact, with all its decimals; whole units where these are not known.
        public BigDecimal amount(UInt256 units) {
            return new BigDecimal(units.toBigInteger(), Math.max(0, decimals));
        }
    }

    public record TagPackUsed(
            String file, String title, String sha256, int tags, int tagsLeftOut) {}

    public record TheftFound(String id, String victim, String when, List<OriginFound> origins) {
        public TheftFound {
            origins = List.copyOf(origins);
        }
    }

    /// @param output `txid:vout`; on an account chain the transfer, `txhash:position`
    /// @param address that holds it; on an account chain the one that the transfer pays
    /// @param units stolen units of it
    /// @param value the whole output or transfer
    public record OriginFound(
            String output,
            String address,
            String asset,
            UInt256 units,
            UInt256 value,
            int height,
            String time) {}

    /// One tainted transaction under one policy; on an account chain one tainted transfer.
    ///
    /// @param position of a transfer in its transaction (a log's index, a call's trace address),
    ///   otherwise empty
    /// @param deposited outputs that the transaction spends, or the account that gives
    /// @param withdrawn outputs that it makes, or the account that receives
    public record Step(
            String policy,
            String transaction,
            String position,
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

    /// @param place `txid:vout`, or the address of an account
    /// @param value the whole output or transfer, clean part included
    public record Parcel(
            String place, String address, String asset, UInt256 value, List<Part> parts) {
        public Parcel {
            parts = List.copyOf(parts);
        }
    }

    public record Part(int label, UInt256 units) {}

    /// @param theft the theft's id
    /// @param terminal name of the kind: UNSPENT, SERVICE ...
    /// @param place `txid:vout`, or the transaction's id for a fee; the address of an account
    /// @param address the owner, or empty for a fee
    /// @param transaction see `TraceSink.terminal`
    /// @param entity label of the tag that ended the trail, or empty
    /// @param source where the tag says it comes from, or empty
    /// @param mixing what went into a mixer of an account chain, or nothing
    public record Terminal(
            String theft,
            String policy,
            String terminal,
            String place,
            String address,
            String transaction,
            String asset,
            UInt256 units,
            int height,
            String time,
            String entity,
            String source,
            String reason,
            @Nullable Mixing mixing) {

        /// One that is in no mixer of an account chain.
        public Terminal(
                String theft,
                String policy,
                String terminal,
                String place,
                String address,
                String transaction,
                String asset,
                UInt256 units,
                int height,
                String time,
                String entity,
                String source,
                String reason) {
            this(
                    theft,
                    policy,
                    terminal,
                    place,
                    address,
                    transaction,
                    asset,
                    units,
                    height,
                    time,
                    entity,
                    source,
                    reason,
                    null);
        }
    }

    /// The least and the most that any conserving rule could find at a place where trails end.
    public record Bounds(
            String theft,
            String terminal,
            String place,
            String address,
            String asset,
            UInt256 least,
            UInt256 most,
            int height,
            String time,
            String entity) {}

    /// @param holds whether `stolen` and `convertedIn` are as much as `terminals` and
    ///   `convertedOut`
    public record Conservation(
            String theft,
            String policy,
            String asset,
            UInt256 stolen,
            UInt256 convertedIn,
            UInt256 terminals,
            UInt256 convertedOut,
            boolean holds) {}

    /// Stolen units of one asset that became units of another.
    ///
    /// @param place address that gave the one and received the other
    public record Conversion(
            String theft,
            String policy,
            String asset,
            UInt256 units,
            String assetAfter,
            UInt256 unitsAfter,
            String transaction,
            int height,
            String time,
            String place) {}

    /// @param place what it is about, or empty
    /// @param asset of the units, or empty
    /// @param units the assumed amount, or nothing
    public record Assumption(String text, String place, String asset, @Nullable UInt256 units) {}

    /// @param limit key of the case file
    /// @param units how much was cut off
    /// @param places at how many places
    public record LimitReached(
            String theft,
            String policy,
            String limit,
            String setting,
            String asset,
            UInt256 units,
            long places) {}

    /// A token that imitates another's symbol, or whose transfers move nothing.
    ///
    /// @param symbol as the contract writes it
    /// @param imitated the symbol that it looks like, or empty for transfers of nothing
    /// @param transfers how many of them the trace met; they carry no taint
    public record Imitation(String contract, String symbol, String imitated, long transfers) {}

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
