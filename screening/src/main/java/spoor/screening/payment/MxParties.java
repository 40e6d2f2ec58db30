package spoor.screening.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads parties and accounts of ISO 20022.
final class MxParties {
    private final MxFields fields;
    private final MessageDraft draft;

    MxParties(MxFields fields, MessageDraft draft) {
        this.fields = fields;
        this.draft = draft;
    }

    /// @param into the party that this is a part of, or null for a new one
    PartyDraft party(Role role, XmlElement element, @Nullable PartyDraft into) {
        PartyDraft party = into == null ? draft.party(role, fields.place(element)) : into;
        for (XmlElement child : element.children) {
            part(party, child);
        }
        if (!element.text.isEmpty()) {
            draft.unread(element.kind(), List.of(line(element)));
        }
        return party;
    }

    private void part(PartyDraft party, XmlElement child) {
        switch (child.name) {
            case "Pty", "Agt", "FIId", "FinInstnId", "OrgId", "PrvtId" ->
                    party(party.role, child, party);
            // A branch and a person to ask have names of their own.
            case "BrnchId", "CtctDtls" -> party(party.role, child, null);
            case "Nm" -> party.name.add(line(child));
            case "PstlAdr", "Adr" -> address(party, child);
            case "CtryOfRes", "Ctry" -> party.countries.add(line(child));
            case "BICFI", "AnyBIC", "BIC", "BICOrBEI", "BEI" -> party.bics.add(line(child));
            case "LEI", "TaxId", "RegnId" ->
                    party.identifiers.add(
                            new PartyId(child.name, child.text, "", fields.place(child)));
            case "Id" -> id(party, child);
            case "Othr", "ClrSysMmbId" -> number(party, child);
            case "DtAndPlcOfBirth" -> birth(party, child);
            default -> fields.element(child);
        }
    }

    private void id(PartyDraft party, XmlElement id) {
        if (id.children.isEmpty()) {
            number(party, id.text, "", "", id);
        } else {
            party(party.role, id, party);
        }
    }

    /// A number with its scheme and issuer, or a bank's number in a clearing system.
    private void number(PartyDraft party, XmlElement other) {
        String scheme =
                other.textAt("SchmeNm", "Cd")
                        + other.textAt("SchmeNm", "Prtry")
                        + other.textAt("ClrSysId", "Cd")
                        + other.textAt("ClrSysId", "Prtry")
                        + other.textAt("ChanlTp");
        for (XmlElement child : other.children) {
            switch (child.name) {
                case "Id", "MmbId" ->
                        number(party, child.text, scheme, other.textAt("Issr"), child);
                case "SchmeNm", "Issr", "ClrSysId", "ChanlTp" -> {
                    // Part of the number.
                }
                default -> fields.element(child);
            }
        }
    }

    private void number(
            PartyDraft party, String number, String scheme, String issuer, XmlElement at) {
        if (!number.isEmpty()) {
            party.identifiers.add(new PartyId(scheme, number, issuer, fields.place(at)));
        }
    }

    private void address(PartyDraft party, XmlElement address) {
        for (XmlElement child : address.children) {
            switch (child.name) {
                case "Ctry" -> party.countries.add(line(child));
                case "AdrTp" -> addressType(child);
                default -> {
                    if (child.children.isEmpty()) {
                        party.address.add(line(child));
                    } else {
                        fields.element(child);
                    }
                }
            }
        }
    }

    /// A code; its own form is an identifier of a scheme, and may be any words.
    private void addressType(XmlElement type) {
        if (type.children.isEmpty()) {
            fields.leaf(type);
            return;
        }
        for (XmlElement child : type.children) {
            if (child.children.isEmpty()) {
                fields.leaf(child);
            } else {
                child.children.forEach(
                        one -> draft.detail("AdrTp/" + one.name, one.text, fields.place(one)));
            }
        }
    }

    private void birth(PartyDraft party, XmlElement birth) {
        for (XmlElement child : birth.children) {
            switch (child.name) {
                case "BirthDt" -> party.births.add(line(child));
                case "CtryOfBirth" -> party.countries.add(line(child));
                case "PrvcOfBirth", "CityOfBirth" -> party.address.add(line(child));
                default -> fields.element(child);
            }
        }
    }

    /// The number of an account goes to its owner; its name is free text.
    void account(XmlElement account, PartyDraft owner) {
        for (XmlElement child : account.children) {
            switch (child.name) {
                case "Id" -> accountNumber(child, owner);
                case "Nm" -> draft.text("account name", List.of(line(child)));
                case "Prxy" -> number(owner, child.textAt("Id"), proxy(child), "", child);
                default -> fields.element(child);
            }
        }
    }

    private static String proxy(XmlElement proxy) {
        return "proxy " + proxy.textAt("Tp", "Cd") + proxy.textAt("Tp", "Prtry");
    }

    private void accountNumber(XmlElement id, PartyDraft owner) {
        for (XmlElement child : id.children) {
            if (child.name.equals("Othr")) {
                XmlElement number = child.child("Id");
                if (number != null) {
                    owner.accounts.add(line(number));
                }
                child.children.stream()
                        .filter(one -> !one.name.equals("Id"))
                        .forEach(this::accountScheme);
            } else if (child.children.isEmpty()) {
                owner.accounts.add(line(child));
            } else {
                fields.element(child);
            }
        }
    }

    private void accountScheme(XmlElement scheme) {
        if (scheme.children.isEmpty()) {
            draft.detail("account " + scheme.name, scheme.text, fields.place(scheme));
        } else {
            scheme.children.forEach(
                    one -> draft.detail("account scheme", one.text, fields.place(one)));
        }
    }

    private Line line(XmlElement element) {
        return new Line(element.text, fields.place(element));
    }
}
