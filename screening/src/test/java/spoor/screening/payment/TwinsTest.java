package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.PartyKind;

/// Fifty MT messages and the ISO 20022 messages that another project's translator makes of them, by
/// the industry's mapping rules: both must name the same parties in the same roles, with the same
/// BICs, accounts, countries, addresses and numbers.
///
/// Two things differ by the mapping itself, everywhere: the header's sender and receiver stand
/// again in the body (instructing agent, assigner, initiating party), and `NOTPROVIDED` fills what
/// a schema demands. What differs besides is listed, pair by pair.
class TwinsTest {
    /// What one side says and the other does not, with the reason.
    private static final Map<String, Set<String>> DIFFERENCES =
            Map.of(
                    // The mapping makes the clearing code a code of the clearing system.
                    "MT101__pn_01_1_1__mt101_pain_001_A_B.fin",
                    Set.of("MT CREDITOR_AGENT id CP999"),
                    // The account at the sender's correspondent becomes the debtor's.
                    "MT200__pc_09_1_1__mt200_pacs_009_C_D.fin",
                    Set.of(
                            "MT SENDERS_CORRESPONDENT account 34554-3049",
                            "MX DEBTOR account 34554-3049"),
                    // The mapping has no place for the code word UDLC.
                    "MT202__c_56_4_1__mt202-pacs009_B_C.fin",
                    Set.of("MT OTHER bic RBOSGB2L"),
                    // Block 1 lacks "F01"; the translator cuts three letters off the BIC.
                    "MT202__custom__mt103_fin1.fin",
                    Set.of("MT SENDER bic ABCDLKLX", "MX SENDER bic DLKLXXXX000"));

    @Test
    void twinsNameTheSameParties() {
        Map<String, Set<String>> found = new TreeMap<>();
        int pairs = 0;
        int facts = 0;
        for (Path fin : fins()) {
            PaymentMessage mt = Payments.read(fin).messages.getFirst();
            PaymentMessage mx = Payments.read(twin(fin)).messages.getFirst();
            Set<String> said = facts(mt);
            Set<String> differences = new TreeSet<>();
            differences.addAll(missing("MT ", said, facts(mx)));
            differences.addAll(missing("MX ", facts(mx), said));
            if (!differences.isEmpty()) {
                found.put(fin.getFileName().toString(), differences);
            }
            pairs++;
            facts += said.size();
        }
        System.out.println(
                "twins: "
                        + pairs
                        + " pairs, "
                        + facts
                        + " facts of parties in MT, "
                        + found.size()
                        + " pairs with stated differences");
        assertThat(pairs).isEqualTo(50);
        assertThat(facts).isGreaterThan(350);
        assertThat(found).isEqualTo(DIFFERENCES);
    }

    @Test
    void twinsNameTheSameSums() {
        int pairs = 0;
        for (Path fin : fins()) {
            PaymentMessage mt = Payments.read(fin).messages.getFirst();
            PaymentMessage mx = Payments.read(twin(fin)).messages.getFirst();
            assertThat(sums(mt)).as(fin.toString()).containsAll(sums(mx));
            if (!mt.kind().equals("MT191")) {
                assertThat(sums(mx).isEmpty()).as(fin.toString()).isEqualTo(sums(mt).isEmpty());
            }
            assertThat(mx.reference(Reference.Kind.UETR))
                    .as(fin.toString())
                    .isEqualTo(mt.reference(Reference.Kind.UETR));
            pairs++;
        }
        assertThat(pairs).isEqualTo(50);
    }

