package spoor.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Payments of nobody, the same from the same seed: half MT103, a quarter MT202 COV, a quarter
/// pacs.008. Names are drawn from 40,000 for persons and 64,000 for companies, so that few repeat;
/// one payment in a hundred carries a word of the lists.
final class PaymentGenerator {
    private static final String[] GIVEN = {
        "ANNA", "JOHN", "MARIA", "PETER", "AISHA", "LI", "TOMAS", "SARA", "IVAN", "KEIKO", "OMAR",
        "RUTH", "PABLO", "INGRID", "FATIMA", "DAVID", "YUKI", "ELENA", "SAMUEL", "NOOR"
    };
    private static final String[] SYLLABLES = {
        "KEL", "MAR", "LO", "NO", "RAH", "BER", "CO", "PE", "TA", "HAD", "AD", "SIL", "VAN", "STE",
        "GRO", "WIN", "DAL", "FER", "OS", "TUR", "BRA", "LIN", "MO", "RE", "KA", "SHI", "ZE", "DU",
        "HAL", "NEV"
    };
    private static final String[] TRADES = {
        "TEXTILE",
        "MARINE",
        "GRAIN",
        "OPTICS",
        "PAPER",
        "MOTORS",
        "FOODS",
        "TILES",
        "CHEMICALS",
        "STEEL",
        "GLASS",
        "COFFEE",
        "RUBBER",
        "CABLES",
        "TOOLS",
        "PHARMA"
    };
    private static final String[] FORMS = {"LTD", "INC", "GMBH", "SA", "BV", "SPA", "LLC", "AG"};
    private static final String[] BANKS = {
        "CITIUS33",
        "CHASUS33",
        "DEUTDEFF",
        "BNPAFRPP",
        "BARCGB22",
        "HSBCHKHH",
        "DBSSSGSG",
        "UBSWCHZH",
        "INGBNL2A",
        "BOTKJPJT",
        "SCBLINBB",
        "NDEAFIHH"
    };
    private static final String[] TOWNS = {
        "GB/LONDON", "DE/HAMBURG", "US/CHICAGO", "JP/OSAKA", "IN/MUMBAI", "FR/LYON", "BR/SANTOS"
    };
    private static final String[] LISTED = {
        "KOREA MINING DEVELOPMENT", "MV HAN BO", "PYONGYANG", "OCEAN MARITIME MANAGEMENT"
    };

    private final SplittableRandom chance;

    PaymentGenerator(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    List<byte[]> payments(int count) {
        List<byte[]> payments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text =
                    switch (i % 4) {
                        case 0, 1 -> mt103(i);
                        case 2 -> cover(i);
                        default -> pacs008(i);
                    };
            payments.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return payments;
    }

    private String mt103(int number) {
        return head("103", "")
                + ":20:REF"
                + number
                + "\n:23B:CRED\n:32A:251121USD"
                + sum()
                + ",\n"
                + ":50K:/"
                + account()
                + "\n"
                + name()
                + "\n"
                + street()
                + "\n"
                + town().substring(3)
                + "\n:52A:"
                + one(BANKS)
                + "\n:57A:"
                + one(BANKS)
                + "\n:59:/"
                + account()
                + "\n"
                + name()
                + "\n"
                + street()
                + "\n"
                + town().substring(3)
                + "\n:70:"
                + remittance()
                + "\n:71A:SHA\n-}";
    }

    private String cover(int number) {
        return head("202", "{3:{119:COV}}")
                + ":20:REF"
                + number
                + "\n:21:E2E"
                + number
                + "\n:32A:251121EUR"
                + sum()
                + ",\n"
                + ":52A:"
                + one(BANKS)
                + "\n:57A:"
                + one(BANKS)
                + "\n:58A:"
                + one(BANKS)
                + "\n:50F:/"
                + account()
                + "\n1/"
                + name()
                + "\n2/"
                + street()
                + "\n3/"
                + town()
                + "\n:59F:/"
                + account()
                + "\n1/"
                + name()
                + "\n2/"
                + street()
                + "\n3/"
                + town()
                + "\n:70:"
                + remittance()
                + "\n-}";
    }

    private String pacs008(int number) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\">"
                + "<FIToFICstmrCdtTrf><GrpHdr><MsgId>REF"
                + number
                + "</MsgId>"
                + "<CreDtTm>2025-11-21T10:00:00+00:00</CreDtTm><NbOfTxs>1</NbOfTxs></GrpHdr>"
                + "<CdtTrfTxInf><PmtId><EndToEndId>E2E"
                + number
                + "</EndToEndId></PmtId>"
                + "<IntrBkSttlmAmt Ccy=\"EUR\">"
                + sum()
                + "</IntrBkSttlmAmt>"
                + agent("InstgAgt")
                + agent("InstdAgt")
                + party("Dbtr")
                + agent("DbtrAgt")
                + agent("CdtrAgt")
                + party("Cdtr")
                + "<RmtInf><Ustrd>"
                + remittance()
                + "</Ustrd></RmtInf>"
                + "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    }

    private String agent(String role) {
        return "<"
                + role
                + "><FinInstnId><BICFI>"
                + one(BANKS)
                + "</BICFI></FinInstnId></"
                + role
                + ">";
    }

    private String party(String role) {
        String town = town();
        return "<"
                + role
                + "><Nm>"
                + name()
                + "</Nm><PstlAdr><StrtNm>"
                + street()
                + "</StrtNm><TwnNm>"
                + town.substring(3)
                + "</TwnNm><Ctry>"
                + town.substring(0, 2)
                + "</Ctry></PstlAdr></"
                + role
                + "><"
                + role
                + "Acct><Id><Othr><Id>"
                + account()
                + "</Id></Othr></Id></"
                + role
                + "Acct>";
    }

    private static String head(String type, String user) {
        return "{1:F01BANKBEBBAXXX0000000000}{2:O"
                + type
                + "1200251121BANKUS33AXXX00000000002511211200N}"
                + user
                + "{4:\n";
    }

    private String name() {
        String family = one(SYLLABLES) + one(SYLLABLES).toUpperCase(Locale.ROOT) + one(SYLLABLES);
        return chance.nextInt(2) == 0
                ? one(GIVEN) + " " + family
                : family + " " + one(TRADES) + " " + one(FORMS);
    }

    private String street() {
        return (1 + chance.nextInt(200)) + " " + one(SYLLABLES) + one(SYLLABLES) + " STREET";
    }

    private String town() {
        return one(TOWNS);
    }

    private String account() {
        return Long.toString(1_000_000_000L + chance.nextLong(8_000_000_000L));
    }

    private String sum() {
        return Integer.toString(100 + chance.nextInt(900_000));
    }

    private String remittance() {
        String words =
                "INVOICE " + chance.nextInt(1_000_000) + " " + one(TRADES) + " " + one(TRADES);
        return chance.nextInt(100) == 0 ? words.substring(0, 15) + one(LISTED) : words;
    }

    private String one(String[] words) {
        return words[chance.nextInt(words.length)];
    }
}
