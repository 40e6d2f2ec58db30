package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsAndScreenTest {
    private static final String WALLET = "0x098b716b8aaf21512996dc57eb0615e2383e2f96";
    private static final String LAZARUS =
            "7,\"LAZARUS GROUP\",-0- ,\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Digital Currency"
                    + " Address - ETH "
                    + WALLET
                    + ".\"\n";
    private static final String OTHER =
            "8,\"OTHER\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

    @TempDir Path folder;

    @Test
    void tellsWhatChangedAndWhatIsListed() throws IOException {
        CommandLab lab = lab(LAZARUS);
        assertThat(lab.run("lists update")).isZero();
        assertThat(lab.out())
                .startsWith("ofac-sdn: new version ofac-sdn@1970-01-01 ")
                .endsWith(" with 1 entries, 1 names, 1 wallets; 0 values unread, 0 problems\n");
        assertThat(lab.run("lists update")).isZero();
        assertThat(lab.out()).startsWith("ofac-sdn: unchanged, ");
        assertThat(lab.run("screen wallet " + WALLET)).isEqualTo(1);
        assertThat(lab.out())
                .startsWith(
                        "HIT        "
                                + WALLET
                                + " (account of Ethereum and its like)\n"
                                + "           listed: ofac-sdn lists it for LAZARUS GROUP (entry 7,"
                                + " filed under ETH)\n"
                                + "list       ofac-sdn@1970-01-01 ");
        assertThat(lab.run("screen wallet 0x0000000000000000000000000000000000000001")).isZero();
        assertThat(lab.out()).startsWith("CLEAR      0x0000");
    }

    @Test
    void aDecisionSetsAMatchAsideAndTheLogShowsIt() throws IOException {
        CommandLab lab = lab(LAZARUS);
        lab.run("lists update");
        String decide = "screen decide --list ofac-sdn --entry 7 --wallet " + WALLET;
        assertThat(lab.run(decide + " --who Ann --why test --until 1970-12-31")).isZero();
        assertThat(lab.run("screen wallet " + WALLET)).isZero();
        assertThat(lab.out()).contains("set aside: Ann decided on 1970-01-01T00:00:00Z");
        lab.write("in/sdn.csv", LAZARUS.replace("DPRK3", "DPRK4"));
        lab.run("lists update");
        assertThat(lab.run("screen wallet " + WALLET)).isEqualTo(1);
        assertThat(lab.out()).contains("asked again: ", "and the entry has changed since");
        assertThat(lab.run("screen audit verify")).isZero();
        assertThat(lab.out()).startsWith("3 records, the last is ");
        Path log = folder.resolve("screening/log.jsonl");
        Files.writeString(log, Files.readString(log).replace("Ann", "Bob"));
        assertThat(lab.run("screen audit verify")).isEqualTo(1);
        assertThat(lab.err()).contains("log.jsonl:1: the record's SHA-256 is ");
    }

    @Test
    void aDecisionOnANameHoldsForWhatWasAskedOfItsBearer() throws IOException {
        CommandLab lab = lab(LAZARUS);
        lab.run("lists update");
        assertThat(lab.run("screen name Lazarus Group --country KP")).isEqualTo(1);
        String decide = "screen decide --list ofac-sdn --entry 7 --who Ann --why test";
        assertThat(lab.run(decide + " --until 1970-12-31 --country KP --name Lazarus_Group"))
                .isZero();
        assertThat(lab.run("screen name Lazarus Group --country KP")).isZero();
        assertThat(lab.out())
                .startsWith("CLEAR ")
                .contains("set aside: Ann decided on 1970-01-01T00:00:00Z: test");
        assertThat(lab.run("screen name Lazarus Group --country RU")).isEqualTo(1);
        lab.write("in/sdn.csv", LAZARUS.replace("DPRK3", "DPRK4"));
        lab.run("lists update");
        assertThat(lab.run("screen name Lazarus Group --country KP")).isEqualTo(1);
        assertThat(lab.out())
                .contains("note       ofac-sdn 7 is asked again: Ann decided")
                .contains("and the entry has changed since");
    }

    @Test
    void anOldListIsNeverClear() throws IOException {
        CommandLab lab = lab(LAZARUS);
        lab.run("lists update");
        String other = "0x0000000000000000000000000000000000000001";
        assertThat(lab.run("screen wallet --as-of 1970-01-05 " + other)).isEqualTo(1);
        assertThat(lab.out())
                .startsWith("INCOMPLETE ")
                .contains("ofac-sdn was last got on 1970-01-01");
        assertThat(lab.run("screen wallet --as-of 1969-12-31 " + other)).isEqualTo(1);
        assertThat(lab.out()).contains("there is no version of ofac-sdn of 1969-12-31 or before");
    }

    @Test
    void printsWhatChangedFieldByField() throws IOException {
        CommandLab lab = lab(LAZARUS + OTHER);
        lab.run("lists update --published 1960-01-01");
        lab.write("in/sdn.csv", LAZARUS.replace("DPRK3", "DPRK4") + OTHER.replace('8', '9'));
        lab.run("lists update --published 1961-01-01");
        assertThat(lab.run("lists diff ofac-sdn@1960-06-01 ofac-sdn")).isZero();
        assertThat(lab.out().lines().skip(1))
                .containsExactly(
                        "+ 9 OTHER",
                        "- 8 OTHER",
                        "~ 7 LAZARUS GROUP",
                        "    - programme: DPRK3",
                        "    + programme: DPRK4");
        assertThat(lab.run("lists diff ofac-sdn@1960-06-01 ofac-sdn --json")).isZero();
        assertThat(lab.out().lines().skip(2))
                .containsExactly(
                        "{\"change\":\"changed\",\"id\":\"7\",\"called\":\"LAZARUS"
                                + " GROUP\",\"fields\":{\"programme\":{\"removed\":[\"DPRK3\"],\"added\":[\"DPRK4\"]}}}");
        assertThat(lab.run("lists show ofac-sdn")).isZero();
        assertThat(lab.out().lines()).hasSize(2);
    }

    @Test
    void saysWhomAChangeAffects() throws IOException {
        CommandLab lab = lab(LAZARUS + OTHER);
        lab.run("lists update --published 1960-01-01");
        lab.write("in/sdn.csv", LAZARUS.replace("LAZARUS", "ANDARIEL") + OTHER);
        lab.run("lists update --published 1961-01-01");
        lab.write(
                "customers.csv",
                "number,wallet\na," + WALLET + "\nb,0x0000000000000000000000000000000000000001\n");
        lab.write("customers.yaml", "id: number\nwallet: wallet\n");
        String delta =
                "screen delta customers.csv --mapping customers.yaml --from 1960-06-01 --to ";
        assertThat(lab.run(delta + "1961-06-01")).isEqualTo(1);
        assertThat(lab.out().lines())
                .containsExactly(
                        "HIT        -> HIT        a, ",
                        "1 of 2 customers concerned",
                        "written customers.csv.delta.csv");
        assertThat(Files.readString(lab.folder.resolve("customers.csv.delta.csv")).lines())
                .containsExactly(
                        "row,id,name,before,after,change,finding,kind,asked,list,entry,reference,"
                                + "listed,score,reason",
                        "2,a,,HIT,HIT,gone,HIT,listed,"
                                + WALLET
                                + ",ofac-sdn,7,,LAZARUS GROUP,,\"ofac-sdn lists it for LAZARUS"
                                + " GROUP (entry 7, filed under ETH)\"",
                        "2,a,,HIT,HIT,new,HIT,listed,"
                                + WALLET
                                + ",ofac-sdn,7,,ANDARIEL GROUP,,\"ofac-sdn lists it for ANDARIEL"
                                + " GROUP (entry 7, filed under ETH)\"");
        assertThat(lab.run(delta + "1960-07-01")).isZero();
    }

    @Test
    void getsAListFromAServerAndRefusesAPageThatSaysSorry() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, "/sdn.csv", 200, LAZARUS);
        serve(server, "/sorry/sdn.csv", 200, "<!DOCTYPE html><p>Sorry");
        serve(server, "/gone/sdn.csv", 404, "gone");
        server.start();
        try {
            String root = "http://localhost:" + server.getAddress().getPort();
            CommandLab lab = lab(LAZARUS);
            for (String path : new String[] {"/sorry", "/gone"}) {
                configure(lab, root + path + "/sdn.csv");
                assertThat(lab.run("lists update")).isEqualTo(1);
            }
            assertThat(lab.err()).endsWith("answered 404: gone, expected 200\n");
            configure(lab, root + "/sdn.csv?x=1");
            assertThat(lab.run("lists update")).isZero();
        } finally {
            server.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private CommandLab lab(String sdn) throws IOException {
        CommandLab lab = new CommandLab(folder).write("spoor.toml", "").write("in/sdn.csv", sdn);
        configure(lab, "in/sdn.csv");
        return lab;
    }

    private static void configure(CommandLab lab, String file) throws IOException {
        lab.write(
                "lists/sources.yaml", "lists:\n  - name: ofac-sdn\n    files: ['" + file + "']\n");
    }
}
