package spoor.screening.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the fields of an MT message mean, by their tags (SWIFT User Handbook, Standards MT,
/// categories 1, 2, 9 and n). A tag that is not here is counted as unread and screened as text.
final class MtFields {
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3})([0-9.,]+)\\s*");
    private static final Pattern CODE_WORD = Pattern.compile("/([A-Z0-9]{2,8})/(.*)");
    private static final Set<String> BANK_TRANSFERS = Set.of("200", "201", "202", "203", "205");
    private static final Set<String> WITH_MANY = Set.of("101", "102", "104", "107", "203");

    private final MessageDraft draft;
    private final MtParties parties;
    private final String type;
    private boolean hasCustomer;

    MtFields(MessageDraft draft, String type) {
        this.draft = draft;
        this.type = type;
        this.parties = new MtParties(draft);
        draft.transaction = WITH_MANY.contains(type) ? 0 : 1;
    }

    void read(String tag, String value, int line) {
        if (tag.equals("21") && WITH_MANY.contains(type)) {
            draft.transaction++;
        }
        FieldPlace at = new FieldPlace(tag, line, draft.transaction);
        List<Line> lines = lines(value, at);
        switch (tag.substring(0, 2)) {
            case "20" -> draft.reference(Reference.Kind.SENDER, value.strip(), at);
            case "21" -> draft.reference(related(tag), value.strip(), at);
            case "25" -> account(tag, lines);
            case "30" -> day(tag, value.strip(), at);
            case "19", "32", "33", "34", "71" -> sum(tag, value, lines);
            case "50", "51", "52", "53", "54", "55", "56", "57", "58", "59" -> party(tag, lines);
            case "13", "23", "26", "28", "36" -> code(tag, value, lines);
            case "11" -> draft.detail(tag, value.replaceAll("\\s+", " ").strip(), at);
            case "70", "75", "76", "77", "79", "86" -> narrative(tag, lines);
            case "72" -> instructions(tag, lines);
            default -> draft.unread(":" + tag + ":", lines);
        }
    }

    /// Says what only the whole message shows.
    void finish() {
        if (isStatement() && !hasCustomer) {
            draft.parties.replaceAll(one -> one.role == Role.DEBTOR_AGENT ? asDebtor(one) : one);
        }
    }

    /// MT900 and 910 name the ordering customer or, without one, the ordering institution.
    private boolean isStatement() {
        return type.equals("900") || type.equals("910");
    }

    private static PartyDraft asDebtor(PartyDraft bank) {
        PartyDraft debtor = new PartyDraft(Role.DEBTOR, false, bank.at);
        debtor.name.addAll(bank.name);
        debtor.address.addAll(bank.address);
        debtor.accounts.addAll(bank.accounts);
        debtor.bics.addAll(bank.bics);
        debtor.identifiers.addAll(bank.identifiers);
        debtor.hasStructure = bank.hasStructure;
        return debtor;
    }

    private static List<Line> lines(String value, FieldPlace at) {
        List<Line> lines = new ArrayList<>();
        int number = at.line();
        for (String one : value.split("\r?\n", -1)) {
            lines.add(new Line(one, new FieldPlace(at.field(), number++, at.transaction())));
        }
        return lines;
    }

    private Reference.Kind related(String tag) {
        if (!tag.equals("21")) {
            return Reference.Kind.OTHER;
        }
        return BANK_TRANSFERS.contains(type) || WITH_MANY.contains(type)
                ? Reference.Kind.END_TO_END
                : Reference.Kind.RELATED;
    }

    /// 25, 25P: the account that an advice is about; 25A: the account charges are taken from.
    private void account(String tag, List<Line> lines) {
        Role role = tag.equals("25A") ? Role.OTHER : Role.ACCOUNT_OWNER;
        PartyDraft owner = draft.party(role, lines.getFirst().at());
        String number = lines.getFirst().text();
        owner.accounts.add(
                new Line(number.startsWith("/") ? number.substring(1) : number, owner.at));
        for (Line line : lines.subList(1, lines.size())) {
            owner.bics.add(line);
        }
    }

    private void day(String tag, String written, FieldPlace at) {
        draft.date(tag, written, isoDay(written), at);
    }

    /// SWIFT's own rule: years 80 to 99 are of the 20th century.
    static String isoDay(String yymmdd) {
        if (!yymmdd.matches("[0-9]{6}")) {
            return "";
        }
        String century = yymmdd.charAt(0) >= '8' ? "19" : "20";
        return century
                + yymmdd.substring(0, 2)
                + "-"
                + yymmdd.substring(2, 4)
                + "-"
                + yymmdd.substring(4);
    }

    /// 32A, 32C, 32D: day, currency, amount; 32B, 33B, 34B, 71F, 71G: currency and amount; 19: an
    /// amount alone; 71A is a code, 71B words about charges.
    private void sum(String tag, String value, List<Line> lines) {
        FieldPlace at = lines.getFirst().at();
        if (tag.equals("71A")) {
            draft.detail(tag, value.strip(), at);
            return;
        }
        if (tag.equals("71B")) {
            draft.text(tag, lines);
            return;
        }
        String rest = value.strip();
        if (rest.matches("(?s)[0-9]{6}[A-Z]{3}.*")) {
            day(tag, rest.substring(0, 6), at);
            rest = rest.substring(6);
        }
        Matcher money = MONEY.matcher(rest);
        if (money.matches()) {
            draft.amount(tag, money.group(1), money.group(2), at);
        } else if (tag.equals("19")) {
            draft.amount(tag, "", rest, at);
        } else {
            draft.problem(
                    at,
                    "found \"" + MessageDraft.clip(rest) + "\", expected a currency and an amount");
            draft.unread(":" + tag + ":", lines);
        }
    }

    private void code(String tag, String value, List<Line> lines) {
        if (tag.equals("23E")) {
            draft.text(tag, lines);
        } else {
            draft.detail(tag, value.strip(), lines.getFirst().at());
        }
    }

    private void narrative(String tag, List<Line> lines) {
        if (tag.equals("77T")) {
            draft.unread(":77T:", lines);
            return;
        }
        Line first = lines.getFirst();
        if (tag.equals("70") && first.text().startsWith("/ROC/")) {
            draft.reference(
                    Reference.Kind.END_TO_END, first.text().substring(5).strip(), first.at());
        }
        draft.text(tag, lines.stream().map(MtFields::withoutContinuation).toList());
    }

    private static Line withoutContinuation(Line line) {
        return line.text().startsWith("//") ? new Line(line.text().substring(2), line.at()) : line;
    }

    /// Each code word begins a text of its own, `//` goes on with it. `/INS/` names the bank that
    /// instructed the sender; behind others only what has the form of a BIC is a bank.
    private void instructions(String tag, List<Line> lines) {
        List<Line> item = new ArrayList<>();
        for (Line line : lines) {
            if (!line.text().startsWith("//") && CODE_WORD.matcher(line.text()).matches()) {
                instruction(tag, item);
                item.clear();
            }
            item.add(withoutContinuation(line));
        }
        instruction(tag, item);
    }

    private void instruction(String tag, List<Line> item) {
        draft.text(tag, item);
        Matcher coded = CODE_WORD.matcher(item.isEmpty() ? "" : item.getFirst().text());
        if (!coded.matches()) {
            return;
        }
        List<Line> words = new ArrayList<>(item);
        words.set(0, new Line(coded.group(2).strip(), item.getFirst().at()));
        if (coded.group(1).equals("INS")) {
            parties.bankInWords(Role.PREVIOUS_AGENT, words);
        } else if (MtParties.isBic(words.getFirst().text())) {
            parties.bankInWords(Role.OTHER, words);
        }
    }

    private void party(String tag, List<Line> lines) {
        if (tag.startsWith("50") && BANK_TRANSFERS.contains(type)) {
            draft.isUnderlying = true;
            if (!draft.kind.endsWith(" COV")) {
                draft.kind += " COV";
            }
        }
        hasCustomer |= tag.startsWith("50");
        parties.read(role(tag), tag, lines);
    }

    private Role role(String tag) {
        boolean betweenBanks = BANK_TRANSFERS.contains(type) && !draft.isUnderlying;
        return switch (tag.substring(0, 2)) {
            case "50" ->
                    tag.equals("50C") || tag.equals("50L") ? Role.INITIATING_PARTY : Role.DEBTOR;
            case "51" -> Role.INSTRUCTING_AGENT;
            case "52" -> betweenBanks ? Role.DEBTOR : Role.DEBTOR_AGENT;
            case "53" -> Role.SENDERS_CORRESPONDENT;
            case "54" -> Role.RECEIVERS_CORRESPONDENT;
            case "55" -> Role.THIRD_CORRESPONDENT;
            case "56" -> Role.INTERMEDIARY;
            // A bank that moves its own money has no field for a beneficiary.
            case "57" ->
                    type.equals("200") || type.equals("201") ? Role.CREDITOR : Role.CREDITOR_AGENT;
            default -> Role.CREDITOR;
        };
    }
}