    /// With every name and BIC of the MT messages on a list, both twins are stopped for the same
    /// entries.
    @Test
    void twinsGiveTheSameAnswer() {
        List<Designation> listed = new ArrayList<>();
        for (Path fin : fins()) {
            for (Party party : Payments.read(fin).messages.getFirst().parties()) {
                party.name().forEach(line -> listed.add(entry(line.text().strip())));
                party.bics().forEach(line -> listed.add(bank(bic(line))));
            }
        }
        PaymentScreening screening = new Listed(listed.toArray(new Designation[0])).screening();
        int found = 0;
        for (Path fin : fins()) {
            Set<String> mt = entries(screening, Payments.read(fin));
            Set<String> mx = entries(screening, Payments.read(twin(fin)));
            Set<String> stated =
                    DIFFERENCES.getOrDefault(fin.getFileName().toString(), Set.of()).stream()
                            .map(fact -> fact.replaceAll(".* ", ""))
                            .collect(Collectors.toSet());
            mt.removeIf(entry -> stated.contains(entry) && !mx.contains(entry));
            assertThat(mx).as(fin.toString()).isEqualTo(mt);
            found += mt.size();
        }
        System.out.println("twins: the same " + found + " entries found in both");
        assertThat(found).isGreaterThan(150);
    }

    private static Designation entry(String name) {
        return Listed.of(PartyKind.ORGANISATION, name, name.toUpperCase(Locale.ROOT));
    }

    private static Designation bank(String bic) {
        return Listed.of(
                PartyKind.ORGANISATION, bic, "BANK WITH " + bic, new Identifier("BIC", bic, ""));
    }

    /// A bank's head office is written with its branch code, three times X, or without.
    private static String bic(Line line) {
        return line.text().replaceAll("(?<=^.{8})X{3}$", "");
    }

    private static Set<String> entries(PaymentScreening screening, Payments read) {
        return screening.screen(read.messages.getFirst()).hits().stream()
                .filter(hit -> hit.kind() != PaymentHit.Kind.TEXT)
                .map(PaymentHit::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> fins() {
        return Payments.files("mt_mx_pairs").stream()
                .filter(file -> file.toString().endsWith(".fin"))
                .toList();
    }

    private static Path twin(Path fin) {
        return Path.of(fin.toString().replace(".fin", ".expected.xml"));
    }

    private static Set<String> missing(String side, Set<String> said, Set<String> other) {
        return said.stream()
                .filter(fact -> !other.contains(fact))
                .map(fact -> side + fact)
                .collect(Collectors.toSet());
    }

    private static Set<String> sums(PaymentMessage message) {
        return message.amounts().stream()
                // The parts of a charge stand in words in MT (71B).
                .filter(sum -> sum.value().signum() > 0 && !isPartOfCharge(message, sum))
                .map(sum -> sum.currency() + " " + sum.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPartOfCharge(PaymentMessage message, Amount sum) {
        return message.kind().startsWith("camt.106") && !sum.at().field().contains("TtlChrgs/");
    }

    private static Set<String> facts(PaymentMessage message) {
        Set<String> header = new TreeSet<>();
        Set<String> facts = new TreeSet<>();
        for (Party party : message.parties()) {
            List<String> said = said(party);
            if (party.role() == Role.SENDER || party.role() == Role.RECEIVER) {
                said.forEach(fact -> header.add(fact.replaceFirst("\\S+ ", "")));
            }
            String whose = party.isUnderlying() ? "underlying " : "";
            said.forEach(fact -> facts.add(whose + fact));
        }
        facts.removeIf(fact -> isRestated(fact, header));
        return facts;
    }

    private static boolean isRestated(String fact, Set<String> header) {
        Set<String> again =
                Set.of(
                        "INSTRUCTING_AGENT",
                        "INSTRUCTED_AGENT",
                        "INITIATING_PARTY",
                        "OTHER",
                        "DEBTOR",
                        "DEBTOR_AGENT");
        String[] words = fact.split(" ", 2);
        return again.contains(words[0]) && header.contains(words[1]);
    }

    private static List<String> said(Party party) {
        List<String> said = new ArrayList<>();
        party.name().forEach(line -> said.add("name " + line.text().strip()));
        party.bics().forEach(line -> said.add("bic " + bic(line)));
        party.accounts().forEach(line -> said.add("account " + line.text()));
        party.countries().forEach(line -> said.add("country " + line.text()));
        party.address().forEach(line -> said.add("address " + line.text()));
        party.identifiers().forEach(id -> said.add("id " + id.number()));
        said.removeIf(fact -> fact.endsWith(" NOTPROVIDED"));
        return said.stream().map(fact -> party.role() + " " + fact).toList();
    }
}
