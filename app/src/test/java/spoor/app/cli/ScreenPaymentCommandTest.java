package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.Golden;
import spoor.screening.screen.DecisionLog;

class ScreenPaymentCommandTest {
    private static final String HEAD =
            "{1:F01BANKBEBBAXXX0000000000}{2:O1031200160204BANKUS33AXXX00000000001602041200N}";
    private static final String HIT =
            HEAD
                    + "{3:{433:/AOK/NO HIT DETECTED}}{4:\n:20:REF1\n:32A:160204USD5000,\n:50K:/1\n"
                    + "OCEAN MARITIME MANA\nGEMENT CO PYONGYANG <script>\n:57A:FTBDKPPY\n"
                    + ":59:/123\nSHOP\n-}";
    private static final String CLEAR =
            HEAD + "{4:\n:20:REF2\n:32A:160204USD7,\n:50K:/1\nACME\n:59:/2\nSHOP\n-}";
    private static final String SDN =
            "15060,\"OCEAN MARITIME MANAGEMENT COMPANY LIMITED\",-0- ,\"DPRK4\",-0- ,-0- ,-0- ,-0-"
                    + " ,-0- ,-0- ,-0- ,-0- \n";

    @TempDir Path folder;
    private CommandLab lab;

    @BeforeEach
    void makeTheWorkspace() throws IOException {
        lab =
                new CommandLab(folder)
                        .write("spoor.toml", "")
                        .write("list/sdn.csv", SDN)
                        .write(
                                "lists/sources.yaml",
                                "lists:\n  - name: ofac-sdn\n    files: ['list/sdn.csv']\n");
        assertThat(lab.run("lists update")).as(lab.err()).isZero();
    }

    @Test
    void anOrdinaryPaymentIsClear() throws IOException {
        lab.write("a.fin", CLEAR);
        assertThat(lab.run("screen payment a.fin")).as(lab.err()).isZero();
        assertThat(lab.out())
                .startsWith("1 message: 0 hit, 0 to review, 1 clear, 0 incomplete; 0 could not be");
    }

    @Test
    void aShortNameOfAPartyIsAHitAlthoughInTextItWouldBeLess() throws IOException {
        String person = "7,\"RI, Won Ho\",\"individual\",\"DPRK4\"" + ",-0- ".repeat(8) + "\n";
        lab.write("list/sdn.csv", SDN + person);
        lab.run("lists update");
        lab.write("a.fin", CLEAR.replace("SHOP", "RI WON HO"));
        assertThat(lab.run("screen payment a.fin")).isEqualTo(1);
        assertThat(lab.out()).contains("HIT name, :59: line 7");
    }

    @Test
    void aDecisionSetsWordsAsideUntilTheEntryChanges() throws IOException {
        lab.write("a.fin", CLEAR.replace("SHOP", "OCEAN MARITIME MANAGEMENT COMPANY"));
        assertThat(lab.run("screen payment a.fin")).isEqualTo(1);
        assertThat(lab.out()).contains("HIT name in text, :59: line 7");
        String decide =
                "screen decide --list ofac-sdn --entry 15060 --who Ann --why namesake"
                        + " --until 1970-12-31 --payment ocean/maritime/management";
        assertThat(lab.run(decide)).as(lab.err()).isZero();
        assertThat(lab.run("screen payment a.fin")).as(lab.out()).isZero();
        assertThat(lab.out())
                .contains("set aside name in text, :59: line 7")
                .contains("Ann decided on 1970-01-01T00:00:00Z: namesake (until 1970-12-31)");
        assertThat(lab.run("screen payment a.fin --json")).isZero();
        assertThat(lab.out()).contains("\"hits\":[],\"set_aside\":[{");
        lab.write("list/sdn.csv", SDN.replace("DPRK4", "DPRK3"));
        lab.run("lists update");
        assertThat(lab.run("screen payment a.fin")).isEqualTo(1);
    }

    @Test
    void aBatchSaysWhatWasFoundAndWhere() throws IOException {
        lab.write("a.rje", CLEAR + "\n$\n" + HIT);
        assertThat(lab.run("screen payment a.rje")).isEqualTo(1);
        Golden.check("screen-payment.txt", lab.out());
        assertThat(lab.run("screen payment a.rje --json")).isEqualTo(1);
        Golden.check("screen-payment.jsonl", lab.out());
    }

    @Test
    void aFolderIsGoneThroughInTheOrderOfNames() throws IOException {
        lab.write("in/b.fin", HIT).write("in/a.fin", CLEAR);
        lab.run("screen payment in --json");
        assertThat(
                        lab.out()
                                .lines()
                                .map(line -> line.replaceAll(".*\"place\":\"([^\"]*)\".*", "$1")))
                .startsWith("in/a.fin:1", "in/b.fin:1");
    }

    @Test
    void thePageMarksTheWordsAndEscapesTheRest() throws IOException {
        lab.write("a.rje", CLEAR + "\n$\n" + HIT);
        assertThat(lab.run("screen payment a.rje --html page.html")).isEqualTo(1);
        String page = Files.readString(folder.resolve("page.html"));
        assertThat(page)
                .contains("<mark><bdi>OCEAN MARITIME MANA</bdi></mark>")
                .contains("<mark><bdi>GEMENT</bdi></mark>")
                .contains("<mark><bdi>PYONGYANG</bdi></mark><bdi> &lt;script&gt;</bdi>")
                .doesNotContain("<script");
        Golden.check("screen-payment.html", page);
    }

    @Test
    void aTheftIsLookedForWhenAsked() throws IOException {
        lab.write(
                "a.rje",
                CLEAR
                        + "\n$\n"
                        + HEAD.replace("103", "192")
                        + "{4:\n:20:C\n:21:REF2\n:11S:103\n160204\n-}\n$\n"
                        + CLEAR.replace("REF2", "REF3"));
        assertThat(lab.run("screen payment a.rje")).isZero();
        assertThat(lab.run("screen payment a.rje --heist")).isEqualTo(1);
        assertThat(lab.out())
                .contains("REVIEW resent: USD 7 to \"SHOP\" was cancelled, refused or returned");
        assertThat(lab.run("screen payment a.rje --rules burst")).isZero();
    }

    @Test
    void everyAnswerIsInTheLog() throws IOException {
        lab.write("a.rje", CLEAR + "\n$\n" + HIT + "\n$\n" + CLEAR.substring(0, 90));
        lab.run("screen payment a.rje");
        Path log = folder.resolve("screening/log.jsonl");
        assertThat(new DecisionLog(log).verify().records()).isEqualTo(3);
        assertThat(Files.readAllLines(log).get(1))
                .contains("\"kind\":\"payment\",\"payment\":{\"place\":\"a.rje:10\"")
                .contains("\"verdict\":\"HIT\"")
                .contains("\"lists\":[\"ofac-sdn@1970-01-01");
        assertThat(Files.readAllLines(log).get(2)).contains("\"kind\":\"payment not read\"");
    }

    @Test
    void withoutAListInForceNothingIsClear() throws IOException {
        lab.write("a.fin", CLEAR);
        assertThat(lab.run("screen payment a.fin --as-of 1969-12-31")).isEqualTo(1);
        assertThat(lab.out()).startsWith("1 message: 0 hit, 0 to review, 0 clear, 1 incomplete");
        assertThat(lab.err()).contains("there is no version of ofac-sdn of 1969-12-31 or before");
    }
}
