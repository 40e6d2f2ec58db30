package spoor.app.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import spoor.app.customers.CustomerMapping.Birth;
import spoor.app.customers.CustomerMapping.Kind;
import spoor.app.work.PlainFile;
import spoor.ledger.base.MalformedDataException;
import spoor.screening.list.PartyKind;

class CustomerMappingReaderTest {
    static CustomerMapping read(String text) {
        return CustomerMappingReader.read(
                PlainFile.of("customers.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(message);
    }

    @Test
    void readsEveryKey() {
        SequencedMap<String, PartyKind> words = new LinkedHashMap<>();
        words.put("p", PartyKind.PERSON);
        words.put("individual", PartyKind.PERSON);
        words.put("c", PartyKind.ORGANISATION);
        assertThat(
                        read(
                                """
                                id: number
                                name: [given, family]
                                kind: {column: type, person: [P, Individual], organisation: C}
                                birth: {column: born, format: dd.MM.uuuu}
                                country: nationality
                                gender: sex
                                identifier: [passport, tax_number]
                                wallet: wallet
                                """))
                .isEqualTo(
                        new CustomerMapping(
                                "number",
                                List.of("given", "family"),
                                new Kind.ByColumn("type", words),
                                new Birth("born", "dd.MM.uuuu"),
                                List.of("nationality"),
                                "sex",
                                List.of("passport", "tax_number"),
                                List.of("wallet")));
    }

    @Test
    void looksForPartiesOfAllKindsWhereNoneIsSaid() {
        assertThat(read("id: a\nname: b\n").kind()).isEqualTo(new Kind.Always(PartyKind.OTHER));
    }

    @Test
    void needsANameOrAWallet() {
        refuses(
                "id: a\n",
                "customers.yaml:1:1: the mapping has neither `name` nor `wallet`, expected one at"
                        + " least");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        refuses(
                "id: a\nname: b\nborn: c\n",
                "customers.yaml:3:1: the mapping has the key `born`, expected id, name, kind,"
                        + " birth, country, gender, identifier or wallet");
    }

    @Test
    void refusesAKindThatItDoesNotKnow() {
        refuses(
                "id: a\nname: b\nkind: company\n",
                "customers.yaml:3:7: kind is \"company\", expected person, organisation, vessel,"
                        + " aircraft or other");
    }

    @Test
    void refusesOneWordForTwoKinds() {
        refuses(
                "id: a\nname: b\nkind: {column: t, person: X, vessel: x}\n",
                "customers.yaml:3:38: kind has the word x again, expected once");
    }

    @Test
    void refusesAColumnNamedTwice() {
        refuses(
                "id: a\nname: [b, b]\n",
                "customers.yaml:2:11: name names the column b again, expected once");
    }
}
