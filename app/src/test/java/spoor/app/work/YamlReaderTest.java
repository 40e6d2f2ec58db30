package spoor.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.ledger.base.MalformedDataException;

class YamlReaderTest {
    private static Yaml.Keys read(String text) {
        return YamlReader.read("a.yaml", text).asKeys("the file");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> YamlReader.read("a.yaml", text))
                .isInstanceOf(MalformedDataException.class)
                .hasMessage(message);
    }

    @Test
    void everyValueKnowsItsLineAndColumn() {
        Yaml.Keys root = read("limits: {depth: 20,\n  until: 2018-01-01}\n");
        Yaml until = root.require("the file", "limits").asKeys("limits").require("limits", "until");
        assertThat(until.location()).hasToString("a.yaml:2:10");
        assertThat(until.asText("until")).isEqualTo("2018-01-01");
    }

    @Test
    void columnsCountCharactersNotUnits() {
        Yaml item = read("a: [\"🪙🪙\", x]").require("the file", "a").asItems("a").getLast();
        assertThat(item.location()).hasToString("a.yaml:1:11");
    }

    @Test
    void anAliasRepeatsASingleValue() {
        Yaml.Keys root = read("a: &n 5\nb: *n\n");
        assertThat(root.require("the file", "b").asNumber("b", 0, 9)).isEqualTo(5);
        assertThat(root.require("the file", "b").location()).hasToString("a.yaml:2:4");
    }

    @Test
    void anAliasOfAListCannotGrowAFile() {
        refused(
                "a: &a [1]\nb: &b [*a, *a]\n",
                "a.yaml:2:8: alias *a stands for a list, a mapping or nothing, expected a single"
                        + " value");
        refused(
                "&a [*a]",
                "a.yaml:1:5: alias *a stands for a list, a mapping or nothing, expected a single"
                        + " value");
    }

    @Test
    void deepNestingIsRefusedBeforeTheStackEnds() {
        refused("[".repeat(100_000), "a.yaml:1:34: is nested more than 32 levels deep");
        refused("? ".repeat(100_000), "a.yaml:1:67: is nested more than 32 levels deep");
    }

    @Test
    void aKeyStandsOnce() {
        refused("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: has the key `a` twice");
    }

    @Test
    void brokenYamlIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> YamlReader.read("a.yaml", "a: [1, 2\nb: 3\n"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageStartingWith("a.yaml:2:2: cannot be read as YAML: ");
        refused("", "a.yaml: is empty, expected YAML");
        refused("a: 1\n---\nb: 2\n", "a.yaml:2:1: has a second document, expected one");
    }

    @Test
    void aFileCannotNameAJavaClass() {
        Yaml value = read("a: !!java.net.URL [\"http://example.org\"]").require("the file", "a");
        assertThat(value.asItems("a").getFirst().asText("a")).isEqualTo("http://example.org");
    }

    @Test
    void onlyWhatIsWrittenPlainCanBeEmptyOrAFlag() {
        Yaml.Keys root = read("a: ~\nb: '~'\nc: true\nd: 'true'\n");
        assertThat(root.find("a")).isNull();
        assertThat(root.require("the file", "b").asText("b")).isEqualTo("~");
        assertThat(root.require("the file", "c").asFlag("c")).isTrue();
        assertThatThrownBy(() -> root.require("the file", "d").asFlag("d"))
                .hasMessage("a.yaml:4:4: d is \"true\", expected true or false");
    }

    @Test
    void numbersAreWholeAndWithinTheirRange() {
        Yaml.Keys root = read("a: 21_000\nb: 1.5\nc: 99999999999999999999\nd: [1]\n");
        assertThat(root.require("the file", "a").asNumber("a", 0, 50_000)).isEqualTo(21_000);
        for (String wrong : List.of("b", "c", "d")) {
            assertThatThrownBy(() -> root.require("the file", wrong).asNumber(wrong, 0, 9))
                    .isInstanceOf(MalformedDataException.class)
                    .hasMessageContaining("expected a whole number from 0 to 9");
        }
    }
}
