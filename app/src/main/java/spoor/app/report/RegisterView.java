package spoor.app.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import spoor.app.register.ClaimWords;
import spoor.register.claim.Qualifier;
import spoor.register.incident.Backing;
import spoor.register.incident.FieldClaim;
import spoor.register.incident.Figure;
import spoor.register.incident.Incident;
import spoor.register.incident.Standing;
import spoor.register.total.Loss;
import spoor.register.total.Range;
import spoor.register.total.Theft.Claimed;

/// What the sections of a register's report share: where a claim stands in the annex, and how a
/// sentence points there.
final class RegisterView {
    /// Runs of numbers that one sentence shows before it points to the total's lines.
    private static final int MOST_RUNS = 40;

    private static final Set<Qualifier> VAGUE =
            EnumSet.of(
                    Qualifier.APPROXIMATELY, Qualifier.ESTIMATED, Qualifier.ESTIMATED_UP_TO);

    /// So many numbers stay in one line.
    private static final int SHORT = 3;

    private final RegisterFacts facts;
    private final Map<String, Integer> numbers;
    private final RegisterSources sources;

    RegisterView(RegisterFacts facts) {
        this.facts = facts;
        this.numbers = facts.numbers();
        this.sources = new RegisterSources(facts.register());
    }

    RegisterFacts facts() {
        return facts;
    }

    RegisterSources sources() {
        return sources;
    }

    String currency() {
        return facts.question().currency();
    }

    String money(Range range) {
        return ClaimWords.range(range, currency());
    }

    /// How many of the figures that count their sources call approximate or estimated.
    static int vague(Collection<Loss> losses) {
        int vague = 0;
        for (Loss loss : losses) {
            for (Loss.Use use : loss.uses()) {
                Qualifier qualifier = use.claimed().claim().measured().quantity().qualifier();
                vague += use.isUsed() && VAGUE.contains(qualifier) ? 1 : 0;
            }
        }
        return vague;
    }

    int number(Incident incident, FieldClaim claim) {
        return numbers.getOrDefault(RegisterFacts.key(incident, claim), 0);
    }

    int number(Figure figure) {
        return numbers.getOrDefault(RegisterFacts.key(figure), 0);
    }

    /// Numbers of claims in brackets, each a link to the annex; `°` marks those that nobody has
    /// reviewed.
    final class Links {
        private final Map<Integer, Boolean> isReviewed = new TreeMap<>();

        Links add(Claimed claimed) {
            return add(claimed.incident(), claimed.claim());
        }

        Links add(Incident incident, FieldClaim claim) {
            isReviewed.put(number(incident, claim), claim.backing().standing().isReviewed());
            return this;
        }

        Links add(Figure figure) {
            isReviewed.put(number(figure), figure.backing().standing().isReviewed());
            return this;
        }

        Links addUsed(Collection<Loss> losses) {
            for (Loss loss : losses) {
                loss.uses().stream().filter(Loss.Use::isUsed).forEach(use -> add(use.claimed()));
            }
            return this;
        }

        /// Behind a sentence; whoever wants all numbers of a long list finds them in the total's
        /// lines.
        void write(Html html) {
            write(html, "total");
        }

        /// @param rest id of the section that has all of them
        void write(Html html, String rest) {
            List<Integer> all = new ArrayList<>(isReviewed.keySet());
            html.in(
                    Tag.SPAN,
                    all.size() > SHORT ? "refs" : "refs short",
                    () -> {
                        html.text(" [");
                        int at = 0;
                        int runs = 0;
                        while (at < all.size() && runs < MOST_RUNS) {
                            int last = end(all, at);
                            html.text(runs == 0 ? "" : ", ");
                            run(html, all, at, last);
                            at = last + 1;
                            runs++;
                        }
                        if (at < all.size()) {
                            html.text(" and ");
                            html.put(
                                    Tag.A,
                                    Attributes.linkTo(rest),
                                    Amount.grouped(all.size() - at) + " more, line by line");
                        }
                        html.text(all.isEmpty() ? "no claim]" : "]");
                    });
        }

        /// Index of the last claim of the run that starts at an index.
        private int end(List<Integer> all, int first) {
            int last = first;
            while (last + 1 < all.size()
                    && all.get(last + 1) == all.get(last) + 1
                    && isOpen(all.get(last + 1)) == isOpen(all.get(first))) {
                last++;
            }
            return last;
        }

        private void run(Html html, List<Integer> all, int first, int last) {
            link(html, all.get(first));
            if (last > first) {
                html.text(last == first + 1 ? ", " : "\u2013");
                link(html, all.get(last));
            }
        }

        private boolean isOpen(int number) {
            return Boolean.FALSE.equals(isReviewed.get(number));
        }

        private void link(Html html, int number) {
            html.put(
                    Tag.A,
                    Attributes.linkTo("claim-" + number),
                    number + (isOpen(number) ? "°" : ""));
        }
    }

    Links links() {
        return new Links();
    }

    static boolean isShown(Backing backing) {
        return backing.standing() != Standing.REJECTED;
    }
}
