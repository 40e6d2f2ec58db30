package spoor.screening.heist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers what was taken back, and recognises it when it is sent again, or when the same sum
/// goes to the same payee by other banks. Only the same sender can send again: the next bank on the
/// way sends on.
final class Resent {
    private final int hours;
    private final Map<String, Sent> byReference = new HashMap<>();
    private final Map<String, Sent> bySum = new HashMap<>();
    private final Deque<Sent> all = new ArrayDeque<>();

    private static final class Sent {
        private final Transfer transfer;
        private boolean isTakenBack;

        Sent(Transfer transfer) {
            this.transfer = transfer;
        }
    }

    Resent(int hours) {
        this.hours = hours;
    }

    void sent(Transfer transfer) {
        forget(transfer);
        Sent sent = new Sent(transfer);
        all.add(sent);
        bySum.put(key(transfer), sent);
        transfer.references().forEach(reference -> byReference.put(reference, sent));
    }

    /// What is too old to count is dropped, so that memory holds some days and no more.
    private void forget(Transfer now) {
        while (!all.isEmpty() && isTooLate(all.getFirst().transfer, now)) {
            Sent old = all.removeFirst();
            bySum.remove(key(old.transfer), old);
            old.transfer.references().forEach(reference -> byReference.remove(reference, old));
        }
    }

    void takenBack(List<String> references) {
        for (String reference : references) {
            Sent sent = byReference.get(reference);
            if (sent != null) {
                sent.isTakenBack = true;
            }
        }
    }

    Optional<HeistAlert> again(Transfer transfer) {
        Sent before = bySum.get(key(transfer));
        if (before == null || transfer.payee().isEmpty() || isTooLate(before.transfer, transfer)) {
            return Optional.empty();
        }
        List<String> other = new ArrayList<>(transfer.banks());
        other.removeAll(before.transfer.banks());
        if (!before.isTakenBack && other.isEmpty()) {
            return Optional.empty();
        }
        String how =
                before.isTakenBack
                        ? "was cancelled, refused or returned and is sent again"
                        : "was sent already and is sent again by other banks";
        String change = other.isEmpty() ? "" : ", now through " + String.join(", ", other);
        return Optional.of(
                new HeistAlert(
                        HeistRule.RESENT,
                        transfer,
                        List.of(before.transfer),
                        transfer.money() + " to \"" + transfer.payeeName() + "\" " + how + change));
    }

    private boolean isTooLate(Transfer before, Transfer now) {
        return HeistWatch.hours(before.sentAt(), now.sentAt())
                .filter(gap -> gap > hours)
                .isPresent();
    }

    private static String key(Transfer transfer) {
        return transfer.sender()
                + " "
                + transfer.customer()
                + " "
                + transfer.payee()
                + " "
                + transfer.currency()
                + " "
                + transfer.sum().stripTrailingZeros().toPlainString();
    }
}
