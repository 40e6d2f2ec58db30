package spoor.screening.payment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import spoor.screening.base.Location;
import spoor.screening.base.Problem;

/// A message while it is being read.
final class MessageDraft {
    final Location place;
    final int number;
    final List<PartyDraft> parties = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    final List<Line> countries = new ArrayList<>();
    String kind = "";
    String service = "";
    int transaction;
    boolean isUnderlying;

    private final List<Amount> amounts = new ArrayList<>();
    private final List<MessageDate> dates = new ArrayList<>();
    private final List<FreeText> texts = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private final Map<String, Integer> unread = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    MessageDraft(Location place, int number) {
        this.place = place;
        this.number = number;
    }

    PartyDraft party(Role role, FieldPlace at) {
        PartyDraft party = new PartyDraft(role, isUnderlying, at);
        parties.add(party);
        return party;
    }

    void reference(Reference.Kind kind, String text, FieldPlace at) {
        references.add(new Reference(kind, text, at));
    }

    /// @param written digits with a comma or point; anything else is a problem
    void amount(String what, String currency, String written, FieldPlace at) {
        String digits = written.strip().replace(',', '.');
        if (!digits.matches("[0-9]{1,30}(\\.[0-9]{0,20})?|\\.[0-9]{1,20}")) {
            problem(at, "amount is \"" + clip(written) + "\", expected digits and one comma");
            detail(what, written, at);
            return;
        }
        String exact = digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits;
        amounts.add(new Amount(what, currency, new BigDecimal(exact), at));
    }

    /// @param iso `2016-02-04`, alone or at the beginning
    void date(String what, String written, String iso, FieldPlace at) {
        LocalDate day = day(iso);
        if (day == null) {
            problem(at, "date is \"" + clip(written) + "\", expected a day that exists");
        }
        dates.add(new MessageDate(what, written, day, at));
    }

    /// When the sender handed it in, if the text says a day at all.
    void sent(String iso, FieldPlace at) {
        LocalDate day = day(iso);
        if (day != null) {
            dates.add(new MessageDate(PaymentMessage.SENT, iso, day, at));
        }
    }

    private static @Nullable LocalDate day(String iso) {
        if (!iso.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(iso.substring(0, 4)),
                    Integer.parseInt(iso.substring(5, 7)),
                    Integer.parseInt(iso.substring(8, 10)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    void text(String what, List<Line> lines) {
        List<Line> written = lines.stream().filter(line -> !line.text().isBlank()).toList();
        if (!written.isEmpty()) {
            texts.add(new FreeText(what, written));
        }
    }

    void detail(String what, String text, FieldPlace at) {
        details.add(new Detail(what, text, at));
    }

    /// No rule reads it: counted, and screened as free text.
    void unread(String what, List<Line> lines) {
        unread.merge(what, 1, Integer::sum);
        text(what, lines);
    }

    void problem(FieldPlace at, String text) {
        String field =
                at.isPath() || at.field().startsWith("{") ? at.field() : ":" + at.field() + ":";
        problem(new Location(place.source(), Integer.toString(at.line())), field + " " + text);
    }

    void problem(Location where, String text) {
        problems.add(new Problem(where, text));
    }

    static String clip(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    PaymentMessage message() {
        return new PaymentMessage(
                place,
                number,
                kind,
                service,
                Math.max(1, transaction),
                references,
                amounts,
                dates,
                parties.stream().filter(one -> !one.isEmpty()).map(PartyDraft::party).toList(),
                countries,
                texts,
                details,
                unread,
                problems);
    }
}
