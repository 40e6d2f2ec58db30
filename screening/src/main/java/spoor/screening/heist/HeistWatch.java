package spoor.screening.heist;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spoor.screening.payment.PaymentMessage;

/// Watches a stream of payments for the traits of a theft. It learns what is usual for each
/// customer from the payments themselves, and says nothing of a customer of whom it knows too few.
///
/// Messages are to be handed in in the order of sending. Memory grows with the number of customers
/// and their payees.
public final class HeistWatch {
    private final HeistParameters parameters;
    private final WorkingDays days;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Resent resent;

    public HeistWatch(HeistParameters parameters, WorkingDays days) {
        this.parameters = parameters;
        this.days = days;
        this.resent = new Resent(parameters.resentHours());
    }

    /// What the rules that are on recognise in this message, in the rules' order.
    public List<HeistAlert> see(PaymentMessage message) {
        List<HeistAlert> alerts = new ArrayList<>();
        if (Transfers.takesBack(message)) {
            resent.takenBack(Transfers.references(message));
        }
        for (Transfer transfer : Transfers.of(message)) {
            Customer customer = customers.computeIfAbsent(transfer.customer(), _ -> new Customer());
            judge(transfer, customer, alerts);
            customer.learn(transfer, !isLast(transfer, customer));
            resent.sent(transfer);
        }
        return alerts.stream().filter(alert -> parameters.rules().contains(alert.rule())).toList();
    }

    /// Whether it has just been put among the unusual ones.
    private static boolean isLast(Transfer transfer, Customer customer) {
        Transfer last = customer.unusual.peekLast();
        return last != null && last.equals(transfer);
    }

    private void judge(Transfer transfer, Customer customer, List<HeistAlert> alerts) {
        resent.again(transfer).ifPresent(alerts::add);
        if (!customer.isKnownWell(parameters.learnFrom())) {
            return;
        }
        boolean isFirst = !transfer.payee().isEmpty() && !customer.hasPaid(transfer.payee());
        boolean isHigh = transfer.sum().compareTo(parameters.highSum()) >= 0;
        if (isFirst && isHigh) {
            burst(transfer, customer).ifPresent(alerts::add);
            closedDay(transfer).ifPresent(alerts::add);
            newBank(transfer, customer).ifPresent(alerts::add);
            person(transfer, customer).ifPresent(alerts::add);
        }
        if (isFirst) {
            misspelled(transfer, customer).ifPresent(alerts::add);
            justBelow(transfer).ifPresent(alerts::add);
        }
    }

    private Optional<HeistAlert> burst(Transfer transfer, Customer customer) {
        LocalDateTime now = transfer.sentAt();
        if (now == null || customer.isUsualHour(now.getHour(), parameters.usualPerMille())) {
            return Optional.empty();
        }
        LocalDateTime from = now.minusHours(parameters.burstHours());
        customer.unusual.removeIf(one -> one.sentAt() == null || one.sentAt().isBefore(from));
        List<Transfer> before = List.copyOf(customer.unusual);
        customer.unusual.add(transfer);
        if (before.size() + 1 < parameters.burstCount()) {
            return Optional.empty();
        }
        return alert(
                HeistRule.BURST,
                transfer,
                before,
                (before.size() + 1)
                        + " payments of "
                        + parameters.highSum().toPlainString()
                        + " and more to payees never paid before, within "
                        + parameters.burstHours()
                        + " hours, at "
                        + now.toLocalTime()
                        + ", when this customer does not pay");
    }

    private Optional<HeistAlert> closedDay(Transfer transfer) {
        LocalDateTime sent = transfer.sentAt();
        LocalDate value = transfer.valueDay();
        String why =
                closed(transfer.senderCountry(), sent == null ? null : sent.toLocalDate())
                        .or(() -> closed(transfer.payeeCountry(), value))
                        .orElse("");
        return why.isEmpty()
                ? Optional.empty()
                : alert(
                        HeistRule.CLOSED_DAY,
                        transfer,
                        List.of(),
                        transfer.money() + " to a payee never paid before; " + why);
    }

    private Optional<String> closed(String country, @Nullable LocalDate day) {
        return day == null
                ? Optional.empty()
                : days.closed(country, day)
                        .map(why -> "banks in " + country + " are closed on " + day + ", " + why);
    }

    private Optional<HeistAlert> newBank(Transfer transfer, Customer customer) {
        List<String> unknown =
                transfer.banks().stream().filter(bank -> !customer.hasUsed(bank)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : alert(
                        HeistRule.NEW_BANK,
                        transfer,
                        List.of(),
                        transfer.money()
                                + " goes through "
                                + String.join(", ", unknown)
                                + ", which this customer never used");
    }

    private Optional<HeistAlert> person(Transfer transfer, Customer customer) {
        return customer.paysInstitutions() && Names.isPerson(transfer)
                ? alert(
                        HeistRule.PERSON,
                        transfer,
                        List.of(),
                        transfer.money()
                                + " to \""
                                + transfer.payeeName()
                                + "\", which looks like a person; this customer pays institutions")
                : Optional.empty();
    }

    private static Optional<HeistAlert> misspelled(Transfer transfer, Customer customer) {
        String name = transfer.payeeName();
        for (String word : name.split("[^\\p{L}]+", -1)) {
            String meant = Names.meant(word);
            if (!meant.isEmpty()) {
                return alert(
                        HeistRule.MISSPELLED,
                        transfer,
                        List.of(),
                        "\"" + word + "\" in \"" + name + "\" is one letter from " + meant);
            }
        }
        int most = name.length() < 12 ? 1 : 2;
        return customer.names.keySet().stream()
                .filter(known -> !known.equals(name) && Names.distance(name, known, most) <= most)
                .sorted()
                .findFirst()
                .flatMap(known ->
                        alert(
                                HeistRule.MISSPELLED,
                                transfer,
                                List.of(),
                                "\""
                                        + name
                                        + "\" is nearly \""
                                        + known
                                        + "\", whom this customer has paid at another account"));
    }

    private Optional<HeistAlert> justBelow(Transfer transfer) {
        BigDecimal limit = Limits.above(transfer.sum());
        BigDecimal missing = limit.subtract(transfer.sum());
        BigDecimal most = limit.multiply(BigDecimal.valueOf(parameters.belowPerMille(), 3));
        return missing.compareTo(most) <= 0 && limit.compareTo(Limits.LEAST) >= 0
                ? alert(
                        HeistRule.JUST_BELOW,
                        transfer,
                        List.of(),
                        transfer.money() + " is just below " + limit.toPlainString())
                : Optional.empty();
    }

    private static Optional<HeistAlert> alert(
            HeistRule rule, Transfer transfer, List<Transfer> others, String reason) {
        return Optional.of(new HeistAlert(rule, transfer, others, reason));
    }

    /// Hours between two times, or none where one is not known.
    static Optional<Long> hours(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(Duration.between(from, to).toHours());
    }
}
