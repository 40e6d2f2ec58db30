package spoor.screening.heist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.screening.payment.PaymentMessage;

/// One transaction of a payment message, as the rules see it.
///
/// @param message where it stands
/// @param number which transaction of the message, counted from 1
/// @param sentAt when it was handed in, in the sender's time; null where the message does not say
/// @param valueDay when it is to be paid; null where the message does not say
/// @param sender BIC of eight letters of the bank that sends the message
/// @param customer who pays: account, else name, else BIC, else the sender
/// @param payee who is paid: account, else name, else BIC; empty where the message does not say
/// @param payeeName the name, or empty
/// @param payeeIsBank whether a BIC stands for the payee
/// @param currency of the sum
/// @param sum exact, as written
/// @param banks BICs of eight letters on the way: correspondents, intermediaries, the payee's bank
/// @param senderCountry of the sending bank
/// @param payeeCountry of the payee's bank, or empty
/// @param references by which a cancellation may name it
public record Transfer(
        PaymentMessage message,
        int number,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDate valueDay,
        String sender,
        String customer,
        String payee,
        String payeeName,
        boolean payeeIsBank,
        String currency,
        BigDecimal sum,
        List<String> banks,
        String senderCountry,
        String payeeCountry,
        List<String> references) {

    public Transfer {
        banks = List.copyOf(banks);
        references = List.copyOf(references);
    }

    /// Sum and currency as people write them.
    public String money() {
        return currency + " " + sum.toPlainString();
    }
}
