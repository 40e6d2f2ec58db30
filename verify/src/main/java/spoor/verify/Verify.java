package spoor.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// `java -jar spoor-verify.jar BUNDLE [--json]`: checks an evidence bundle, prints a line for each
/// thing that was checked, and what rests on somebody's word.
///
/// Exit code 0: nothing in the bundle is false. 1: something is, and the last line names it. 2: the
/// command was wrong.
public final class Verify {
    private static final String MANIFEST = "manifest.jsonl";
    private static final String RULES = "spoor-tracing-1";

    /// Of the text that defines these rules.
    private static final String RULES_SHA256 =
            "bf72ef4b98f44133f88e213635f360db40178e9d7b27bf22e8bbda679174442c";

    /// What a bundle may withhold: all that is not needed to trace again.
    private static final Pattern WITHHELD =
            Pattern.compile("sources/.+|tags/[0-9]+|case/(case.yaml|terminals.csv|report.html)");

    private final Zip zip;
    private final Report report;

    /// Of each file, as the manifest says.
    private final Map<String, String> hashes = new HashMap<>();

    private Verify(Zip zip, Report report) {
        this.zip = zip;
        this.report = report;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), Path.of(""), out);
        out.flush();
        System.exit(code);
    }

    /// @param folder where a relative path starts
    /// @return the exit code
    public static int run(List<String> arguments, Path folder, PrintStream out) {
        List<String> files = new ArrayList<>(arguments);
        boolean isJson = files.remove("--json");
        if (files.size() != 1 || files.getFirst().startsWith("-")) {
            out.println("usage: java -jar spoor-verify.jar BUNDLE [--json]");
            return 2;
        }
        Report report = new Report();
        String fault = "";
        try (Zip zip = Zip.open(folder.resolve(files.getFirst()))) {
            new Verify(zip, report).all();
        } catch (Report.False e) {
            fault = e.getMessage();
        } catch (UncheckedIOException | IOException e) {
            fault = files.getFirst() + ": cannot be read: " + e.getMessage();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            fault = files.getFirst() + ": is nothing that a bundle can be: " + e;
        }
        Answer answer = new Answer(report, fault);
        out.print(isJson ? answer.json() : answer.text());
        return fault.isEmpty() ? 0 : 1;
    }

    /// Everything that is checked, in this order.
    private void all() throws IOException {
        List<Json.Row> manifest = files();
        Seals.check(zip, report);
        Parameters wanted = Parameters.read(zip.text(Parameters.FILE));
        Tags tags = new Tags(zip, wanted);
        boolean hasAccounts = zip.holds(Accounts.FILE);
        if (hasAccounts) {
            accounts(manifest, wanted, tags);
        } else {
            outputs(manifest, wanted, tags);
        }
        report.states(
                "That case/parameters.json says what case/case.yaml says, and that an origin's"
                        + " address received nothing else: compare the two files.");
    }

    private void outputs(List<Json.Row> manifest, Parameters wanted, Tags tags) throws IOException {
        Network network = Network.named(manifest.getFirst().text("network"), MANIFEST);
        Chain chain = Chain.read(zip, network);
        Headers.read(zip, chain, report);
        told(chain);
        Consumer<Json.Row> ends = row -> tags.learn(row, chain);
        try (Result result = new Result(zip, wanted, tags, false, ends)) {
            OutputTrace trace = new OutputTrace(chain, wanted, tags, result);
            trace.run();
            finish(result, trace, manifest, tags);
            tip(result, chain);
        }
    }

    private void accounts(List<Json.Row> manifest, Parameters wanted, Tags tags)
            throws IOException {
        Accounts accounts = Accounts.read(zip);
        try (Result result = new Result(zip, wanted, tags, true, tags::learn)) {
            List<String> assets =
                    result.run().rows("assets").stream().map(row -> row.text("asset")).toList();
            AccountTrace trace = new AccountTrace(accounts, assets, wanted, tags, result);
            trace.run();
            finish(result, trace, manifest, tags);
            accounts.told(Proofs.check(zip, accounts, report), report);
        }
    }

    private void finish(Result result, Trace trace, List<Json.Row> manifest, Tags tags)
            throws IOException {
        result.finish(trace, report);
        run(result, trace, manifest);
        tags.check(zip, packs(result), report);
        Pages.check(zip, hashes.get(Result.FILE), result.run(), report);
    }

    // --- files and hashes ------------------------------------------------------------------------

    /// The manifest names every file but itself and the seals over it, with length and hash.
    private List<Json.Row> files() throws IOException {
        List<Json.Row> rows = new ArrayList<>();
        Json.lines(zip, MANIFEST, rows::add);
        Report.require(!rows.isEmpty(), MANIFEST, "is empty");
        Json.Row first = rows.getFirst();
        boolean isBundle =
                first.is("bundle")
                        && first.text("format").equals("spoor-bundle")
                        && first.number("version") == 1;
        Report.require(isBundle, MANIFEST, "is not that of a spoor-bundle of version 1");
        Set<String> named = new HashSet<>();
        List<String> withheld = new ArrayList<>();
        List<String> partly = new ArrayList<>();
        Set<String> left = new HashSet<>();
        long bound = 0;
        for (Json.Row row : rows.subList(1, rows.size())) {
            if (row.is("policy")) {
                boolean isKnown = row.text("rules").equals(RULES);
                Report.require(isKnown, row.item(), "rules \"" + row.text("rules") + "\"");
            } else {
                Report.require(row.is("file"), row.item(), "is no record of a manifest");
                String path = row.text("path");
                Report.require(named.add(path), row.item(), "names a file twice");
                hashes.put(path, row.text("sha256"));
                if (!WITHHELD.matcher(path).matches()) {
                    file(row);
                } else if (zip.holds(path)) {
                    file(row);
                    Lines.whole(zip, row);
                    bound++;
                } else if (zip.holds(Lines.FOLDER + path)) {
                    String numbers = String.join(", ", Lines.left(zip, row));
                    partly.add("lines " + numbers + " of " + path);
                    left.add(Lines.FOLDER + path);
                    bound++;
                } else {
                    withheld.add(path);
                }
            }
        }
        for (String name : zip.names()) {
            boolean isSeal =
                    name.matches("(signatures|timestamps)/[^/]+")
                            || name.equals(MANIFEST)
                            || left.contains(name);
            Report.require(named.contains(name) || isSeal, name, "is not in the manifest");
            Report.require(!named.contains(name) || !isSeal, name, "is in the manifest");
            if (isSeal) {
                hash(name);
            }
        }
        String rules = hash("rules/" + RULES + ".md");
        Report.require(rules.equals(RULES_SHA256), "rules/" + RULES + ".md", "has other words");
        report.checked(
                "hashes",
                named.size() - withheld.size() - partly.size(),
                "files have the length and SHA-256 of the manifest, whose own SHA-256 is "
                        + Hash.hex(Hash.sha256(zip.bytes(MANIFEST))));
        report.checked("lines", bound, "files are bound line by line");
        if (!partly.isEmpty()) {
            report.states(
                    "Withheld: "
                            + String.join("; ", partly)
                            + ", of which the manifest binds the hashes. These files were not looked"
                            + " at.");
        }
        if (!withheld.isEmpty()) {
            report.states(
                    "Withheld: "
                            + withheld.size()
                            + " files, of which the manifest has length and SHA-256: "
                            + String.join(", ", withheld)
                            + ". What they say was not looked at.");
        }
        String result = hashes.getOrDefault(Result.FILE, "");
        boolean isNamed = first.text("result_sha256").equals(result);
        Report.require(isNamed, MANIFEST, "names another result than " + result);
        report.states(made(first));
        return rows;
    }

    private static String made(Json.Row manifest) {
        String by = manifest.textOrNothing("made_by");
        String at = manifest.textOrNothing("made_at");
        return "Who made the bundle and when: "
                + (by.isEmpty() ? "not said" : by)
                + ", "
                + (at.isEmpty() ? "not said" : at)
                + ".";
    }

    private void file(Json.Row row) throws IOException {
        String path = row.text("path");
        boolean isSize = zip.size(path) == row.number("bytes");
        Report.require(isSize, path, "has " + zip.size(path) + " bytes, expected others");
        String hash = hash(path);
        boolean isSame = hash.equals(row.text("sha256"));
        Report.require(isSame, path, "has SHA-256 " + hash + ", the manifest another");
    }

    private String hash(String path) throws IOException {
        MessageDigest digest = Hash.sha256();
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.open(path)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                crc.update(buffer, 0, count);
            }
        }
        Report.require(crc.getValue() == zip.crc(path), path, "its CRC in the zip file is wrong");
        return Hash.hex(digest.digest());
    }

    // --- the chain -------------------------------------------------------------------------------

    private void told(Chain chain) {
        report.checked("ids", chain.proven, "transactions have the id of their bytes");
        report.checked("paths", chain.pathHashes, "hashes of Merkle paths lead from ids to roots");
        long height = -1;
        for (Chain.Tx tx : chain.transactions) {
            boolean isLater = tx.height() < 0 || tx.height() >= height;
            Report.require(isLater, "transaction " + tx.id, "stands behind a later block's");
            height = Math.max(height, tx.height());
        }
        if (chain.stated > 0) {
            long sources = zip.names().stream().filter(name -> name.startsWith("sources/")).count();
            report.states(
                    chain.stated
                            + " transactions are stated, not proven: they are what a ledger says"
                            + " that was made from other sources, of which "
                            + (sources - 1)
                            + " files are in the bundle.");
        }
    }

    // --- the run ---------------------------------------------------------------------------------

    private void run(Result result, Trace trace, List<Json.Row> manifest) throws IOException {
        Json.Row run = result.run();
        Json.Row first = manifest.getFirst();
        for (String key : List.of("program", "case", "network")) {
            boolean isSame = run.text(key).equals(first.text(key));
            Report.require(isSame, run.item(), key + " is not the manifest's");
        }
        boolean isCase = run.text("case_sha256").equals(hashes.get("case/case.yaml"));
        Report.require(isCase, run.item(), "was made from another case than case/case.yaml");
        boolean isCount = run.number("transactions") == trace.handled;
        Report.require(isCount, run.item(), "transactions, computed " + trace.handled);
        Set<String> policies = new HashSet<>(run.texts("policies"));
        boolean isPolicies = policies.equals(new HashSet<>(trace.wanted.policies()));
        Report.require(isPolicies, run.item(), "policies are not those of the case");
        List<Json.Row> packs = run.rows("tag_packs");
        for (int i = 0; i < packs.size(); i++) {
            boolean isPack = packs.get(i).text("sha256").equals(hashes.get("tags/" + (i + 1)));
            Report.require(isPack, "tags/" + (i + 1), "is not the pack that the result names");
        }
        report.checked(
                "run", 1 + packs.size(), "the case and the tag packs are those of the result");
    }

    /// The ledger's tip is the last header, or behind it on its word.
    private void tip(Result result, Chain chain) {
        Json.Row run = result.run();
        long height = run.height("tip_height");
        boolean isTip = run.textOrNothing("tip_hash").equals(chain.lastHash);
        boolean fits = height == chain.lastHeight ? isTip : height > chain.lastHeight;
        boolean isKnown = height < 0 || chain.lastHeight < 0;
        Report.require(fits || isKnown, run.item(), "the tip is not the last header");
        if (height != chain.lastHeight) {
            report.states("The ledger's tip, height " + height + ": its header is not here.");
        }
    }

    private static List<String> packs(Result result) {
        return result.run().rows("tag_packs").stream().map(pack -> pack.text("file")).toList();
    }
}
