package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenNameTest {
    private static final String KIM =
            "7,\"KIM, Jong Un\",\"individual\",\"DPRK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 08 Jan"
                    + " 1984; nationality Korea, North\"\n";

    @TempDir Path folder;

    @Test
    void answersForANameInAnyScript() throws IOException {
        CommandLab lab = lab();
        assertThat(lab.run("screen name Kim Cho'ng-u'n --kind person")).isEqualTo(1);
        assertThat(lab.out())
                .startsWith(
                        "HIT        Kim Cho'ng-u'n\n"
                                + "HIT        \"Kim Cho'ng-u'n\" matches \"KIM, Jong Un\" (primary name"
                                + " of ofac-sdn 7): kim chong un = jong un kim (another romanisation of"
                                + " one Korean name); score 0.970.\n"
                                + "list       ofac-sdn@1970-01-01 ");
        assertThat(lab.run("screen name 김정은 --birth 1984-01-08 --country KP --json")).isEqualTo(1);
        assertThat(lab.out()).startsWith("{\"kind\":\"name\",\"asked\":\"김정은\"");
        assertThat(lab.run("screen name John Smith")).isZero();
        assertThat(lab.out()).startsWith("CLEAR      John Smith\n");
        assertThat(lab.run("screen name Kim Jong Un --birth 1950 --kind person")).isZero();
        assertThat(lab.run("screen audit verify")).isZero();
        assertThat(lab.out()).startsWith("4 records, ");
    }

    @Test
    void anEmptyNameIsNeverClear() throws IOException {
        CommandLab lab = lab();
        assertThat(lab.run("screen name 😀")).isEqualTo(1);
        assertThat(lab.out())
                .startsWith("INCOMPLETE 😀\n")
                .contains("note       the name has no letter and no digit that can be compared\n");
    }

    @Test
    void saysWhatIsWrongWithAnOption() throws IOException {
        CommandLab lab = lab();
        assertThat(lab.run("screen name A --birth May")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "spoor: --birth is \"May\", expected a day as 1960-05-17 or a year as 1960\n");
        assertThat(lab.run("screen name A --kind dog")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "spoor: --kind is \"dog\", expected person, organisation, vessel or aircraft\n");
    }

    private CommandLab lab() throws IOException {
        CommandLab lab =
                new CommandLab(folder)
                        .write("spoor.toml", "")
                        .write("in/sdn.csv", KIM)
                        .write(
                                "lists/sources.yaml",
                                "lists:\n  - name: ofac-sdn\n    files: ['in/sdn.csv']\n");
        lab.run("lists update");
        return lab;
    }
}
