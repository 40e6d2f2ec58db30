package spoor.screening.heist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import spoor.screening.payment.Amount;
import spoor.screening.payment.Line;
import spoor.screening.payment.MessageDate;
import spoor.screening.payment.Party;
import spoor.screening.payment.PaymentMessage;
import spoor.screening.payment.Reference;
import spoor.screening.payment.Role;

/// Makes the rules' view of messages.
final class Transfers {
    private static final Set<Role> ON_THE_WAY =
            Set.of(
                    Role.SENDERS_CORRESPONDENT,
                    Role.RECEIVERS_CORRESPONDENT,
                    Role.THIRD_CORRESPONDENT,
                    Role.INTERMEDIARY,
                    Role.CREDITOR_AGENT);

    private Transfers() {}

    /// The transfers of a message that moves money; none for others.
    static List<Transfer> of(PaymentMessage message) {
        List<Transfer> transfers = new ArrayList<>();
        if (moves(message.kind())) {
            for (int number = 1; number <= message.transactions(); number++) {
                transfer(message, number).ifPresent(transfers::add);
            }
        }
        return transfers;
    }

    private static boolean moves(String kind) {
        return kind.matches("MT(10[1-7]|20[0-5])( COV)?|(pacs\\.00[89]|pain\\.001)\\..*");
    }

    /// Whether a message cancels, refuses or returns a payment.
    static boolean takesBack(PaymentMessage message) {
        String kind = message.kind();
        if (kind.matches("MT[12]92|camt\\.056\\..*|pacs\\.004\\..*")) {
            return true;
        }
        if (kind.startsWith("pacs.002.")) {
            return message.detail("TxSts").filter("RJCT"::equals).isPresent();
        }
        return message.texts().stream()
                .flatMap(text -> text.lines().stream())
                .anyMatch(line -> line.text().matches("/(REJT|RETN|CNCL)/.*"));
    }

    static List<String> references(PaymentMessage message) {
        return message.references().stream()
                .map(Reference::text)
                .filter(text -> !text.matches("(?i)NOTPROVIDED|NONREF|"))
                .distinct()
                .toList();
    }

    private static Optional<Transfer> transfer(PaymentMessage message, int number) {
        Optional<Amount> amount =
                message.amounts().stream()
                        .filter(one -> isOf(one.at().transaction(), number))
                        .findFirst();
        if (amount.isEmpty() || takesBack(message)) {
            return Optional.empty();
        }
        Party debtor = first(message, number, Role.DEBTOR);
        Party creditor = first(message, number, Role.CREDITOR);
        String sender = bic(first(message, number, Role.SENDER));
        String payeeBank = bic(first(message, number, Role.CREDITOR_AGENT));
        String customer = key(debtor);
        return Optional.of(
                new Transfer(
                        message,
                        number,
                        sentAt(message),
                        valueDay(message),
                        sender,
                        customer.isEmpty() ? sender : customer,
                        key(creditor),
                        creditor == null ? "" : name(creditor),
                        creditor != null && !creditor.bics().isEmpty(),
                        amount.get().currency(),
                        amount.get().value(),
                        banks(message, number),
                        country(sender),
                        country(payeeBank.isEmpty() ? bic(creditor) : payeeBank),
                        references(message)));
    }

    private static boolean isOf(int transaction, int number) {
        return transaction == 0 || transaction == number;
    }

    private static @Nullable Party first(PaymentMessage message, int number, Role role) {
        return message.parties().stream()
                .filter(party -> party.role() == role && !party.isUnderlying())
                .filter(party -> isOf(party.at().transaction(), number))
                .findFirst()
                .orElse(null);
    }

    /// What stays when a party is written in another way: the account, else the name, else the BIC.
    private static String key(@Nullable Party party) {
        if (party == null) {
            return "";
        }
        if (!party.accounts().isEmpty()) {
            return party.accounts().getFirst().text().replace(" ", "");
        }
        String name = name(party);
        return name.isEmpty() ? bic(party) : name;
    }

    private static String name(Party party) {
        String name = String.join(" ", party.name().stream().map(Line::text).toList());
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static String bic(@Nullable Party party) {
        if (party == null || party.bics().isEmpty()) {
            return "";
        }
        String bic = party.bics().getFirst().text();
        return bic.length() > 8 ? bic.substring(0, 8) : bic;
    }

    private static String country(String bic) {
        return bic.length() >= 6 ? bic.substring(4, 6) : "";
    }

    private static List<String> banks(PaymentMessage message, int number) {
        Set<String> banks = new TreeSet<>();
        for (Party party : message.parties()) {
            if (ON_THE_WAY.contains(party.role()) && isOf(party.at().transaction(), number)) {
                banks.add(bic(party));
            }
        }
        banks.remove("");
        return List.copyOf(banks);
    }

    private static @Nullable LocalDateTime sentAt(PaymentMessage message) {
        for (MessageDate date : message.dates()) {
            if (date.kind().equals(PaymentMessage.SENT) && date.text().length() >= 16) {
                try {
                    return LocalDateTime.parse(date.text().substring(0, 16));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate valueDay(PaymentMessage message) {
        return message.dates().stream()
                .filter(date -> !date.kind().equals(PaymentMessage.SENT))
                .filter(date -> date.kind().matches("32A|30|.*Sttlm.*|Dt|ReqdExctnDt"))
                .map(MessageDate::day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
