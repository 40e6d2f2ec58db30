package spoor.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.screening.list.PartyKind;

class NameParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KIM, Jong Un                      | jong un kim
                    Owen O'Brien                      | owen obrien
                    Владимир Владимирович Путин       | vladimir vladimirovich putin
                    Αλέξης Τσίπρας                    | alexis tsipras
                    Սերժ Սարգսյան                     | serz sargsyan
                    მიხეილ სააკაშვილი                 | mikheil saakashvili
                    习近平                             | xi jinping
                    ヤマダ タロウ                       | yamada tarou
                    สมชาย                              | smchay
                    김정은                             | gim jeongeun
                    محمد                              | muhammad
                    رشيد الحسيني                       | rashid al ~hsn
                    عبد الرحمن                        | abdrahman
                    Abd al-Rahman                     | abdrahman
                    Abdurrahman                       | abdrahman
                    Nasir al-Din Haqqani              | nasirdin haqqani
                    Nasiruddin Haqqani                | nasirdin haqqani
                    Abu Bakr                          | abubakr
                    בנימין נתניהו                     | ~bnmn ~ntnh
                    Łukasz Żółć                       | lukasz zolc
                    """)
    void readsPersonsOfAnyScript(String name, String texts) {
        assertThat(texts(name, PartyKind.PERSON)).isEqualTo(texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ООО Газпром Экспорт           | LEGAL WORD WORD
                    Korea Mining Co., Ltd.        | WORD WORD LEGAL LEGAL
                    S.A. Foo Bar                  | LEGAL WORD WORD
                    586th Unit                    | NUMBER WORD
                    Unit 0586                     | WORD NUMBER
                    주식회사 삼성                   | LEGAL WORD
                    """)
    void knowsWhatWordsDoInCompanies(String name, String roles) {
        assertThat(roles(name, PartyKind.ORGANISATION)).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Dr. John F. Smith                   | HONORIFIC WORD INITIAL WORD
                    Ivan Sergeyevich Petrov             | WORD PATRONYMIC WORD
                    Roman Abramovich                    | WORD WORD
                    Osama bin Muhammad bin Laden        | WORD PARTICLE PATRONYMIC PARTICLE WORD
                    Al Bin                              | WORD WORD
                    """)
    void knowsWhatWordsDoInPersons(String name, String roles) {
        assertThat(roles(name, PartyKind.PERSON)).isEqualTo(roles);
    }

    @Test
    void readsShipsWithTheirNumbers() {
        assertThat(roles("M/V HO SONG 8", PartyKind.VESSEL))
                .isEqualTo("HONORIFIC WORD WORD NUMBER");
        assertThat(texts("GOLDEN STAR III", PartyKind.VESSEL)).isEqualTo("golden star 3");
    }

    @Test
    void legalFormsOfOneClassAreOne() {
        for (String name : List.of("Foo GmbH", "Foo LLC", "ООО Foo", "Foo Sdn Bhd", "Foo 有限公司")) {
            assertThat(NameParser.parse(name, PartyKind.ORGANISATION).legalForms())
                    .as(name)
                    .containsExactly("limited");
        }
    }

    @Test
    void foldsLookAlikesAndSaysSo() {
        NameForm form = NameParser.parse("Раyраl Іvаnоv", PartyKind.OTHER);
        assertThat(form.tokens()).extracting(NameToken::text).containsExactly("paypal", "ivanov");
        assertThat(form.notes()).hasSize(2).allMatch(note -> note.contains("mixes scripts"));
    }

    @Test
    void leavesOutWhatNobodySees() {
        NameForm form = NameParser.parse("Iv\u200ban\u202e Pe\u00adtrov\ufeff", PartyKind.PERSON);
        assertThat(form.tokens()).extracting(NameToken::text).containsExactly("ivan", "petrov");
        assertThat(form.notes()).containsExactly("4 invisible characters were left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀😀", "---", "\ud800", "\u0301"})
    void nothingToCompareIsNothing(String name) {
        assertThat(NameParser.parse(name, PartyKind.OTHER).isEmpty()).isTrue();
    }

    @Test
    void readsNoMoreThanItSays() {
        NameForm letters = NameParser.parse("x".repeat(10_000), PartyKind.OTHER);
        assertThat(letters.notes()).containsExactly("only the first 600 characters were compared");
        NameForm words = NameParser.parse("ab ".repeat(150), PartyKind.OTHER);
        assertThat(words.tokens()).hasSize(NameParser.MAX_TOKENS);
        assertThat(words.notes()).containsExactly("only the first 48 of 150 words were compared");
    }

    @Test
    void oneKoreanNameInEveryRomanisation() {
        Set<KoreanName> one = readings("Kim Jong Un");
        assertThat(one).hasSize(1);
        for (String name :
                List.of(
                        "KIM, Jong-un",
                        "Kim Cho'ng-u'n",
                        "Kim Chŏng-ŭn",
                        "Gim Jeong-eun",
                        "Kim Jongun",
                        "Kim Chong-un",
                        "Jong-un Kim",
                        "김정은",
                        "김 정은")) {
            assertThat(readings(name)).as(name).containsAll(one);
        }
    }

    @Test
    void koreanFamilyNamesInEverySpelling() {
        for (String family : List.of("Ri", "Yi", "Lee", "Rhee", "이", "리")) {
            String name = family.length() == 1 ? family + "영호" : family + " Yong-ho";
            assertThat(readings(name))
                    .as(name)
                    .anyMatch(reading ->
                            reading.family().equals("ri") && reading.loose().equals("yog.ho"));
        }
        assertThat(looseKeys("Park Chung Hee")).containsAnyElementsOf(looseKeys("Pak Chong-hui"));
    }

    @Test
    void theSpellingOfTheListsForOnePerson() {
        // Names and aliases of one person each, on the United Nations' list.
        for (List<String> person :
                List.of(
                        List.of("JON MYONG GUK", "Cho’n Myo’ng-kuk"),
                        List.of("KIM TONG MY’ONG", "Kim Tong-Myong"),
                        List.of("RA KY'ONG-SU", "Ra Kyung-Su", "Ra Kyong-Su"),
                        List.of("CHU HYO’K", "Ju Hyok"),
                        List.of("PAK TO CHUN", "Pak Do Chun", "Pak To’-Ch’un"),
                        List.of("RI U’N SO’NG", "Ri Eun Song", "Ri Un Song"),
                        List.of("KIM YONG CHOL", "Kim Young-Cheol", "Kim Young-Chol"))) {
            Set<String> first = looseKeys(person.getFirst());
            for (String alias : person) {
                assertThat(looseKeys(alias)).as(alias).containsAnyElementsOf(first);
            }
        }
    }

    private static Set<String> looseKeys(String name) {
        return readings(name).stream()
                .map(reading -> reading.family() + " " + reading.loose())
                .collect(Collectors.toSet());
    }

    private static Set<KoreanName> readings(String name) {
        return Set.copyOf(NameParser.parse(name, PartyKind.PERSON).korean());
    }

    private static String texts(String name, PartyKind kind) {
        return NameParser.parse(name, kind).tokens().stream()
                .map(NameToken::text)
                .collect(Collectors.joining(" "));
    }

    private static String roles(String name, PartyKind kind) {
        return NameParser.parse(name, kind).tokens().stream()
                .map(token -> token.role().toString())
                .collect(Collectors.joining(" "));
    }
}
