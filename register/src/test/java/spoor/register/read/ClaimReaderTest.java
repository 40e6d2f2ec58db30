package spoor.register.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import spoor.register.claim.Claim;
import spoor.register.claim.Place;
import spoor.register.claim.Statement;
import spoor.register.claim.Unit;

/// Sentences made for the test, each with the claim in it.
class ClaimReaderTest {
    private static final ClaimReader READER = new ClaimReader();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

    /// A sentence, what is to be found in it marked, and what it says.
    private static final String QUANTITIES =
            """
            They took «$2bn». | exactly [2000000000, 2000000000] USD~
            They took «up to US$2 billion». | up_to (, 2000000000] USD
            Losses of «more than €13m». | more_than (13000000, ) EUR
            «At least £5 million» was lost. | at_least [5000000, ) GBP~
            It cost «Rs 94 crore». | exactly [940000000, 940000000] INR~
            It cost «Rs. 94 crore». | exactly [940000000, 940000000] INR~
            «an estimated 48.2 billion yen» | estimated [48200000000, 48200000000] JPY
            «estimated at up to two billion US dollars» | estimated_up_to (, 2000000000] USD
            They lost «US$7 million to $31 million». | range [7000000, 31000000] USD
            They lost «$7-31 million». | range [7000000, 31000000] USD~
            «between 1.1 and 1.3 million dollars» | range [1100000, 1300000] USD~
            «from $630 million to over $1 billion» | range [630000000, 1000000000]+ USD~
            «nearly $250 million» was stolen | less_than (, 250000000) USD~
            «4,502.9 BTC» left the wallet | exactly [4502.9, 4502.9] BTC
            «400,000 ether tokens» were moved | exactly [400000, 400000] ETH
            «70 Monero coins» were mined | exactly [70, 70] XMR
            a «two-billion-dollar» theft | exactly [2000000000, 2000000000] USD~
            «half a billion dollars» | exactly [500000000, 500000000] USD~
            «$20 million or more» | at_least [20000000, ) USD~
            «hundreds of millions of dollars» | at_least [200000000, ) USD~
            «at least 35 reported instances» | at_least [35, ) instances
            «97 alleged North Korean cyber attacks» | exactly [97, 97] attacks
            «some 17 countries» | approximately [17, 17] countries
            «hundreds of transactions» | at_least [200, ) transactions
            «over 80 organisations» took part | more_than (80, ) organisations
            «20 per cent» of it was found | exactly [20, 20] %
            «more than two times» the sum | more_than (2, ) x
            """;

    static final List<String> ROWS = QUANTITIES.lines().toList();

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsAQuantity(String row) {
        String marked = row.substring(0, row.lastIndexOf(" | "));
        String words = marked.substring(marked.indexOf('«') + 1, marked.indexOf('»'));
        String sentence = marked.replace("«", "").replace("»", "");
        String expected = row.substring(row.lastIndexOf(" | ") + 3);
        List<String> found = new ArrayList<>();
        for (Claim claim : read(sentence)) {
            if (!(claim.statement() instanceof Statement.Named)) {
                found.add(claim.span().of(sentence) + " | " + told(claim.statement()));
            }
        }
        assertThat(found).contains(words + " | " + expected);
    }

    @Test
    void anAmountInBracketsIsTheSameInAnotherCurrency() {
        String text = "The haul was US$50 million (S$67 million), police said.";
        Claim claim = read(text).getFirst();
        assertThat(claim.span().of(text)).isEqualTo("US$50 million (S$67 million)");
        Statement.Amount amount = (Statement.Amount) claim.statement();
        assertThat(amount.conversions()).extracting(a -> a.unit().code()).containsExactly("SGD");
        assertThat(amounts(text)).hasSize(1);
    }

    @Test
    void whatWasLostAndWhatCameBackAreTold() {
        String text = "The bank lost €13m in a theft and €10m were recovered.";
        assertThat(amounts(text))
                .extracting(claim -> claim.role().label())
                .containsExactly("stolen", "recovered");
    }

    @Test
    void countsAreToldOfTheirCountries() {
        String text =
                "India saw three attacks, and Bangladesh and Chile had two each. One attack each:"
                        + " Malta, Poland and Slovenia.";
        List<String> told =
                read(text).stream()
                        .filter(claim -> claim.statement() instanceof Statement.Count)
                        .map(claim ->
                                told(claim.statement())
                                        + " "
                                        + claim.places().stream().map(Place::country).toList())
                        .toList();
        assertThat(told)
                .containsExactly(
                        "exactly [3, 3] attacks [IN]",
                        "exactly [2, 2] attacks each [BD, CL]",
                        "exactly [1, 1] attacks each [MT, PL, SI]");
    }

