package spoor.screening.payment;

import java.util.List;
import java.util.Map;

/// Counts every text that a message of the model holds.
final class Kept {
    private Kept() {}

    static void count(PaymentMessage message, Map<String, Integer> kept) {
        add(kept, message.kind().replace(" COV", ""));
        add(kept, message.service());
        message.references().forEach(one -> add(kept, one.text()));
        message.amounts().forEach(one -> add(kept, one.value().toPlainString()));
        message.dates().stream()
                .filter(one -> !one.kind().equals(PaymentMessage.SENT))
                .forEach(one -> add(kept, one.text()));
        message.countries().forEach(one -> add(kept, one.text()));
        message.texts().forEach(one -> lines(kept, one.lines()));
        message.details().forEach(one -> add(kept, one.text()));
        message.parties().forEach(party -> party(party, kept));
    }

    private static void party(Party party, Map<String, Integer> kept) {
        lines(kept, party.name());
        lines(kept, party.address());
        lines(kept, party.countries());
        lines(kept, party.accounts());
        lines(kept, party.bics());
        lines(kept, party.births());
        party.identifiers()
                .forEach(id -> {
                    add(kept, id.type());
                    add(kept, id.type().replace("proxy ", ""));
                    add(kept, id.number());
                    add(kept, id.issuer());
                });
    }

    private static void lines(Map<String, Integer> kept, List<Line> lines) {
        lines.forEach(line -> add(kept, line.text()));
    }

    private static void add(Map<String, Integer> kept, String text) {
        kept.merge(text, 1, Integer::sum);
    }
}
