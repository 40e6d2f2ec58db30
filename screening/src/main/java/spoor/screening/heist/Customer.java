package spoor.screening.heist;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What is known of a customer from the payments so far.
final class Customer {
    private static final int HOURS = 24;

    private final Set<String> payees = new HashSet<>();
    private final Set<String> banks = new HashSet<>();
    private final int[] hours = new int[HOURS];
    private int payments;
    private int toPersons;

    /// Names of payees with their accounts, for those who look for a misspelled one.
    final Map<String, String> names = new HashMap<>();

    /// High sums to first-time payees outside usual hours, oldest first.
    final Deque<Transfer> unusual = new ArrayDeque<>();

    /// @param isUsual whether its hour may count as usual from now on: a thief must not teach
    void learn(Transfer transfer, boolean isUsual) {
        payments++;
        payees.add(transfer.payee());
        banks.addAll(transfer.banks());
        if (!transfer.payeeName().isEmpty()) {
            names.putIfAbsent(transfer.payeeName(), transfer.payee());
        }
        if (transfer.sentAt() != null && isUsual) {
            hours[transfer.sentAt().getHour()]++;
        }
        if (Names.isPerson(transfer)) {
            toPersons++;
        }
    }

    boolean isKnownWell(int learnFrom) {
        return payments >= learnFrom;
    }

    boolean hasPaid(String payee) {
        return payees.contains(payee);
    }

    boolean hasUsed(String bank) {
        return banks.contains(bank);
    }

    /// No more than one payment in a hundred went to a person.
    boolean paysInstitutions() {
        return toPersons * 100L <= payments;
    }

    /// Whether enough payments fell in this hour or those beside it.
    boolean isUsualHour(int hour, int perMille) {
        int near = hours[hour] + hours[(hour + 1) % HOURS] + hours[(hour + HOURS - 1) % HOURS];
        return near * 1000L >= (long) payments * perMille;
    }
}
