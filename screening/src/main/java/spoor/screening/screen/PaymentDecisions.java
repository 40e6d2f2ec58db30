package spoor.screening.screen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.EntryText;
import spoor.screening.list.Designation;
import spoor.screening.payment.PaymentHit;

/// What a person decided about findings in payments: that some words, wherever they stand, do not
/// mean some entry. Each holds until its day is over or the entry changes.
public final class PaymentDecisions {
    private static final String MARK = "payment|";

    private final Map<String, Decision> holding = new HashMap<>();

    /// @param decisions of every kind, the oldest first
    /// @param entries as the lists have them
    public PaymentDecisions(List<Decision> decisions, List<Designation> entries, LocalDate day) {
        Map<String, Decision> about = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.subject().startsWith(MARK)) {
                String key = key(decision.list(), decision.entry(), decision.subject());
                about.merge(key, decision, (one, later) -> later);
            }
        }
        Map<String, String> hashes = new HashMap<>();
        for (Designation entry : about.isEmpty() ? List.<Designation>of() : entries) {
            hashes.put(entry.list() + "\n" + entry.id(), EntryText.sha256(entry));
        }
        about.forEach((key, decision) -> {
            String sha256 = hashes.get(decision.list() + "\n" + decision.entry());
            if (sha256 != null && decision.holds(sha256, day)) {
                holding.put(key, decision);
            }
        });
    }

    /// What is decided about when a finding's words are: letters and digits of every script in
    /// capitals, one space between words.
    public static String subject(String words) {
        return MARK
                + words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }

    /// The decision that sets a finding aside, or null.
    public @Nullable Decision about(PaymentHit hit) {
        return holding.isEmpty()
                ? null
                : holding.get(key(hit.list(), hit.id(), subject(hit.words())));
    }

    private static String key(String list, String entry, String subject) {
        return list + "\n" + entry + "\n" + subject;
    }
}
