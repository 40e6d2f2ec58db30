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
import spoor.screening.list.Link;
import spoor.screening.list.ListedName;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.Place;
import spoor.screening.list.SanctionsList;

class OfacXmlTest {
    private static final String NAMESPACE = "http://tempuri.org/sdnList.xsd";

    @Test
    void readsAPersonAndHisWallet() throws IOException {
        SanctionsList list =
                read(
                        """
                        <sdnList xmlns="%s"><publshInformation><Publish_Date>03/28/2025</Publish_Date></publshInformation>
                        <sdnEntry><uid>7</uid><firstName>Il</firstName><lastName>KIM</lastName><sdnType>Individual</sdnType>
                        <remarks>(Linked To: LAZARUS GROUP)</remarks>
                        <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>IL</lastName></aka></akaList>
                        <idList><id><uid>2</uid><idType>Digital Currency Address - ETH</idType><idNumber>0xA</idNumber></id>
                        <id><uid>3</uid><idType>Passport</idType><idNumber>12</idNumber><idCountry>Iran</idCountry></id>
                        <id><uid>4</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
                        </sdnEntry></sdnList>
                        """
                                .formatted(NAMESPACE));
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2025, 3, 28));
        Designation kim = list.designations().getFirst();
        assertThat(kim.names())
                .containsExactly(
                        new ListedName("KIM, Il", NameStrength.PRIMARY, "", "Il", "KIM", ""),
                        new ListedName("IL", NameStrength.WEAK, "a.k.a.", "", "", ""));
        assertThat(kim.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(kim.wallets()).containsExactly(new ListedWallet("ETH", "0xA"));
        assertThat(kim.identifiers()).containsExactly(new Identifier("Passport", "12", "Iran"));
        assertThat(kim.genders()).containsExactly("Male");
        assertThat(kim.links()).containsExactly(new Link("Linked To", "LAZARUS GROUP"));
    }

    @Test
    void refusesAnotherNamespace() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> read("<sdnList xmlns=\"urn:other\"/>"))
                .withMessageStartingWith(
                        "sdn.xml:1:29: the root element is in namespace \"urn:other\", expected"
                                + " \"http://tempuri.org/sdnList.xsd\" or ");
    }

    @Test
    void readsTheConsolidatedListOfMarch2025() throws IOException {
        SanctionsList list = data("2025-03-28_consolidated_nonsdn_SDNXML_schema.xml");
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2025, 3, 28));
        assertThat(list.designations()).hasSize(443);
        assertThat(list.problems()).isEmpty();
        assertThat(list.designations().stream().mapToInt(entry -> entry.names().size()).sum())
                .isEqualTo(443 + 1136);
        assertThat(list.unread()).containsEntry("sdnList/sdnEntry/idList/id/uid", 2457L);
    }

    @Test
    void readsTheAdvancedForm() throws IOException {
        SanctionsList list = data("sample_sdn_advanced_excerpt.xml");
        assertThat(list.publishedOn()).isEqualTo(LocalDate.of(2026, 5, 21));
        Designation lazarus = list.designations().getFirst();
        assertThat(lazarus.id()).isEqualTo("27307");
        assertThat(lazarus.name()).isEqualTo("Lazarus Group");
        assertThat(lazarus.kind()).isEqualTo(PartyKind.ORGANISATION);
        assertThat(lazarus.wallets())
                .containsExactly(
                        new ListedWallet("ETH", "0x098B716B8Aaf21512996dC57EB0615e2383E2f96"));
    }

    @Test
    void followsTheReferencesOfTheAdvancedForm() throws IOException {
        SanctionsList list =
                read(
                        """
                        <Sanctions xmlns="http://www.un.org/sanctions/1.0">
                        <ReferenceValueSets>
                        <CountryValues><Country ID="9" ISO2="KP">Korea, North</Country></CountryValues>
                        <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="10">Nationality Country</FeatureType></FeatureTypeValues>
                        <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
                        <NamePartTypeValues><NamePartType ID="1">Last Name</NamePartType><NamePartType ID="2">First Name</NamePartType></NamePartTypeValues>
                        <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
                        <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
                        <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
                        <RelationTypeValues><RelationType ID="5">Acting for</RelationType></RelationTypeValues>
                        </ReferenceValueSets>
                        <Locations><Location ID="77" DeltaAction="ADD"><LocationCountry CountryID="9"/><LocationPart><LocationPartValue><Value>Pyongyang</Value></LocationPartValue></LocationPart></Location></Locations>
                        <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="500" IssuedBy-CountryID="9"><IDRegistrationNo>P1</IDRegistrationNo></IDRegDocument></IDRegDocuments>
                        <DistinctParties><DistinctParty FixedRef="3"><Profile ID="3" PartySubTypeID="4">
                        <Identity ID="500"><Alias Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="61" ScriptID="215">KIM</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="215">Il</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                        <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="61" NamePartTypeID="1"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="62" NamePartTypeID="2"/></MasterNamePartGroup></NamePartGroups></Identity>
                        <Feature FeatureTypeID="8"><FeatureVersion><DatePeriod><Start Approximate="true"><From><Year>1964</Year><Month>1</Month><Day>1</Day></From><To><Year>1964</Year><Month>1</Month><Day>1</Day></To></Start><End><From><Year>1964</Year></From><To><Year>1964</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
                        <Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="77"/></FeatureVersion></Feature>
                        <Feature FeatureTypeID="10"><FeatureVersion><VersionLocation LocationID="77"/></FeatureVersion></Feature>
                        </Profile></DistinctParty></DistinctParties>
                        <ProfileRelationships><ProfileRelationship From-ProfileID="3" To-ProfileID="27307" RelationTypeID="5"/></ProfileRelationships>
                        <SanctionsEntries><SanctionsEntry ProfileID="3"><EntryEvent><Date><Year>2018</Year><Month>9</Month><Day>6</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="1"><Comment>DPRK3</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries>
                        </Sanctions>
                        """);
        assertThat(list.problems()).isEmpty();
        Designation kim = list.designations().getFirst();
        assertThat(kim.names())
                .containsExactly(
                        new ListedName("KIM, Il", NameStrength.PRIMARY, "", "Il", "KIM", ""));
        assertThat(kim.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(kim.births()).containsExactly(BirthDate.inYear(1964).approximately());
        assertThat(kim.addresses()).containsExactly(new Place("Pyongyang", "Korea, North"));
        assertThat(kim.nationalities()).containsExactly("Korea, North");
        assertThat(kim.identifiers())
                .containsExactly(new Identifier("Passport", "P1", "Korea, North"));
        assertThat(kim.programmes()).containsExactly("DPRK3");
        assertThat(kim.listedOn()).isEqualTo(LocalDate.of(2018, 9, 6));
        assertThat(kim.links()).containsExactly(new Link("Acting for", "27307"));
        assertThat(list.unread()).containsEntry("Sanctions/Locations/Location/@DeltaAction", 1L);
    }

    private static SanctionsList read(String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return ListFormat.read("ofac-sdn", List.of(ListFile.of("sdn.xml", bytes)));
    }

    private static SanctionsList data(String name) throws IOException {
        return ListFormat.read(
                "ofac-sdn", List.of(ListFile.of(TestData.file("lists/ofac/" + name))));
    }
}
