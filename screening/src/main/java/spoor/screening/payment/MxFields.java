package spoor.screening.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the elements of an ISO 20022 message mean, by their local names and what stands in them.
///
/// Known roles are read as such; any other element that is built like a party is one of role
/// [Role#OTHER]. A text that no rule reads is counted by its path and screened as free text.
final class MxFields {
    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("Fr", Role.SENDER),
                    Map.entry("To", Role.RECEIVER),
                    Map.entry("InitgPty", Role.INITIATING_PARTY),
                    Map.entry("UltmtDbtr", Role.ULTIMATE_DEBTOR),
                    Map.entry("Dbtr", Role.DEBTOR),
                    Map.entry("DbtrAgt", Role.DEBTOR_AGENT),
                    Map.entry("PrvsInstgAgt", Role.PREVIOUS_AGENT),
                    Map.entry("PrvsInstgAgt1", Role.PREVIOUS_AGENT),
                    Map.entry("PrvsInstgAgt2", Role.PREVIOUS_AGENT),
                    Map.entry("PrvsInstgAgt3", Role.PREVIOUS_AGENT),
                    Map.entry("InstgAgt", Role.INSTRUCTING_AGENT),
                    Map.entry("InstdAgt", Role.INSTRUCTED_AGENT),
                    Map.entry("InstgRmbrsmntAgt", Role.SENDERS_CORRESPONDENT),
                    Map.entry("InstdRmbrsmntAgt", Role.RECEIVERS_CORRESPONDENT),
                    Map.entry("ThrdRmbrsmntAgt", Role.THIRD_CORRESPONDENT),
                    Map.entry("IntrmyAgt1", Role.INTERMEDIARY),
                    Map.entry("IntrmyAgt2", Role.INTERMEDIARY),
                    Map.entry("IntrmyAgt3", Role.INTERMEDIARY),
                    Map.entry("CdtrAgt", Role.CREDITOR_AGENT),
                    Map.entry("Cdtr", Role.CREDITOR),
                    Map.entry("UltmtCdtr", Role.ULTIMATE_CREDITOR),
                    Map.entry("Ownr", Role.ACCOUNT_OWNER));

    private static final Set<String> TRANSACTIONS =
            Set.of("CdtTrfTxInf", "TxInf", "TxInfAndSts", "DrctDbtTxInf", "TxDtls", "Rcrd");

    private static final Map<String, Reference.Kind> REFERENCES =
            Map.ofEntries(
                    Map.entry("MsgId", Reference.Kind.SENDER),
                    Map.entry("BizMsgIdr", Reference.Kind.SENDER),
                    Map.entry("InstrId", Reference.Kind.SENDER),
                    Map.entry("EndToEndId", Reference.Kind.END_TO_END),
                    Map.entry("UETR", Reference.Kind.UETR),
                    Map.entry("OrgnlUETR", Reference.Kind.UETR),
                    Map.entry("OrgnlMsgId", Reference.Kind.RELATED),
                    Map.entry("OrgnlInstrId", Reference.Kind.RELATED),
                    Map.entry("OrgnlEndToEndId", Reference.Kind.END_TO_END),
                    Map.entry("OrgnlTxId", Reference.Kind.RELATED),
                    Map.entry("OrgnlPmtInfId", Reference.Kind.RELATED),
                    Map.entry("OrgnlClrSysRef", Reference.Kind.RELATED),
                    Map.entry("TxId", Reference.Kind.OTHER),
                    Map.entry("ClrSysRef", Reference.Kind.OTHER),
                    Map.entry("PmtInfId", Reference.Kind.OTHER),
                    Map.entry("RtrId", Reference.Kind.OTHER),
                    Map.entry("CxlId", Reference.Kind.OTHER),
                    Map.entry("CxlStsId", Reference.Kind.OTHER),
                    Map.entry("ChrgsId", Reference.Kind.OTHER),
                    Map.entry("RmtId", Reference.Kind.OTHER),
                    Map.entry("NtryRef", Reference.Kind.OTHER),
                    Map.entry("CtrctId", Reference.Kind.OTHER),
                    Map.entry("RefNb", Reference.Kind.OTHER),
                    Map.entry("ChqNb", Reference.Kind.OTHER));

    private static final Set<String> WORDS =
            Set.of(
                    "Ustrd",
                    "InstrInf",
                    "AddtlInf",
                    "Inf",
                    "AddtlRmtInf",
                    "AddtlNtryInf",
                    "AddtlTxInf",
                    "InstrForDbtrAgt",
                    "MemoFld",
                    "ElctrncAdr",
                    "EmailAdr",
                    "AddtlStsRsnInf",
                    "Titl",
                    "JobTitl",
                    "PrtLctn",
                    "RgnlClrZone",
                    "AdmstnZone",
                    "FrmsCd",
                    "CtgyDtls",
                    "URLAdr",
                    "Purp",
                    "Nrrtv");

    /// Codes, numbers and flags. `Cd` is one wherever it stands; `Prtry` may hold any words.
    private static final Set<String> CODES =
            Set.of(
                    "Cd",
                    "ChrgBr",
                    "SttlmMtd",
                    "NbOfTxs",
                    "CtrlSum",
                    "BtchBookg",
                    "InstrPrty",
                    "SttlmPrty",
                    "ClrChanl",
                    "PmtMtd",
                    "TxSts",
                    "GrpSts",
                    "PmtInfSts",
                    "Conf",
                    "CdtDbtInd",
                    "XchgRate",
                    "RateTp",
                    "UnitCcy",
                    "CcyOfTrf",
                    "Ccy",
                    "MsgDefIdr",
                    "BizSvc",
                    "CharSet",
                    "CpyDplct",
                    "PssblDplct",
                    "Prty",
                    "Regy",
                    "OrgnlMsgNmId",
                    "MsgNmId",
                    "SeqTp",
                    "AdrTp",
                    "NmPrfx",
                    "PrefrdMtd",
                    "PhneNb",
                    "MobNb",
                    "FaxNb",
                    "EmailPurp",
                    "ChanlTp",
                    "DbtCdtRptgInd",
                    "ChqTp",
                    "Rate",
                    "SeqNb",
                    "NbOfChrgsRcrds",
                    "NbOfChrgsBrkdwnItms",
                    "Yr",
                    "Tp",
                    "TaxTp",
                    "Ctgy",
                    "DbtrSts",
                    "Mtd",
                    "SchmeNm",
                    "TaxId",
                    "RegnId",
                    "CertId");

    private static final List<String> ABOUT =
            List.of("PstlAdr", "Adr", "Id", "Ctry", "CtryOfRes", "Titl");

    private final MessageDraft draft;

    MxFields(MessageDraft draft) {
        this.draft = draft;
    }

    /// Reads an element and everything in it.
    void element(XmlElement element) {
        boolean isTransaction = TRANSACTIONS.contains(element.name) && !element.children.isEmpty();
        boolean isUnderlying = element.name.equals("UndrlygCstmrCdtTrf");
        if (isTransaction) {
            draft.transaction++;
        }
        draft.isUnderlying |= isUnderlying;
        if (isUnderlying && draft.kind.startsWith("pacs.009") && !draft.kind.endsWith(" COV")) {
            draft.kind += " COV";
        }
        Role role = role(element);
        if (role != null) {
            new MxParties(this, draft).party(role, element, null);
        } else if (element.children.isEmpty()) {
            leaf(element);
        } else {
            children(element);
        }
        if (isUnderlying) {
            draft.isUnderlying = false;
        }
    }

    /// The children of an element that is no party. An account belongs to the party before it.
    private void children(XmlElement element) {
        Map<String, PartyDraft> parties = new HashMap<>();
        for (XmlElement child : element.children) {
            Role role = role(child);
            if (role != null) {
                parties.put(child.name, new MxParties(this, draft).party(role, child, null));
            } else if (child.name.endsWith("Acct") && !child.children.isEmpty()) {
                String owner = child.name.substring(0, child.name.length() - 4);
                PartyDraft party = parties.get(owner);
                new MxParties(this, draft).account(child, party == null ? owner(child) : party);
            } else {
                element(child);
            }
        }
        ownText(element);
    }

    private PartyDraft owner(XmlElement account) {
        String owner = account.name.substring(0, account.name.length() - 4);
        Role known = ROLES.getOrDefault(owner, Role.OTHER);
        return draft.party(owner.isEmpty() ? Role.ACCOUNT_OWNER : known, place(account));
    }

    private @Nullable Role role(XmlElement element) {
        if (element.children.isEmpty()) {
            return null;
        }
        Role known = ROLES.get(element.name);
        if (known != null) {
            return isTax(element) ? Role.OTHER : known;
        }
        boolean isParty = looksLikeAParty(element) && !element.name.endsWith("Acct");
        return isParty ? Role.OTHER : null;
    }

    /// Institutions and parties stand in elements of their own; a name is a party's if something
    /// else is said of whoever bears it.
    private static boolean looksLikeAParty(XmlElement element) {
        if (element.has("FinInstnId") || element.has("Pty")) {
            return true;
        }
        if (element.has("Agt") && element.children.size() == 1) {
            return true;
        }
        if (namesSomebody(element.child("Id"))) {
            return true;
        }
        return element.has("Nm") && ABOUT.stream().anyMatch(element::has);
    }

    private static boolean namesSomebody(@Nullable XmlElement id) {
        return id != null && (id.has("OrgId") || id.has("PrvtId"));
    }

    /// `Tax/Dbtr` holds the tax numbers of the debtor, not the debtor.
    private static boolean isTax(XmlElement element) {
        return element.parent != null && element.parent.name.equals("Tax");
    }

    /// An element without children.
    void leaf(XmlElement element) {
        if (element.text.isEmpty()) {
            return;
        }
        FieldPlace at = place(element);
        Reference.Kind reference = REFERENCES.get(element.name);
        if (!element.currency.isEmpty()) {
            draft.amount(element.name, element.currency, element.text, at);
        } else if (reference != null) {
            draft.reference(reference, element.text, at);
        } else if (element.name.equals("Ctry")) {
            draft.countries.add(new Line(element.text, at));
        } else if (isTime(element)) {
            time(element, at);
        } else if (WORDS.contains(element.name)) {
            draft.text(element.name, List.of(new Line(element.text, at)));
        } else if (isId(element)) {
            draft.reference(Reference.Kind.OTHER, element.text, at);
        } else if (CODES.contains(element.name)) {
            draft.detail(element.name, element.text, at);
        } else {
            draft.unread(element.kind(), List.of(new Line(element.text, at)));
        }
    }

    /// `Id` of a case, an assignment, a notification, a market practice.
    private static boolean isId(XmlElement element) {
        return element.name.equals("Id")
                && element.parent != null
                && Set.of("Case", "RslvdCase", "Assgnmt", "Ntfctn", "MktPrctc", "Stmt", "Rpt")
                        .contains(element.parent.name);
    }

    private static boolean isTime(XmlElement element) {
        String name = element.name;
        return name.endsWith("Dt")
                || name.endsWith("Tm")
                || name.equals("CreDtTm")
                || name.equals("BizPrcgDt");
    }

    private void time(XmlElement element, FieldPlace at) {
        String text = element.text;
        if (text.matches("[0-9]{2}:[0-9]{2}.*")) {
            draft.detail(element.name, text, at);
            return;
        }
        draft.date(element.name, text, text, at);
        boolean isSending = element.name.equals("CreDtTm") || element.name.equals("CreDt");
        if (isSending && element.parent != null && !element.parent.name.equals("Rltd")) {
            draft.sent(text, at);
        }
    }

    /// Text between the children of an element, which no rule expects.
    private void ownText(XmlElement element) {
        if (!element.text.isEmpty()) {
            draft.unread(element.kind(), List.of(new Line(element.text, place(element))));
        }
    }

    FieldPlace place(XmlElement element) {
        return new FieldPlace(element.path(), element.line, draft.transaction);
    }
}
