package spoor.screening.payment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spoor.screening.base.Location;
import spoor.screening.base.Problem;

/// One payment message, MT or MX, with every text at its place.
///
/// A message may hold many transactions (MT101, pain.001): the places of its parts say which.
///
/// @param place file, and the line where the message begins
/// @param number which message of its file, counted from 1
/// @param kind such as `MT103`, `MT202 COV` or `pacs.008.001.08`
/// @param service the business service or validation flag, such as `swift.cbprplus.cov.03`, `STP`;
///   empty where there is none
/// @param transactions how many transactions it holds
/// @param countries countries that are named outside of any party
/// @param details codes and numbers
/// @param unread how many texts no rule reads, by tag or path; they stand in `texts` as well
/// @param problems what is wrong with it and was read all the same
public record PaymentMessage(
        Location place,
        int number,
        String kind,
        String service,
        int transactions,
        List<Reference> references,
        List<Amount> amounts,
        List<MessageDate> dates,
        List<Party> parties,
        List<Line> countries,
        List<FreeText> texts,
        List<Detail> details,
        Map<String, Integer> unread,
        List<Problem> problems) {

    public PaymentMessage {
        references = List.copyOf(references);
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        parties = List.copyOf(parties);
        countries = List.copyOf(countries);
        texts = List.copyOf(texts);
        details = List.copyOf(details);
        unread = Collections.unmodifiableMap(new TreeMap<>(unread));
        problems = List.copyOf(problems);
    }

    /// The kind of the date that says when the message was handed in.
    public static final String SENT = "sent";

    /// The first reference of a kind.
    public Optional<String> reference(Reference.Kind kind) {
        return references.stream()
                .filter(one -> one.kind() == kind)
                .map(Reference::text)
                .findFirst();
    }

    /// The first detail of a kind.
    public Optional<String> detail(String kind) {
        return details.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Detail::text)
                .findFirst();
    }

    /// What the network's own screening found, from field 433 of the user header: `/AOK/NO HIT
    /// DETECTED`.
    public Optional<String> networkScreening() {
        return detail("433");
    }

    /// Payment controls, from field 434 of the user header.
    public Optional<String> paymentControls() {
        return detail("434");
    }
}
