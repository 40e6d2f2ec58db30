package spoor.screening.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.Link;
import spoor.screening.list.ListedName;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.Remark;
import spoor.screening.list.SanctionsList;

class OfacCsvTest {
    private static final String FIRST =
            "7,\"KIM, Il\",\"individual\",\"DPRK] [NPWMD\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";

    @Test
    void takesRemarksApart() throws IOException {
        Designation kim =
                remarks(
                        "DOB circa 1947; alt. DOB 10 Dec 1948; POB Nampo, Korea, North; Gender Male;"
                                + " nationality Korea, North; Passport 290320764 (Korea, North) issued"
                                + " 01 Jan 2010; alt. National ID No. 12 (Iran); a.k.a. 'IL'; Director"
                                + " of the Bureau; Digital Currency Address - XBT 1Abc; Linked To:"
                                + " HOTELES S.A.");
        assertThat(kim.births())
                .containsExactly(
                        BirthDate.inYear(1947).approximately(),
                        BirthDate.onDay(LocalDate.of(1948, 12, 10)));
        assertThat(kim.birthPlaces()).containsExactly(new Place("Nampo", "Korea, North"));
        assertThat(kim.genders()).containsExactly("Male");
        assertThat(kim.nationalities()).containsExactly("Korea, North");
        assertThat(kim.identifiers())
                .containsExactly(
                        new Identifier("Passport", "290320764", "Korea, North"),
                        new Identifier("National ID No.", "12", "Iran"));
        assertThat(kim.names().getLast())
                .isEqualTo(new ListedName("IL", NameStrength.WEAK, "a.k.a.", "", "", ""));
        assertThat(kim.wallets()).containsExactly(new ListedWallet("XBT", "1Abc"));
        assertThat(kim.links()).containsExactly(new Link("Linked To", "HOTELES S.A."));
        assertThat(kim.remarks())
                .containsExactly(
                        new Remark("Passport 290320764", "issued 01 Jan 2010"),
                        new Remark("Remarks", "Director of the Bureau"));
        assertThat(kim.programmes()).containsExactly("DPRK", "NPWMD");
    }

    @Test
    void joinsWhatWasCutInTheMiddleOfAnAddress() throws IOException {
        SanctionsList list =
                read(
                        Map.of(
                                "sdn.csv",
                                FIRST + "\"Digital Currency Address - XBT 1Gq\"\r\n\u001a",
                                "sdn_comments.csv",
                                "7,\"ChmW; alt. Digital Currency Address - ETH 0xA.\"\r\n"));
        assertThat(list.designations().getFirst().wallets())
                .containsExactly(
                        new ListedWallet("XBT", "1GqChmW"), new ListedWallet("ETH", "0xA"));
    }

    @Test
    void saysWhenTheRestOfTheRemarksIsMissing() throws IOException {
        SanctionsList list = read(Map.of("sdn.csv", FIRST + '"' + "x".repeat(1000) + '"'));
        assertThat(list.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "sdn.csv:1: the remarks of entry 7 end after 1000 characters, expected the"
                                + " rest in sdn_comments.csv");
    }

    @Test
    void saysWhichRowsHaveNoEntry() throws IOException {
        SanctionsList list =
                read(Map.of("sdn.csv", FIRST + "-0- ", "alt.csv", "8,1,\"aka\",\"X\",-0- \n"));
        assertThat(list.problems())
                .extracting(Object::toString)
                .containsExactly("alt.csv:1: entry 8 is not in the primary file");
    }

    @Test
    void refusesWhatIsNotAWholeList() {
        refuses("7,\"KIM\"", "sdn.csv:1: the row has 2 fields, expected 12");
        refuses(
                "7,\"KIM",
                "sdn.csv:1: not CSV, or the file is cut off: expected quotes around whole fields"
                        + " only");
        refuses(
                FIRST + "-0- \n" + FIRST + "-0- \n",
                "sdn.csv:2: entry 7 is listed again, expected each number once");
    }

    @Test
    void refusesAnotherEncoding() {
        byte[] bytes = (FIRST + "\"Müller\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> OfacCsv.read("ofac", List.of(ListFile.of("sdn.csv", bytes))))
                .withMessage(
                        "sdn.csv:1:78: bytes that are not text in UTF-8, expected a list in that"
                                + " encoding");
    }

    @Test
    void readsThePublishedListOfJuly2021() throws IOException {
        SanctionsList list =
                data(
                        "2021-07-07_sdn.csv.gz",
                        "2021-07-07_alt.csv",
                        "2021-07-07_add.csv",
                        "2021-07-07_sdn_comments.csv");
        assertThat(list.problems()).isEmpty();
        assertThat(list.designations()).hasSize(8976);
        assertThat(list.designations().stream().filter(entry -> entry.kind() == PartyKind.VESSEL))
                .hasSize(406);
        assertThat(names(list)).isEqualTo(8976 + 11910 + 2441);
        Designation li = entry(list, "28264");
        assertThat(li.names())
                .extracting(ListedName::text)
                .containsExactly("LI, Jiadong", "blackjack1987", "khaleesi");
        assertThat(li.identifiers()).contains(new Identifier("Phone Number", "8613314257947", ""));
        assertThat(li.wallets()).hasSize(12);
        assertThat(entry(list, "30518").wallets())
                .contains(new ListedWallet("XBT", "1GqChmWqGtsaLrGbHfgdrV5Nkvahtjjuxr"));
    }

    @Test
    void readsAListWithNamesOfColumns() throws IOException {
        SanctionsList list = data("2023-01_sdn_with_header.csv.gz");
        assertThat(list.designations()).hasSize(11443);
        assertThat(list.problems()).hasSize(14);
    }

    @Test
    void readsTheConsolidatedList() throws IOException {
        SanctionsList list =
                data(
                        "2025-12-19_cons_prim.csv",
                        "2025-12-19_cons_alt.csv",
                        "2025-12-19_cons_add.csv",
                        "2025-12-19_cons_comments.csv");
        assertThat(list.problems()).isEmpty();
        assertThat(list.designations()).hasSize(442);
        assertThat(entry(list, "17014").names())
                .contains(new ListedName("RUSAG", NameStrength.WEAK, "a.k.a.", "", "", ""));
    }

    private static int names(SanctionsList list) {
        return list.designations().stream().mapToInt(entry -> entry.names().size()).sum();
    }

    private static Designation entry(SanctionsList list, String id) {
        return list.designations().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(String sdn, String message) {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read(Map.of("sdn.csv", sdn)))
                .withMessage(message);
    }

    private static Designation remarks(String remarks) throws IOException {
        SanctionsList list = read(Map.of("sdn.csv", FIRST + '"' + remarks + '"'));
        assertThat(list.problems()).isEmpty();
        return list.designations().getFirst();
    }

    private static SanctionsList read(Map<String, String> files) throws IOException {
        return ListFormat.read(
                "ofac-sdn",
                files.entrySet().stream()
                        .map(file -> ListFile.of(file.getKey(), utf8(file.getValue())))
                        .toList());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SanctionsList data(String... names) throws IOException {
        return ListFormat.read(
                "ofac-sdn",
                Stream.of(names)
                        .map(name -> ListFile.of(TestData.file("lists/ofac/" + name)))
                        .toList());
    }
}