    @Test
    void walletsAreCheckedByTheirSums() {
        String genesis = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
        String wrong = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb";
        assertThat(ids("Sent to " + genesis + " and " + wrong + "."))
                .containsExactly("bitcoin:" + genesis);
        String witness = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
        assertThat(ids("Sent to " + witness + ".")).containsExactly("bitcoin:" + witness);
        assertThat(ids("Sent to " + witness.replace('8', '9') + ".")).isEmpty();
        assertThat(ids("From 0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe."))
                .containsExactly("evm:0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae");
    }

    @Test
    void symbolsOfDocumentsAreNamed() {
        assertThat(ids("See S/2019/691, and S/RES/1718."))
                .containsExactly("un:S/2019/691", "un:S/RES/1718");
    }

    @Test
    void aNameMayStandForSeveral() {
        assertThat(ids("It was Andariel."))
                .contains("attack:G0138", "misp:Silent Chollima", "misp:Lazarus Group");
    }

    @Test
    void aDateThatDoesNotExistIsToldWithItsPlace() {
        Reading reading = READER.read("note.txt", "It happened on 30 February 2019.", DAY);
        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("note.txt:15: \"30 February 2019\" is a date that does not exist");
    }

    @Test
    void anAddressWithAWrongChecksumIsToldAndClaimsNothing() {
        String text = "Coins went to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb, police said.";
        assertThat(READER.read("note.txt", text, DAY).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "note.txt:14: \"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb\" is written as an"
                                + " address of Bitcoin, but its checksum is wrong: no claim was"
                                + " made of it");
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aPeriodIsTakenFromTheSameSentence() {
        String text = "They stole $1.2 billion since 2017. Earlier it was $5m.";
        List<Claim> amounts = amounts(text);
        assertThat(amounts.get(0).period()).isNotNull();
        assertThat(amounts.get(1).period()).isNull();
    }

    /// Nothing that is written over and over takes more than its share of time or stack.
    @Test
    void staysQuickOnTextsMadeToBeSlow() {
        for (String piece :
                List.of(
                        "million ",
                        "hundred and ",
                        "dozen ",
                        "9",
                        "$5 ",
                        "1/2 ",
                        "North Korea, ",
                        "last ",
                        "first of ",
                        "at least ",
                        "2 in India with ",
                        "said ",
                        "(",
                        "1e9^",
                        "January to ",
                        "several ",
                        "S/",
                        "\u200B",
                        "one and a half ")) {
            String text = piece.repeat(200_000 / piece.length());
            assertThat(read(text)).as(piece).hasSizeLessThan(200_000);
        }
    }

    @Test
    void aHiddenCharacterHidesNoWallet() {
        assertThat(ids("Sent to 1A1zP1eP5QGefi2D\u200BMPTfTL5SLmv7DivfNa."))
                .containsExactly("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
    }

    /// Whatever the text, each span lies in it and none begins before the one ahead of it.
    @Test
    void spansLieInTheTextForAnyText() {
        String[] pieces = {
            "$",
            "2",
            "bn",
            " to ",
            "-",
            "€",
            "at least ",
            "up to ",
            "Korea",
            " and ",
            ",",
            ".",
            "\n\n",
            "2019",
            "may ",
            "last ",
            "week ",
            "first ",
            "of ",
            "(",
            ")",
            "half ",
            "a ",
            "\u200B",
            "\u202E",
            "S/2019",
            "/",
            "e10",
            "^",
            "minus ",
            "each",
            "North Korea ",
            "30 ",
            "February ",
            "\uD83D\uDE00",
            "from ",
            "between ",
            "million ",
            "%",
            "th",
            "'s",
            "1/0"
        };
        Random random = new Random(20190812);
        for (int round = 0; round < 4000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String written = text.toString();
            for (Claim claim : read(written)) {
                assertThat(claim.span().end()).as(written).isLessThanOrEqualTo(written.length());
                assertThat(claim.span().of(written)).as(written).isNotBlank();
            }
        }
    }

    private static List<Claim> read(String text) {
        return READER.read("text", text, DAY).claims();
    }

    private static List<Claim> amounts(String text) {
        return read(text).stream()
                .filter(claim -> claim.statement() instanceof Statement.Amount)
                .toList();
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        for (Claim claim : read(text)) {
            if (claim.statement() instanceof Statement.Named named) {
                ids.addAll(named.ids());
            }
        }
        return ids;
    }

    private static String told(Statement statement) {
        return switch (statement) {
            case Statement.Amount amount ->
                    amount.quantity().qualifier().label()
                            + " "
                            + amount.quantity().interval()
                            + (amount.quantity().isHighOpen() ? "+" : "")
                            + " "
                            + unit(amount.unit());
            case Statement.Count count ->
                    count.quantity().qualifier().label()
                            + " "
                            + count.quantity().interval()
                            + " "
                            + unit(count.unit())
                            + (count.isEach() ? " each" : "");
            case Statement.Named named -> named.kind().label();
            case Statement.When when -> "when " + when.topic();
        };
    }

    private static String unit(Unit unit) {
        return unit.code() + (unit.isAssumed() ? "~" : "");
    }
}
