package spoor.screening.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.screening.payment.PaymentHit.Kind;

/// Recognises a payment that was stopped and comes again without the name that stopped it
/// ("stripping").
///
/// Rule: an earlier message had a finding. A later one, at most `days` later, has the same sender,
/// amount and currency, and the same account of the beneficiary or a reference in common; at most
/// `fields` of its fields differ (references, dates and codes aside), and the entry is not found in
/// it any more. Both numbers are parameters. The pattern is that of the cases against ABN AMRO
/// (2005 and 2010), Lloyds TSB (2009) and Deutsche Bank (New York Department of Financial Services,
/// consent order of 4 November 2015).
///
/// It errs where a bank rightly repairs an address or a misspelled name and sends again: that is
/// why the finding is for review, with what was there before beside it.
public final class Resubmissions {
    /// Long enough for a repair queue over a holiday.
    public static final int USUAL_DAYS = 10;

    /// The field that held the name, and one that had to follow.
    public static final int USUAL_FIELDS = 2;

    private final int days;
    private final int fields;
    private final Map<String, List<Earlier>> bySum = new HashMap<>();

    private record Earlier(
            PaymentMessage message,
            List<PaymentHit> hits,
            @Nullable LocalDate day,
            Set<String> ties,
            Map<String, String> texts) {}

    /// @param days how long a message that was hit is remembered
    /// @param fields how many fields may differ
    public Resubmissions(int days, int fields) {
        this.days = days;
        this.fields = fields;
    }

    /// Compares with the messages that were hit before, and remembers this one if it was hit. Call
    /// in the order of sending.
    public List<PaymentHit> check(PaymentVerdict verdict) {
        PaymentMessage message = verdict.message();
        LocalDate day = day(message);
        Earlier now = new Earlier(message, verdict.hits(), day, ties(message), texts(message));
        List<PaymentHit> found = new ArrayList<>();
        for (String sum : sums(message)) {
            List<Earlier> before = bySum.computeIfAbsent(sum, _ -> new ArrayList<>());
            before.removeIf(one -> isTooLongAgo(one.day, day));
            before.forEach(one -> compare(one, now, found));
            if (!verdict.hits().isEmpty()) {
                before.add(now);
            }
        }
        return found;
    }

    private boolean isTooLongAgo(@Nullable LocalDate then, @Nullable LocalDate now) {
        return then != null && now != null && ChronoUnit.DAYS.between(then, now) > days;
    }

    private void compare(Earlier before, Earlier now, List<PaymentHit> found) {
        Set<String> common = new TreeSet<>(before.ties);
        common.retainAll(now.ties);
        if (common.isEmpty() || before.message.place().equals(now.message.place())) {
            return;
        }
        List<String> changed = changed(before.texts, now.texts);
        if (changed.isEmpty() || changed.size() > fields) {
            return;
        }
        for (PaymentHit hit : before.hits) {
            boolean isStill = now.hits.stream().anyMatch(one -> isSameEntry(one, hit));
            boolean isReported = found.stream().anyMatch(one -> isSameEntry(one, hit));
            if (!isStill && !isReported) {
                found.add(stripped(before, hit, now, changed.getFirst(), common));
            }
        }
    }

    private static boolean isSameEntry(PaymentHit one, PaymentHit other) {
        return one.list().equals(other.list()) && one.id().equals(other.id());
    }

    private static PaymentHit stripped(
            Earlier before, PaymentHit hit, Earlier now, String field, Set<String> common) {
        String was = before.texts.getOrDefault(field, "");
        String is = now.texts.getOrDefault(field, "");
        String change =
                is.isEmpty()
                        ? field + " \"" + was + "\" is left out"
                        : field + " was \"" + was + "\" and is \"" + is + "\"";
        return new PaymentHit(
                Kind.STRIPPED,
                Level.REVIEW,
                placeOf(now.message, field),
                is,
                hit.list(),
                hit.id(),
                hit.reference(),
                hit.name(),
                hit.score(),
                "message "
                        + before.message.number()
                        + " of "
                        + before.message.place()
                        + " had the same sender, sum and "
                        + common.iterator().next()
                        + " and was stopped for \""
                        + hit.words()
                        + "\"; "
                        + change);
    }

    private static FieldPlace placeOf(PaymentMessage message, String field) {
        return message.parties().stream()
                .filter(party -> party.role().words().equals(field))
                .map(Party::at)
                .findFirst()
                .orElseGet(() -> new FieldPlace("{4:}", firstLine(message), 0));
    }

    private static int firstLine(PaymentMessage message) {
        String line = message.place().position();
        return line.matches("[0-9]{1,9}") ? Integer.parseInt(line) : 1;
    }

    private static @Nullable LocalDate day(PaymentMessage message) {
        return message.dates().stream()
                .map(MessageDate::day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Sender, currency and amount, each in turn.
    private static Set<String> sums(PaymentMessage message) {
        Set<String> sums = new TreeSet<>();
        String sender = first(message, Role.SENDER);
        for (Amount amount : message.amounts()) {
            if (amount.value().signum() > 0) {
                String value = amount.value().stripTrailingZeros().toPlainString();
                sums.add(sender + " " + amount.currency() + " " + value);
            }
        }
        return sums;
    }

    private static String first(PaymentMessage message, Role role) {
        return message.parties().stream()
                .filter(party -> party.role() == role && !party.bics().isEmpty())
                .map(party -> party.bics().getFirst().text())
                .map(bic -> bic.length() > 8 ? bic.substring(0, 8) : bic)
                .findFirst()
                .orElse("");
    }

    /// What can tie two messages to one payment: the beneficiary's account, references.
    private static Set<String> ties(PaymentMessage message) {
        Set<String> ties = new HashSet<>();
        for (Party party : message.parties()) {
            if (party.role() == Role.CREDITOR) {
                party.accounts().forEach(line -> ties.add("account " + line.text()));
            }
        }
        for (Reference reference : message.references()) {
            boolean isSaid = !reference.text().matches("(?i)NOTPROVIDED|NONREF|");
            if (isSaid && reference.kind() != Reference.Kind.OTHER) {
                ties.add("reference " + reference.text());
            }
        }
        return ties;
    }

    /// What a name can stand in, by role or kind.
    private static Map<String, String> texts(PaymentMessage message) {
        Map<String, String> texts = new TreeMap<>();
        for (Party party : message.parties()) {
            List<Line> lines = new ArrayList<>(party.name());
            lines.addAll(party.address());
            lines.addAll(party.countries());
            lines.addAll(party.bics());
            add(texts, party.role().words(), lines);
        }
        message.texts().forEach(text -> add(texts, "text " + text.kind(), text.lines()));
        return texts;
    }

    private static void add(Map<String, String> texts, String field, List<Line> lines) {
        String text = String.join(" / ", lines.stream().map(Line::text).toList());
        texts.merge(field, text, (one, other) -> one + " / " + other);
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> now) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(one -> !before.getOrDefault(one, "").equals(now.getOrDefault(one, "")))
                .toList();
    }
}
