package spoor.screening.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spoor.ledger.TestData;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.Remark;
import spoor.screening.list.SanctionsList;

class UnXmlTest {
    @Test
    void readsAPersonWhole() throws IOException {
        SanctionsList list =
                read(
                        """
                        <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>
                        <INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>2</VERSIONNUM>
                        <FIRST_NAME> RI </FIRST_NAME><SECOND_NAME>WON HO</SECOND_NAME><THIRD_NAME/>
                        <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.033</REFERENCE_NUMBER>
                        <LISTED_ON>2016-11-30</LISTED_ON><GENDER>Male</GENDER>
                        <NAME_ORIGINAL_SCRIPT>리원호</NAME_ORIGINAL_SCRIPT>
                        <DESIGNATION><VALUE>Official</VALUE></DESIGNATION>
                        <NATIONALITY><VALUE>DPRK</VALUE></NATIONALITY>
                        <LAST_DAY_UPDATED><VALUE>2020-01-02</VALUE><VALUE>2018-05-05</VALUE></LAST_DAY_UPDATED>
                        <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Ho; Mr Ri</ALIAS_NAME></INDIVIDUAL_ALIAS>
                        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1964</FROM_YEAR><TO_YEAR>1966</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><DATE>1964-07-17-04:00</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                        <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Nampo</CITY><COUNTRY>DPRK</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
                        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER> 381310014</NUMBER><NOTE>seen</NOTE></INDIVIDUAL_DOCUMENT>
                        <SHOE_SIZE>42</SHOE_SIZE><SORT_KEY/></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
                        """);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(list.problems()).isEmpty();
        Designation ri = list.designations().getFirst();
        assertThat(ri.name()).isEqualTo("RI WON HO");
        assertThat(ri.reference()).isEqualTo("KPi.033");
        assertThat(ri.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(ri.listedOn()).isEqualTo(LocalDate.of(2016, 11, 30));
        assertThat(ri.amendedOn()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(ri.names().subList(1, 4))
                .extracting(ListedName::text)
                .containsExactly("리원호", "Ho", "Mr Ri");
        assertThat(ri.names().getLast().strength()).isEqualTo(NameStrength.WEAK);
        assertThat(ri.births())
                .containsExactly(
                        BirthDate.between(1964, 1966),
                        BirthDate.onDay(LocalDate.of(1964, 7, 17)).approximately());
        assertThat(ri.birthPlaces()).containsExactly(new Place("Nampo", "DPRK"));
        assertThat(ri.identifiers()).containsExactly(new Identifier("Passport", "381310014", ""));
        assertThat(ri.remarks())
                .containsExactly(
                        new Remark("NOTE 381310014", "seen"),
                        new Remark("DESIGNATION", "Official"));
        String path = "CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL/";
        assertThat(list.unread().keySet()).containsExactly(path + "SHOE_SIZE", path + "VERSIONNUM");
    }

    @Test
    void takesAliasesInBracketsApart() {
        assertThat(UnXml.aliases("حسن غول (Hassan Ghul; Hasan Gul)"))
                .containsExactly("حسن غول", "Hassan Ghul", "Hasan Gul");
        assertThat(UnXml.aliases("Ghul (Hasan)")).containsExactly("Ghul (Hasan)");
    }

    @Test
    void goesOnBehindADateItCannotRead() throws IOException {
        SanctionsList list =
                read(
                        "<CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>7</DATAID>"
                                + "<ENTITY_DATE_OF_BIRTH><YEAR>long ago</YEAR></ENTITY_DATE_OF_BIRTH>"
                                + "</ENTITY></ENTITIES></CONSOLIDATED_LIST>");
        assertThat(list.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "un.xml:1:78: date of birth \"long ago\", expected a day, a year or two"
                                + " years",
                        "un.xml:1:38: entry 7 has no name, expected one");
        assertThat(list.designations().getFirst().remarks())
                .containsExactly(new Remark("DATE_OF_BIRTH", "long ago"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-29, 703, 390, 4232",
        "2020-11-30, 713, 305, 4169",
        "2025-04-19, 684, 193, 3994",
        "2026-02-27, 730, 273, 4211"
    })
    void readsEveryEntryOfThePublishedLists(LocalDate date, int persons, int entities, int names)
            throws IOException {
        ListFile file = ListFile.of(TestData.file("lists/un/" + date + "_consolidated.xml.gz"));
        SanctionsList list = ListFormat.read("un-sc", List.of(file));
        assertThat(list.publishedOn()).isEqualTo(date);
        assertThat(list.problems()).isEmpty();
        assertThat(count(list, PartyKind.PERSON)).isEqualTo(persons);
        assertThat(count(list, PartyKind.ORGANISATION)).isEqualTo(entities);
        assertThat(list.designations().stream().mapToInt(entry -> entry.names().size()).sum())
                .isEqualTo(names);
        assertThat(
                        list.designations().stream()
                                .filter(entry -> entry.programmes().contains("DPRK")))
                .hasSize(155);
        String last = "CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL/";
        assertThat(list.unread().keySet())
                .containsExactlyInAnyOrder(
                        "CONSOLIDATED_LIST/ENTITIES/ENTITY/LIST_TYPE/VALUE",
                        "CONSOLIDATED_LIST/ENTITIES/ENTITY/VERSIONNUM",
                        last + "LIST_TYPE/VALUE",
                        last + "VERSIONNUM");
    }

    private static long count(SanctionsList list, PartyKind kind) {
        return list.designations().stream().filter(entry -> entry.kind() == kind).count();
    }

    private static SanctionsList read(String xml) throws IOException {
        return UnXml.read("un-sc", ListFile.of("un.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }
}
