package spoor.app.follow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings.Asset;
import spoor.app.follow.Findings.Claim;
import spoor.app.follow.Findings.Terminal;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.UInt256;
import spoor.ledger.trace.Policy;

/// A figure that somebody published about a case: one entry of `claims` in the case file.
///
/// @param where of the claim in the case file
/// @param text what was claimed, in a sentence
/// @param source who published it, when and where
/// @param published the figure with the decimals in which it was published: in coins for the
///   measures [Measure#STOLEN] and [Measure#MOVED], otherwise a count
/// @param measure what the figure counts
/// @param transaction the transaction that [Measure#MOVED] is about, otherwise empty
/// @param address the account that [Measure#SENT] is about, otherwise empty
/// @param asset id of the asset that it sent, otherwise empty
/// @param note what else should be known about the claim, or empty
public record PublishedFigure(
        Location where,
        String text,
        String source,
        BigDecimal published,
        Measure measure,
        String transaction,
        String address,
        String asset,
        String note) {

    /// What an account sent in all, stolen or not, fees apart.
    @FunctionalInterface
    public interface SentTotals {
        /// Of a chain without accounts.
        SentTotals NONE = (address, asset) -> null;

        /// Units of an asset, or nothing where the chain has no such account.
        @Nullable UInt256 sent(String address, String asset);
    }

    /// What a published figure is held against. All but STOLEN and TRANSACTIONS follow the case's
    /// first conserving policy.
    public enum Measure {
        /// Stolen coins of all thefts of the case.
        STOLEN("stolen", "", ""),
        /// Tainted transactions.
        TRANSACTIONS("transactions", "transaction", "transactions"),
        /// Outputs (or accounts) in which trails end, fees apart.
        PLACES("places", "output", "outputs"),
        /// Addresses of these.
        ADDRESSES("addresses", "address", "addresses"),
        /// Stolen coins that one transaction moved.
        MOVED("moved", "", ""),
        /// Coins that one account sent, stolen or not: the verdict says how much of them was
        /// stolen.
        SENT("sent", "", "");

        private final String label;
        private final String one;
        private final String many;

        Measure(String label, String one, String many) {
            this.label = label;
            this.one = one;
            this.many = many;
        }

        /// The name in case files.
        public String label() {
            return label;
        }

        boolean isAmount() {
            return this == STOLEN || this == MOVED || this == SENT;
        }
    }

    /// The same figure, its asset called by that id.
    PublishedFigure withAsset(String id) {
        return new PublishedFigure(
                where, text, source, published, measure, transaction, address, id, note);
    }

    /// @throws MalformedDataException if only account chains can answer
    void requireBitcoin() {
        if (measure == Measure.SENT) {
            throw new MalformedDataException(
                    where,
                    "the claim's measure is sent, which only account chains have; on a bitcoin"
                            + " chain expected stolen, transactions, places, addresses or moved");
        }
    }

    /// The findings with each of these figures held against them.
    public static Findings compare(
            Findings findings, List<PublishedFigure> figures, SentTotals totals) {
        return findings.withClaims(
                figures.stream().map(figure -> figure.heldAgainst(findings, totals)).toList());
    }

    /// Amounts are of the chain's own coin, or of the asset that the claim names.
    private Claim heldAgainst(Findings findings, SentTotals totals) {
        Asset coin = coin(findings);
        @Nullable BigDecimal computed = computed(findings, coin, totals);
        if (computed == null) {
            return new Claim(
                    text,
                    source,
                    words(published, coin),
                    "not in the trace",
                    false,
                    sentence(
                            measure == Measure.SENT
                                    ? "The chain has no such account to compare with."
                                    : "The trace has no such transaction to compare with."));
        }
        BigDecimal rounded = computed.setScale(published.scale(), RoundingMode.HALF_UP);
        boolean agrees = rounded.compareTo(published) == 0;
        String verdict = agrees ? "Agrees." : "Differs: " + difference(computed, coin) + ".";
        if (measure == Measure.SENT) {
            verdict += " " + stolenOfSent(findings, coin);
        }
        return new Claim(
                text,
                source,
                words(published, coin),
                words(computed, coin),
                agrees,
                sentence(verdict));
    }

    private Asset coin(Findings findings) {
        return findings.run().assets().stream()
                .filter(one -> one.id().equals(asset))
                .findFirst()
                .orElse(findings.run().coin());
    }

    /// How much of what the account sent was stolen, by policy.
    private String stolenOfSent(Findings findings, Asset coin) {
        List<String> parts =
                findings.run().policies().stream()
                        .map(policy ->
                                policy + " " + sentTaint(findings, policy, coin).toPlainString())
                        .toList();
        return "Stolen of it, in " + coin.symbol() + ": " + Words.list(parts, "and") + ".";
    }

    private BigDecimal sentTaint(Findings findings, String policy, Asset coin) {
        List<Findings.Step> steps =
                findings.steps().stream()
                        .filter(step -> step.policy().equals(policy) && step.fee().isEmpty())
                        .filter(step ->
                                step.deposited().stream()
                                        .anyMatch(one -> one.place().equals(address)))
                        .toList();
        return coin.amount(tainted(steps, coin));
    }

    private String sentence(String verdict) {
        return note.isEmpty() ? verdict : verdict + " " + note;
    }

    private String difference(BigDecimal computed, Asset coin) {
        BigDecimal difference = published.subtract(computed);
        return words(difference.abs(), coin)
                + (difference.signum() > 0 ? " more" : measure.isAmount() ? " less" : " fewer")
                + " than the chain shows";
    }

    private String words(BigDecimal figure, Asset coin) {
        boolean isOne = figure.compareTo(BigDecimal.ONE) == 0;
        String noun = measure.isAmount() ? coin.symbol() : isOne ? measure.one : measure.many;
        return figure.toPlainString() + " " + noun;
    }

    private @Nullable BigDecimal computed(Findings findings, Asset coin, SentTotals totals) {
        String policy = firstConserving(findings);
        return switch (measure) {
            case STOLEN -> coin.amount(stolen(findings, policy, coin));
            case TRANSACTIONS -> BigDecimal.valueOf(findings.run().transactions());
            case PLACES -> count(ends(findings, policy).map(Terminal::place));
            case ADDRESSES -> count(ends(findings, policy).map(Terminal::address));
            case MOVED -> moved(findings, policy, coin);
            case SENT -> {
                UInt256 sent = totals.sent(address, asset);
                yield sent == null ? null : coin.amount(sent);
            }
        };
    }

    private static String firstConserving(Findings findings) {
        List<String> policies = findings.run().policies();
        return policies.stream()
                .filter(label -> Policy.ofLabel(label).map(Policy::conserves).orElse(false))
                .findFirst()
                .orElse(policies.getFirst());
    }

    private static UInt256 stolen(Findings findings, String policy, Asset coin) {
        return findings.conservation().stream()
                .filter(row -> row.policy().equals(policy) && row.asset().equals(coin.id()))
                .map(Findings.Conservation::stolen)
                .reduce(UInt256.ZERO, UInt256::plusOrMax);
    }

    private static Stream<Terminal> ends(Findings findings, String policy) {
        return findings.terminals().stream()
                .filter(terminal -> terminal.policy().equals(policy))
                .filter(terminal -> !terminal.terminal().equals("FEE"));
    }

    private static BigDecimal count(Stream<String> names) {
        return BigDecimal.valueOf(names.distinct().count());
    }

    /// On an account chain a transaction may have several steps.
    private @Nullable BigDecimal moved(Findings findings, String policy, Asset coin) {
        List<Findings.Step> steps =
                findings.steps().stream()
                        .filter(step -> step.policy().equals(policy))
                        .filter(step -> step.transaction().equals(transaction))
                        .toList();
        return steps.isEmpty() ? null : coin.amount(tainted(steps, coin));
    }

    private static UInt256 tainted(List<Findings.Step> steps, Asset coin) {
        return steps.stream()
                .flatMap(step -> step.deposited().stream())
                .filter(parcel -> parcel.asset().equals(coin.id()))
                .flatMap(parcel -> parcel.parts().stream())
                .filter(part -> part.label() > 0)
                .map(Findings.Part::units)
                .reduce(UInt256.ZERO, UInt256::plusOrMax);
    }
}
