package spoor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.ledger.TestData;

/// All 213 North Korean wallets of the shared data, answered as their status says.
///
/// OFAC's list of January 2023 is the published file. Of those of February and December 2025 only
/// the overflow files are at hand: what they say of wallets is put into OFAC's own form, with the
/// overflow cut in the middle. Addresses without an owner come as a list of their own.
class DprkWalletsTest {
    private static final String TORNADO = "39796";

    @TempDir Path folder;

    @Test
    void everyWalletIsAnsweredAsItsStatusSays() throws IOException {
        CommandLab lab = new CommandLab(folder);
        lab.now = Instant.parse("2026-01-02T00:00:00Z");
        configure(lab);
        lab.write("in/sdn.csv.gz", stored("lists/ofac/2023-01_sdn_with_header.csv.gz"));
        update(lab, "ofac-sdn", "2023-01-20");
        publish(lab, "2025-02-27", _ -> true);
        publish(lab, "2025-12-24", uid -> !uid.equals(TORNADO));

        List<NamedCsvRecord> wallets = rows("dprk_wallets.csv");
        assertThat(wallets).hasSize(213);
        Map<String, String> now = verdicts(lab, wallets, "");
        Map<String, String> march2025 = verdicts(lab, wallets, " --as-of 2025-03-01");
        for (NamedCsvRecord wallet : wallets) {
            String address = wallet.getField("address");
            switch (wallet.getField("status")) {
                case "listed in snapshot", "listed 2024-09-27" ->
                        assertThat(now).containsEntry(address, "HIT listed");
                case "delisted 2025-03-21" -> {
                    assertThat(now).containsEntry(address, "CLEAR delisted");
                    assertThat(march2025).containsEntry(address, "HIT listed");
                }
                case "per source" ->
                        assertThat(now.get(address)).isIn("REVIEW attributed", "HIT listed");
                default -> assertThat(now).containsEntry(address, "REVIEW attributed");
            }
        }
        assertThat(lab.run("screen audit verify")).isZero();
        assertThat(lab.out()).startsWith("426 records");
    }

    private static void configure(CommandLab lab) throws IOException {
        lab.write(
                "lists/sources.yaml",
                """
                lists:
                  - name: ofac-sdn
                    files: [in/sdn.csv.gz]
                    allowed-days: 1000
                  - name: ofac-addresses
                    files: [in/addresses.json]
                    allowed-days: 1000
                attributed: [tags/lazarus2.yaml, tags/sinbad.yaml, tags/secondary.yaml]
                """);
        lab.write("tags/lazarus2.yaml", stored("lists/crypto/graphsense_tagpack_lazarus2.yaml"));
        lab.write("tags/sinbad.yaml", stored("lists/crypto/graphsense_tagpack_sinbad_io.yaml"));
        var pack = new StringBuilder("title: secondary sources\ntags:\n");
        for (NamedCsvRecord row : rows("dprk_wallets.csv")) {
            if (row.getField("status").equals("per secondary source")) {
                pack.append(
                        "- {address: \"%s\", label: \"%s\", source: \"%s\"}\n"
                                .formatted(
                                        row.getField("address"),
                                        row.getField("entity"),
                                        row.getField("source")));
            }
        }
        lab.write("tags/secondary.yaml", pack.toString());
    }

