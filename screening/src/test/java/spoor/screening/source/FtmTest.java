package spoor.screening.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.Designation;
import spoor.screening.list.Link;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.SanctionsList;

class FtmTest {
    private static final String KIM =
            """
            {"id":"a","caption":"Kim","schema":"Person","target":true,"properties":{"name":["Kim","Gim"],"weakAlias":["K"],"birthDate":["1964-07"]}}
            """;

    @Test
    void tellsTheParty() throws IOException {
        SanctionsList list =
                read(
                        KIM
                                + """
                                {"id":"b","schema":"Sanction","properties":{"entity":["a"],"programId":["DPRK"],"listingDate":["2018-09-06"],"unscId":["KPi.1"]}}
                                {"id":"c","schema":"CryptoWallet","properties":{"holder":["a"],"currency":["ETH"],"publicKey":["0xA"]}}
                                {"id":"d","schema":"CryptoWallet","caption":"1B","properties":{"publicKey":["1B"],"topics":["sanction"]}}
                                {"id":"e","schema":"Organization","caption":"Firm","target":false,"properties":{}}
                                {"id":"f","schema":"Ownership","properties":{"owner":["a"],"asset":["e"]}}
                                """);
        Designation kim = list.designations().getFirst();
        assertThat(kim.names())
                .extracting(name -> name.text() + " " + name.strength())
                .containsExactly("Kim PRIMARY", "Gim STRONG", "K WEAK");
        assertThat(kim.reference()).isEqualTo("KPi.1");
        assertThat(kim.listedOn()).isEqualTo(LocalDate.of(2018, 9, 6));
        assertThat(kim.wallets()).containsExactly(new ListedWallet("ETH", "0xA"));
        assertThat(kim.links()).containsExactly(new Link("Ownership", "Firm"));
        assertThat(list.designations().get(1).wallets())
                .containsExactly(new ListedWallet("", "1B"));
        assertThat(list.unread()).containsKey("Organization (no target)");
    }

    @Test
    void carriesChangesOut() throws IOException {
        SanctionsList list =
                read(
                        KIM,
                        """
                        {"op":"ADD","entity":{"id":"b","caption":"Firm","schema":"Company","target":true,"properties":{"name":["Firm"]}}}
                        {"op":"DEL","entity":{"id":"a"}}
                        """);
        assertThat(list.designations()).extracting(Designation::id).containsExactly("b");
    }

    @Test
    void refusesWhatIsCutOff() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read(KIM.substring(0, 60)))
                .withMessage(
                        "0.json:1:61: not JSON, or the file is cut off; expected one entity on each"
                                + " line");
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read("{\"op\":\"EAT\",\"entity\":{\"id\":\"a\"}}"))
                .withMessage("0.json:1:1: op is \"EAT\", expected ADD, MOD or DEL");
    }

    @Test
    void readsThePublishedFiles() throws IOException {
        assertThat(data("t1_entities.ftm.json").designations()).hasSize(6);
        assertThat(data("zala_entities.ftm.json").designations()).hasSize(14);
        assertThat(
                        data(
                                        "t1_entities.ftm.json",
                                        "t2_20240527194702_entities.delta.json",
                                        "t2_20240528014702_entities.delta.json",
                                        "t2_20240528134729_entities.delta.json")
                                .designations())
                .hasSize(10);
    }

    private static SanctionsList read(String... texts) throws IOException {
        ListFile[] files = new ListFile[texts.length];
        for (int i = 0; i < texts.length; i++) {
            files[i] = ListFile.of(i + ".json", texts[i].getBytes(StandardCharsets.UTF_8));
        }
        return ListFormat.read("os", List.of(files));
    }

    private static SanctionsList data(String... names) throws IOException {
        return ListFormat.read(
                "os",
                Stream.of(names)
                        .map(name -> ListFile.of(TestData.file("lists/opensanctions/" + name)))
                        .toList());
    }
}
