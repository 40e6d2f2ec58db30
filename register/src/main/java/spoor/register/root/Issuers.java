package spoor.register.root;

import spoor.register.text.Lexicon;
import spoor.register.text.Phrases;

/// Who issues reports that others write about, by the name that is used for each here.
final class Issuers {
    static final String UNITED_NATIONS = "the United Nations";

    private Issuers() {}

    static Phrases<String> table(Lexicon lexicon) {
        return new Phrases<String>(lexicon)
                .put(
                        UNITED_NATIONS,
                        "UN",
                        "U.N.",
                        "United Nations",
                        "Panel of Experts",
                        "panel of experts",
                        "Security Council",
                        "1718 Committee",
                        "sanctions committee")
                .put(
                        "the Multilateral Sanctions Monitoring Team",
                        "Multilateral Sanctions Monitoring Team",
                        "MSMT")
                .put("the US Treasury", "Treasury Department", "US Treasury", "OFAC")
                .put(
                        "the US Department of Justice",
                        "Justice Department",
                        "Department of Justice",
                        "DOJ")
                .put("the FBI", "FBI", "Federal Bureau of Investigation")
                .put("the FATF", "FATF", "Financial Action Task Force")
                .put("Europol", "Europol")
                .put("Interpol", "Interpol", "INTERPOL")
                .put(
                        "the South Korean intelligence service",
                        "National Intelligence Service",
                        "NIS")
                .put("the South Korean police", "National Police Agency", "Korean National Police")
                .put("Chainalysis", "Chainalysis")
                .put("Elliptic", "Elliptic")
                .put("TRM Labs", "TRM Labs")
                .put("CipherTrace", "CipherTrace")
                .put("Recorded Future", "Recorded Future", "Insikt Group")
                .put("Group-IB", "Group-IB")
                .put("Kaspersky", "Kaspersky")
                .put("Mandiant", "Mandiant", "FireEye")
                .put("Microsoft", "Microsoft")
                .put("Symantec", "Symantec");
    }
}