    /// One list with what is known of its wallets on a day, and one with addresses alone.
    private static void publish(CommandLab lab, String date, Predicate<String> isListed)
            throws IOException {
        Map<String, List<String>> byEntry = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows("ofac_entity_wallets_from_sdn_csv.csv")) {
            put(row, row.getField("name"), byEntry, names);
        }
        for (NamedCsvRecord row : rows("ofac_entity_wallets_overflow_2025.csv")) {
            if (row.getField("snapshot").compareTo(date) <= 0) {
                put(row, row.getField("name_if_known"), byEntry, names);
            }
        }
        Set<String> delisted = new HashSet<>();
        var sdn = new StringBuilder();
        var comments = new StringBuilder();
        byEntry.forEach((uid, wallets) -> {
            if (isListed.test(uid)) {
                String remarks = String.join("; ", wallets);
                int cut = Math.min(1000, remarks.length());
                sdn.append(
                        "%s,\"%s\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"%s\"\r\n"
                                .formatted(uid, names.get(uid), remarks.substring(0, cut)));
                if (cut < remarks.length()) {
                    comments.append("%s,\"%s\"\r\n".formatted(uid, remarks.substring(cut)));
                }
            } else {
                wallets.forEach(wallet -> delisted.add(wallet.replaceAll(".* ", "")));
            }
        });
        lab.write("in/sdn.csv", sdn.toString());
        lab.write("in/sdn_comments.csv", comments.toString());
        lab.write("in/addresses.json", addresses(delisted));
        Path sources = lab.folder.resolve("lists/sources.yaml");
        Files.writeString(
                sources,
                Files.readString(sources)
                        .replace("[in/sdn.csv.gz]", "[in/sdn.csv, in/sdn_comments.csv]"));
        update(lab, "ofac-sdn", date);
        update(lab, "ofac-addresses", date);
    }

    private static void put(
            NamedCsvRecord row,
            String name,
            Map<String, List<String>> byEntry,
            Map<String, String> names) {
        String uid = row.getField("ofac_uid");
        byEntry.computeIfAbsent(uid, _ -> new ArrayList<>())
                .add(
                        "Digital Currency Address - "
                                + row.getField("currency")
                                + " "
                                + row.getField("address"));
        names.merge(
                uid,
                name.isEmpty() ? "entry " + uid : name,
                (a, b) -> a.startsWith("entry ") ? b : a);
    }

    private static String addresses(Set<String> delisted) throws IOException {
        Set<String> lower = new HashSet<>();
        delisted.forEach(address -> lower.add(address.toLowerCase(Locale.ROOT)));
        var lines = new StringBuilder();
        for (NamedCsvRecord row : rows("ofac_addresses_first_seen_2021-2024.csv")) {
            String address = row.getField("address");
            if (row.getField("still_listed_2024-09-27").equals("yes")
                    && !lower.contains(address.toLowerCase(Locale.ROOT))) {
                lines.append(
                        "{\"id\":\"%1$s %2$s\",\"schema\":\"CryptoWallet\",\"caption\":\"%2$s\",\"properties\":{\"publicKey\":[\"%2$s\"],\"currency\":[\"%1$s\"]}}\n"
                                .formatted(row.getField("currency"), address));
            }
        }
        return lines.toString();
    }

    private static void update(CommandLab lab, String list, String date) {
        int code = lab.run("lists update " + list + " --accept-shrunken --published " + date);
        assertThat(code).as(lab.err()).isZero();
    }

    private static Map<String, String> verdicts(
            CommandLab lab, List<NamedCsvRecord> wallets, String options) {
        var command = new StringBuilder("screen wallet --json");
        wallets.forEach(wallet -> command.append(' ').append(wallet.getField("address")));
        assertThat(lab.run(command + options)).isEqualTo(1);
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (String line : lab.out().lines().toList()) {
            verdicts.put(
                    line.replaceAll("^.*?\"asked\":\"([^\"]*)\".*$", "$1"),
                    line.replaceAll(
                            "^.*?\"verdict\":\"([A-Z]*)\",\"reasons\":\\[(?:\\{\"verdict\":\"[A-Z]*\",\"kind\":\"([^\"]*)\")?.*$",
                            "$1 $2"));
        }
        return verdicts;
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        Path file = TestData.file("lists/crypto/" + name);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
            return csv.stream().toList();
        }
    }

    private static byte[] stored(String name) throws IOException {
        return Files.readAllBytes(TestData.file(name));
    }
}
