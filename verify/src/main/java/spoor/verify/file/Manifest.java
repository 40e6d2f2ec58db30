package spoor.verify.file;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The manifest names every file but itself and the seals over it, with length and hash.
public final class Manifest {
    private static final String FILE = "manifest.jsonl";
    private static final String RULES = "spoor-tracing-1";

    /// Of the text that defines these rules.
    private static final String RULES_SHA256 =
            "576c524a27474ea277d8eedcbbbd98f4e4f5089def8d27fd8bbddf3be0535e81";

    /// What a bundle may withhold: all that is not needed to trace again.
    private static final Pattern WITHHELD =
            Pattern.compile("sources/.+|tags/[0-9]+|case/(case.yaml|terminals.csv|report.html)");

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<String> withheld = new ArrayList<>();

    /// What is left of files of which lines are withheld, and which.
    private final Map<String, String> left = new LinkedHashMap<>();

    private long bound;

    private Manifest() {}

    /// Checks every file of the bundle, and the seals.
    public static Manifest read(Zip zip, Report report) {
        Manifest manifest = new Manifest();
        Lines.rows(zip, FILE, manifest.rows::add);
        Report.require(!manifest.rows.isEmpty(), FILE, "is empty");
        manifest.head();
        manifest.rows.subList(1, manifest.rows.size()).forEach(row -> manifest.take(zip, row));
        manifest.others(zip);
        manifest.told(report, Hash.hex(Hash.sha256(zip.bytes(FILE))));
        Seals.check(zip, zip.bytes(FILE), report);
        return manifest;
    }

    /// What it says of the bundle as a whole.
    public Row first() {
        return rows.getFirst();
    }

    /// SHA-256 of a file, withheld or not, or "".
    public String hash(String path) {
        return hashes.getOrDefault(path, "");
    }

    private void head() {
        boolean isBundle =
                first().is("bundle")
                        && first().text("format").equals("spoor-bundle")
                        && first().number("version") == 1;
        Report.require(isBundle, FILE, "is not that of a spoor-bundle of version 1");
    }

    private void take(Zip zip, Row row) {
        if (row.is("policy")) {
            String rules = row.text("rules");
            Report.require(rules.equals(RULES), row.item(), "rules \"" + rules + "\"");
            return;
        }
        Report.require(row.is("file"), row.item(), "is no record of a manifest");
        String path = row.text("path");
        String wanted = row.text("sha256");
        Report.require(hashes.put(path, wanted) == null, row.item(), "names a file twice");
        if (WITHHELD.matcher(path).matches() && !zip.holds(path)) {
            withhold(zip, row, path);
            return;
        }
        boolean isSize = zip.size(path) == row.number("bytes");
        Report.require(isSize, path, "has " + zip.size(path) + " bytes, expected others");
        String hash = hash(zip, path);
        Report.require(hash.equals(wanted), path, "has SHA-256 " + hash + ", the manifest another");
        if (WITHHELD.matcher(path).matches()) {
            BoundLines.whole(zip, row);
            bound++;
        }
    }

    /// A file that is withheld, or lines of one.
    private void withhold(Zip zip, Row row, String path) {
        if (zip.holds(BoundLines.FOLDER + path)) {
            String numbers = String.join(", ", BoundLines.left(zip, row));
            left.put(BoundLines.FOLDER + path, "lines " + numbers + " of " + path);
            bound++;
        } else {
            withheld.add(path);
        }
    }

    private static String hash(Zip zip, String path) {
        MessageDigest digest = Hash.digest("SHA-256");
        CRC32 crc = new CRC32();
        zip.pieces(
                path,
                bytes -> {
                    digest.update(bytes);
                    crc.update(bytes);
                });
        boolean isCrc = (int) crc.getValue() == zip.crc(path);
        Report.require(isCrc, path, "its CRC in the zip file is wrong");
        return Hash.hex(digest.digest());
    }

    private void others(Zip zip) {
        for (String name : zip.names()) {
            boolean isSeal =
                    name.matches("(signatures|timestamps)/[^/]+")
                            || name.equals(FILE)
                            || left.containsKey(name);
            boolean isNamed = hashes.containsKey(name);
            Report.require(isNamed || isSeal, name, "is not in the manifest");
            Report.require(!isNamed || !isSeal, name, "is in the manifest");
            if (isSeal) {
                hash(zip, name);
            }
        }
        String rules = "rules/" + RULES + ".md";
        Report.require(hash(rules).equals(RULES_SHA256), rules, "has other words");
        String result = hash("case/result.jsonl");
        boolean isNamed = first().text("result_sha256").equals(result);
        Report.require(isNamed, FILE, "names another result than " + result);
    }

    private void told(Report report, String own) {
        report.checked(
                "hashes",
                hashes.size() - withheld.size() - left.size(),
                "files have the length and SHA-256 of the manifest, whose own SHA-256 is " + own);
        report.checked("lines", bound, "files are bound line by line");
        if (!left.isEmpty()) {
            report.states(
                    "Withheld: "
                            + String.join("; ", left.values())
                            + ", of which the manifest binds the hashes. These files were not looked"
                            + " at.");
        }
        report.statesOf(
                withheld.size(),
                "Withheld: %s files, of which the manifest has length and SHA-256: "
                        + String.join(", ", withheld)
                        + ". What they say was not looked at.");
        report.states(
                "Who made the bundle and when: %s, %s."
                        .formatted(said("made_by"), said("made_at")));
    }

    private String said(String key) {
        String text = first().textOrNothing(key);
        return text.isEmpty() ? "not said" : text;
    }
}
