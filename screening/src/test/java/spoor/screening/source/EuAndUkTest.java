package spoor.screening.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.screening.base.MalformedDataException;
import spoor.screening.list.BirthDate;
import spoor.screening.list.Designation;
import spoor.screening.list.Identifier;
import spoor.screening.list.ListedName;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

class EuAndUkTest {
    @Test
    void readsTheUnionsXml() throws IOException {
        SanctionsList list = data("eu/sample_fsf_excerpt.xml");
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2024, 12, 11));
        Designation saddam = list.designations().getFirst();
        assertThat(saddam.id()).isEqualTo("13");
        assertThat(saddam.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(saddam.names().getFirst())
                .isEqualTo(
                        new ListedName(
                                "Saddam Hussein Al-Tikriti",
                                NameStrength.PRIMARY,
                                "",
                                "Saddam",
                                "Hussein Al-Tikriti",
                                ""));
        assertThat(saddam.births()).containsExactly(BirthDate.onDay(LocalDate.of(1937, 4, 28)));
        assertThat(saddam.birthPlaces()).containsExactly(new Place("al-Awja, near Tikrit", "IRAQ"));
        assertThat(saddam.genders()).containsExactly("M");
        assertThat(saddam.programmes()).containsExactly("IRQ");
        assertThat(list.unread())
                .containsEntry(
                        "export/sanctionEntity/nameAlias/regulationSummary/@numberTitle", 3L);
    }

    @Test
    void putsTheFirstStrongNameFirst() throws IOException {
        SanctionsList list =
                read(
                        "eu.xml",
                        """
                        <export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity logicalId="1" euReferenceNumber="EU.1.2">
                        <subjectType code="enterprise" classificationCode="E"/>
                        <nameAlias wholeName="Weak" strong="false"/><nameAlias wholeName="Strong" strong="true"/>
                        <identification number="9" identificationTypeDescription="Tax" knownFalse="true" countryIso2Code="IR" countryDescription="IRAN"/>
                        <birthdate calendarType="ISLAMIC" year="1380"/></sanctionEntity></export>
                        """);
        Designation entry = list.designations().getFirst();
        assertThat(entry.names())
                .extracting(ListedName::text, ListedName::strength)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Strong", NameStrength.PRIMARY),
                        org.assertj.core.groups.Tuple.tuple("Weak", NameStrength.WEAK));
        assertThat(entry.identifiers()).containsExactly(new Identifier("Tax", "9", "IRAN"));
        assertThat(list.problems())
                .extracting(problem -> problem.text())
                .containsExactly(
                        "date of birth \"1380\" of calendar \"ISLAMIC\", expected a Gregorian day, a"
                                + " year or two years");
    }

    @Test
    void readsTheUnionsCsv() throws IOException {
        SanctionsList list =
                read(
                        "eu.csv",
                        """
                        fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;Entity_Regulation_Programme;NameAlias_WholeName;BirthDate_BirthDate;Citizenship_CountryDescription;Shoe_Size
                        05/08/2026;13;EU.27.28;person;IRQ;Saddam Hussein;1937-04-28;;
                        05/08/2026;13;EU.27.28;person;IRQ;Abu Ali;;IRAQ;42
                        05/08/2026;99;EU.99.1;enterprise;RUS;JSC Example;;;
                        """);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 8, 5));
        assertThat(list.designations()).hasSize(2);
        Designation saddam = list.designations().getFirst();
        assertThat(saddam.names()).hasSize(2);
        assertThat(saddam.nationalities()).containsExactly("IRAQ");
        assertThat(saddam.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(list.unread()).containsOnly(java.util.Map.entry("Shoe_Size", 1L));
    }

    @Test
    void readsTheKingdomsXml() throws IOException {
        SanctionsList list = data("uk/sample_uk_sanctions_list_excerpt.xml");
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(list.unread()).isEmpty();
        Designation hassan = list.designations().getFirst();
        assertThat(hassan.names())
                .extracting(ListedName::text)
                .containsExactly(
                        "MOHAMMAD HASSAN AKHUND",
                        "Mohammad Hassan Akhund",
                        "Haji Mohammad Hassan",
                        "محمد حسن آخوند");
        assertThat(hassan.births())
                .containsExactly(
                        BirthDate.inYear(1945),
                        BirthDate.inYear(1946),
                        BirthDate.onDay(LocalDate.of(1958, 3, 1)));
        assertThat(hassan.listedOn()).isEqualTo(LocalDate.of(2001, 1, 25));
        Designation ship = list.designations().getLast();
        assertThat(ship.kind()).isEqualTo(PartyKind.VESSEL);
        assertThat(ship.name()).isEqualTo("Petrel 8");
        assertThat(ship.identifiers()).containsExactly(new Identifier("IMO", "IMO9562233", ""));
    }

    @Test
    void readsTheKingdomsCsv() throws IOException {
        SanctionsList list =
                read(
                        "uk.csv",
                        """
                        Report Date: 13-Feb-2026
                        Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name type,Alias strength,Regime Name,Designation Type,Address Line 1,Address Country,Date Designated,D.O.B
                        04/08/2026,AFG0006,7172,TAi.002,AKHUND,Hassan,Primary Name,,Afghanistan,Individual,Kabul,Afghanistan,25/01/2001,dd/mm/1945
                        04/08/2026,AFG0006,7172,TAi.002,AKHUND,Hassan,Primary name,,Afghanistan,Individual,Kandahar,Afghanistan,25/01/2001,dd/mm/1945
                        04/08/2026,AFG0006,7172,TAi.002,Haji,,ALias,Low quality a.k.a,Afghanistan,individual,,,25/01/2001,
                        """);
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 2, 13));
        Designation hassan = list.designations().getFirst();
        assertThat(list.designations()).hasSize(1);
        assertThat(hassan.names())
                .containsExactly(
                        new ListedName(
                                "Hassan AKHUND",
                                NameStrength.PRIMARY,
                                "Primary Name",
                                "Hassan",
                                "AKHUND",
                                ""),
                        new ListedName("Haji", NameStrength.WEAK, "ALias", "", "", ""));
        assertThat(hassan.addresses())
                .containsExactly(
                        new Place("Kabul", "Afghanistan"), new Place("Kandahar", "Afghanistan"));
        assertThat(hassan.births()).containsExactly(BirthDate.inYear(1945));
    }

    @Test
    void refusesARowThatIsCutOff() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read("uk.csv", "A,Unique ID,B\n1,2\n"))
                .withMessage("uk.csv:2: the row has 2 fields, expected 3");
    }

    private static SanctionsList read(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ListFormat.read("list", List.of(ListFile.of(name, bytes)));
    }

    private static SanctionsList data(String name) throws IOException {
        return ListFormat.read("list", List.of(ListFile.of(TestData.file("lists/" + name))));
    }
}
