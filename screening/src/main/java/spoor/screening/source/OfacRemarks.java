package spoor.screening.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.BirthDate;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.Place;

/// The remarks of OFAC's CSV files, taken apart: statements parted by `; `, with a full stop behind
/// the last one. A statement of no known form is a remark as it stands.
final class OfacRemarks {
    private static final Pattern WEAK_NAME =
            Pattern.compile("([afn]\\.k\\.a\\.) (?:'(.*)'|\"(.*)\")\\.?");
    private static final Pattern WALLET =
            Pattern.compile("Digital Currency Address - ([A-Z0-9]+) (\\S+)");
    private static final Pattern LINK = Pattern.compile("\\(?Linked To: (.+?)\\)?");
    private static final Pattern FACT =
            Pattern.compile("(DOB|POB|Gender|nationality|citizen) (.+)");

    /// What names a kind of number: words known as such, or any that end so.
    private static final Pattern IDENTIFIER =
            Pattern.compile(
                    "((?:Diplomatic |Stateless Person )?Passport|SSN|MMSI|ISIN|Equity Ticker|SWIFT/BIC|BIK \\(RU\\)"
                            + "|Website|Email Address|Telephone|Fax|D\\.N\\.I\\.|US FEIN|I\\.F\\.E\\."
                            + "|RTN|Credencial electoral|Cartilla de Servicio Militar Nacional"
                            + "|Numero de Identidad|Pasaporte|Matricula Mercantil No|LE Number"
                            + "|Vessel Registration Identification|Identification Number IMO"
                            + "|Aircraft Manufacturer's Serial Number \\(MSN\\)"
                            + "|Aircraft Construction Number \\(also called L/N or S/N or F/N\\)"
                            + "|[^0-9:;]{0,60}?(?:"
                            + "(?:(?: |^)(?:No\\.?|Number:?|#|ID|Code|Card|License|Document))+"
                            + "(?: \\(USCCC?\\)| Certificate \\(USCCC\\))?"
                            + "|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|C\\.U\\.I\\.T\\.|C\\.U\\.I\\.|C\\.I\\.)"
                            + ") +([^ ].*)");

    private static final Pattern NEXT = Pattern.compile(";\\s+|;$");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:(?:^|[\\s.])\\p{L}|\\b(?:Co|Ltd|Inc|Corp|Jr|Sr|Bros|No))\\.$");
    private static final Pattern ISSUE =
            Pattern.compile("(.*?)(?: \\(([^()]*)\\))?((?: issued .*| expires .*)?)");

    /// Countries whose name holds a comma, by the part behind it.
    private static final Map<String, String> INVERTED =
            Map.of(
                    "North", "Korea",
                    "South", "Korea",
                    "Democratic Republic of the", "Congo",
                    "Republic of the", "Congo",
                    "The", "",
                    "The Former Yugoslav Republic of", "Macedonia");

    private final Reading reading;
    private final Draft draft;

    OfacRemarks(Reading reading, Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    /// Whether a kind of statement names a number or code of the party.
    static boolean isNumber(String type) {
        return !type.contains(":") && IDENTIFIER.matcher(type + " 1").matches();
    }

    void read(String remarks) {
        String text = remarks.strip();
        if (text.isEmpty()) {
            return;
        }
        List<String> statements = NEXT.splitAsStream(text).toList();
        for (int i = 0; i < statements.size(); i++) {
            boolean isLast = i == statements.size() - 1;
            String statement = statements.get(i).strip();
            statement(isLast ? withoutFullStop(statement) : statement);
        }
    }

    private void statement(String written) {
        String text = written.startsWith("alt. ") ? written.substring(5) : written;
        if (!isName(text)
                && !isWallet(text)
                && !isLink(text)
                && !isFact(text)
                && !isIdentifier(text)) {
            draft.remark("Remarks", written);
        }
    }

    private boolean isName(String text) {
        Matcher weak = WEAK_NAME.matcher(text);
        if (!weak.matches()) {
            return false;
        }
        String name = weak.group(2) == null ? weak.group(3) : weak.group(2);
        draft.name(new ListedName(name, NameStrength.WEAK, weak.group(1), "", "", ""));
        return true;
    }

    private boolean isWallet(String text) {
        Matcher wallet = WALLET.matcher(text);
        if (!wallet.matches()) {
            return false;
        }
        draft.wallet(wallet.group(1), wallet.group(2));
        return true;
    }

    private boolean isLink(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.matches()) {
            return false;
        }
        draft.link("Linked To", link.group(1));
        return true;
    }

    private boolean isFact(String text) {
        Matcher fact = FACT.matcher(text);
        if (!fact.matches()) {
            return false;
        }
        fact(fact.group(1), withoutFullStop(fact.group(2)));
        return true;
    }

    private boolean isIdentifier(String text) {
        Matcher identifier = IDENTIFIER.matcher(text);
        if (text.contains(": ") || !identifier.matches()) {
            return false;
        }
        identifier(identifier.group(1), identifier.group(2));
        return true;
    }

    private void fact(String kind, String text) {
        switch (kind) {
            case "DOB" -> birth(text);
            case "POB" -> draft.birthPlace(place(text));
            case "Gender" -> draft.gender(text);
            default -> draft.nationality(text);
        }
    }

    private void birth(String text) {
        @Nullable BirthDate birth = Days.birth(text);
        if (birth == null) {
            reading.problem(
                    draft.location,
                    "date of birth " + Texts.quoted(text) + ", expected a day, a month or a year");
            draft.remark("DOB", text);
        } else {
            draft.births.add(birth);
        }
    }

    /// The country is what stands behind the last comma, but for `Korea, North` and its like.
    static Place place(String text) {
        int comma = text.lastIndexOf(", ");
        String last = text.substring(comma + (comma < 0 ? 1 : 2));
        String before = comma < 0 ? "" : text.substring(0, comma);
        String inverted = INVERTED.get(last);
        if (inverted != null && before.endsWith(inverted)) {
            int start = before.lastIndexOf(", ");
            return new Place(
                    start < 0 ? "" : before.substring(0, start),
                    text.substring(start < 0 ? 0 : start + 2));
        }
        return new Place(before, last);
    }

    private void identifier(String type, String rest) {
        Matcher issue = ISSUE.matcher(withoutFullStop(rest));
        if (!issue.matches()) {
            throw new IllegalStateException("the pattern takes every text: " + rest);
        }
        String number = issue.group(1).strip();
        String country = issue.group(2) == null ? "" : issue.group(2);
        draft.identifier(type, number, country);
        draft.remark(type + " " + number, issue.group(3).strip());
    }

    /// A full stop ends the statement unless it belongs to a word such as `S.A.` or `Co.`
    static String withoutFullStop(String text) {
        if (!text.endsWith(".") || ABBREVIATION.matcher(text).find()) {
            return text;
        }
        return text.substring(0, text.length() - 1);
    }
}
