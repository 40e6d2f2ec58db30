package spoor.app.follow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.Findings.Claim;
import spoor.app.follow.Findings.Terminal;
import spoor.ledger.trace.Policy;

/// A figure that somebody published about a case: one entry of `claims` in the case file.
///
/// @param text what was claimed, in a sentence
/// @param source who published it, when and where
/// @param published the figure with the decimals in which it was published: in BTC for the measures
///   [Measure#STOLEN] and [Measure#MOVED], otherwise a count
/// @param measure what the figure counts
/// @param transaction the transaction that [Measure#MOVED] is about, otherwise empty
/// @param note what else should be known about the claim, or empty
public record PublishedFigure(
        String text,
        String source,
        BigDecimal published,
        Measure measure,
        String transaction,
        String note) {

    /// What a published figure is held against. All but STOLEN and TRANSACTIONS follow the case's
    /// first conserving policy.
    public enum Measure {
        /// Stolen BTC of all thefts of the case.
        STOLEN("stolen", "BTC", "BTC"),
        /// Tainted transactions.
        TRANSACTIONS("transactions", "transaction", "transactions"),
        /// Outputs in which trails end, fees apart.
        PLACES("places", "output", "outputs"),
        /// Addresses of these outputs.
        ADDRESSES("addresses", "address", "addresses"),
        /// Stolen BTC that one transaction moved.
        MOVED("moved", "BTC", "BTC");

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
            return this == STOLEN || this == MOVED;
        }
    }

    /// The findings with each of these figures held against them.
    public static Findings compare(Findings findings, List<PublishedFigure> figures) {
        return findings.withClaims(
                figures.stream().map(figure -> figure.heldAgainst(findings)).toList());
    }

    private Claim heldAgainst(Findings findings) {
        @Nullable BigDecimal computed = computed(findings);
        if (computed == null) {
            return new Claim(
                    text,
                    source,
                    words(published),
                    "not in the trace",
                    false,
                    sentence("The trace has no such transaction to compare with."));
        }
        BigDecimal rounded = computed.setScale(published.scale(), RoundingMode.HALF_UP);
        boolean agrees = rounded.compareTo(published) == 0;
        String verdict = agrees ? "Agrees." : "Differs: " + difference(computed) + ".";
        return new Claim(
                text, source, words(published), words(computed), agrees, sentence(verdict));
    }

    private String sentence(String verdict) {
        return note.isEmpty() ? verdict : verdict + " " + note;
    }

    private String difference(BigDecimal computed) {
        BigDecimal difference = published.subtract(computed);
        return words(difference.abs())
                + (difference.signum() > 0 ? " more" : measure.isAmount() ? " less" : " fewer")
                + " than the chain shows";
    }

    private String words(BigDecimal figure) {
        boolean isOne = figure.compareTo(BigDecimal.ONE) == 0;
        return figure.toPlainString() + " " + (isOne ? measure.one : measure.many);
    }

    private @Nullable BigDecimal computed(Findings findings) {
        String policy = firstConserving(findings);
        return switch (measure) {
            case STOLEN -> coins(stolen(findings, policy));
            case TRANSACTIONS -> BigDecimal.valueOf(findings.run().transactions());
            case PLACES -> count(ends(findings, policy).map(Terminal::place));
            case ADDRESSES -> count(ends(findings, policy).map(Terminal::address));
            case MOVED -> moved(findings, policy);
        };
    }

    private static String firstConserving(Findings findings) {
        List<String> policies = findings.run().policies();
        return policies.stream()
                .filter(label -> Policy.ofLabel(label).map(Policy::conserves).orElse(false))
                .findFirst()
                .orElse(policies.getFirst());
    }

    private static BigDecimal coins(long sat) {
        return BigDecimal.valueOf(sat, 8);
    }

    private static long stolen(Findings findings, String policy) {
        return findings.conservation().stream()
                .filter(row -> row.policy().equals(policy))
                .mapToLong(Findings.Conservation::stolen)
                .reduce(0, Math::addExact);
    }

    private static Stream<Terminal> ends(Findings findings, String policy) {
        return findings.terminals().stream()
                .filter(terminal -> terminal.policy().equals(policy))
                .filter(terminal -> !terminal.terminal().equals("FEE"));
    }

    private static BigDecimal count(Stream<String> names) {
        return BigDecimal.valueOf(names.distinct().count());
    }

    private @Nullable BigDecimal moved(Findings findings, String policy) {
        return findings.steps().stream()
                .filter(step -> step.policy().equals(policy))
                .filter(step -> step.transaction().equals(transaction))
                .findFirst()
                .map(step -> coins(tainted(step)))
                .orElse(null);
    }

    private static long tainted(Findings.Step step) {
        return step.deposited().stream()
                .flatMap(parcel -> parcel.parts().stream())
                .filter(part -> part.label() > 0)
                .mapToLong(Findings.Part::units)
                .reduce(0, Math::addExact);
    }
}
