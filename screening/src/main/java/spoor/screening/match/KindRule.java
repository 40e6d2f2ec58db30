package spoor.screening.match;

import spoor.screening.list.PartyKind;
import spoor.screening.name.Role;

/// What a part of a name that has no partner costs, by the kind of the listed party. Costs are in
/// proportion to the part's weight.
///
/// A person's middle name or patronymic is often left out, a ship's name never; a company's name
/// may lack a word, but a sister company differs by exactly one.
enum KindRule {
    PERSON(0.9, 0.4, 0.3, 0.4, 0.2, 0.15, 0.6, 0.1, 0.95),
    ORGANISATION(0.9, 0.8, 0.8, 0.6, 0.6, 0.6, 1, 0.3, 0.97),
    VESSEL(1, 1, 1, 0.9, 0.9, 0.9, 1, 0.3, 0.9),

    /// The list does not say what it is.
    UNKNOWN(0.9, 0.6, 0.4, 0.5, 0.4, 0.2, 0.6, 0.2, 0.95);

    /// A word that was asked and is not listed, at an end of the name.
    final double askedEnd;

    /// The same in the middle of the name.
    final double askedMiddle;

    final double askedPatronymic;

    /// A word that is listed and was not asked, at an end of the name.
    final double listedEnd;

    /// The same in the middle of the name.
    final double listedMiddle;

    final double listedPatronymic;

    /// How much of the smaller side is added where both sides have words without a partner: they
    /// contradict each other.
    final double contradiction;

    /// The least that such a contradiction costs.
    final double leastContradiction;

    /// What a score is multiplied by if the parts come in another order, rotations excepted.
    final double disorder;

    KindRule(
            double askedEnd,
            double askedMiddle,
            double askedPatronymic,
            double listedEnd,
            double listedMiddle,
            double listedPatronymic,
            double contradiction,
            double leastContradiction,
            double disorder) {
        this.askedEnd = askedEnd;
        this.askedMiddle = askedMiddle;
        this.askedPatronymic = askedPatronymic;
        this.listedEnd = listedEnd;
        this.listedMiddle = listedMiddle;
        this.listedPatronymic = listedPatronymic;
        this.contradiction = contradiction;
        this.leastContradiction = leastContradiction;
        this.disorder = disorder;
    }

    static KindRule of(PartyKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case VESSEL, AIRCRAFT -> VESSEL;
            case OTHER -> UNKNOWN;
        };
    }

    /// What it adds that both sides have parts without a partner.
    double contradiction(double asked, double listed) {
        double smaller = Math.min(asked, listed);
        return smaller > 0 ? Math.max(leastContradiction, contradiction * smaller) : 0;
    }

    double asked(Role role, boolean isEnd, double weight) {
        return switch (role) {
            case PATRONYMIC -> askedPatronymic * weight;
            case INITIAL -> 0.5 * weight;
            default -> (isEnd ? askedEnd : askedMiddle) * weight;
        };
    }

    double listed(Role role, boolean isEnd, double weight) {
        return switch (role) {
            case PATRONYMIC -> listedPatronymic * weight;
            case INITIAL -> 0.3 * weight;
            default -> (isEnd ? listedEnd : listedMiddle) * weight;
        };
    }
}
