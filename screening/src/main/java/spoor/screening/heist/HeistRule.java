package spoor.screening.heist;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A trait of a theft by payment orders.
public enum HeistRule {
    BURST(
            "burst",
            "high sums to first-time beneficiaries, one after the other, outside usual hours"),
    CLOSED_DAY("closed-day", "a high sum to a first-time beneficiary while one end is closed"),
    NEW_BANK("new-bank", "a bank on the way that this customer never used"),
    MISSPELLED("misspelled", "a known name, or a word every clerk knows, written wrong"),
    RESENT("resent", "cancelled, refused or returned, and sent again"),
    JUST_BELOW("just-below", "a sum just below a round limit to a first-time beneficiary"),
    PERSON("person", "a customer that pays institutions pays a person");

    private final String label;
    private final String title;

    HeistRule(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /// As options and results write it.
    public String label() {
        return label;
    }

    /// In a few words.
    public String title() {
        return title;
    }

    /// All labels, in a sentence's form.
    public static String labels() {
        return Arrays.stream(values()).map(HeistRule::label).collect(Collectors.joining(", "));
    }

    public static Optional<HeistRule> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
