package spoor.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spoor.app.follow.AccountFollow;
import spoor.app.follow.CaseFile;
import spoor.app.follow.Findings;
import spoor.app.follow.Follow;
import spoor.app.follow.ResultWriter;
import spoor.app.follow.TerminalsCsv;
import spoor.app.report.HtmlReport;
import spoor.app.report.Provenance;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagChain;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;
import spoor.app.work.PlainFile;
import spoor.ledger.pattern.CoinJoin;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.account.AccountTables;
import spoor.verify.Verify;

/// Makes bundles as the command does, takes them apart, puts them together again and has them
/// verified.
final class BundleLab {
    final Path folder;

    /// Whether the report is only as much as names the result: it is most of the work.
    boolean hasBriefReport;

    BundleLab(Path folder) {
        this.folder = folder;
    }

    Path bundle(Ledger chain, String caseText, @Nullable Path blocks) throws IOException {
        return bundle(chain, caseText, null, blocks);
    }

    /// Of a chain of accounts.
    ///
    /// @param pack text of a tag pack, which the case names `pack.yaml`
    Path bundle(
            AccountTables chain,
            String caseText,
            @Nullable String pack,
            @Nullable Path blocks,
            Path... sources)
            throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), caseText);
        List<Bundle.Pack> packs = packs(pack);
        CaseFile wanted = CaseFile.read(file, "case.yaml");
        TagBook book = TagBook.read(files(packs), TagChain.accounts(chain.network(), "ETH"));
        MetOnAccounts trail = new MetOnAccounts();
        Findings findings = AccountFollow.run(chain, wanted, book, "spoor test", trail);
        return bundle(
                wanted,
                findings,
                book,
                packs,
                new AccountEvidence(chain, wanted, trail, blocks),
                List.of(sources));
    }

    /// @param pack text of a tag pack, which the case names `pack.yaml`
    Path bundle(Ledger chain, String caseText, @Nullable String pack, @Nullable Path blocks)
            throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), caseText);
        List<Bundle.Pack> packs = packs(pack);
        CaseFile wanted = CaseFile.read(file, "case.yaml");
        TagBook book = TagBook.read(files(packs), TagChain.bitcoin(chain.network()));
        MetOnTrail trail = new MetOnTrail();
        Findings findings =
                Follow.run(
                        chain,
                        wanted,
                        book,
                        tx -> CoinJoin.find(chain, tx).map(CoinJoin::reason).orElse(null),
                        "spoor test",
                        trail);
        return bundle(
                wanted,
                findings,
                book,
                packs,
                new BitcoinEvidence(chain, wanted, findings, trail, blocks, null),
                List.of());
    }

    private List<Bundle.Pack> packs(@Nullable String pack) throws IOException {
        if (pack == null) {
            return List.of();
        }
        Path path = Files.writeString(folder.resolve("pack.yaml"), pack);
        return List.of(new Bundle.Pack("pack.yaml", path));
    }

    private static List<PlainFile> files(List<Bundle.Pack> packs) throws IOException {
        List<PlainFile> files = new ArrayList<>();
        for (Bundle.Pack pack : packs) {
            files.add(PlainFile.read(pack.file(), pack.name()));
        }
        return files;
    }

    private Path bundle(
            CaseFile wanted,
            Findings findings,
            TagBook book,
            List<Bundle.Pack> packs,
            ChainEvidence chain,
            List<Path> sources)
            throws IOException {
        String result = ResultWriter.write(findings, folder.resolve("result.jsonl"));
        TerminalsCsv.write(findings, folder.resolve("terminals.csv"));
        Path report = folder.resolve("report.html");
        if (hasBriefReport) {
            Files.writeString(report, result);
        } else {
            HtmlReport.write(findings, new Provenance(result, "spoor trace case.yaml"), report);
        }
        Bundle bundle =
                new Bundle(
                        wanted,
                        findings,
                        book,
                        packs,
                        result,
                        sources,
                        null,
                        "a test",
                        "2026-11-21");
        Path target = folder.resolve("bundle.zip");
        BundleWriter.write(chain, bundle, target);
        return target;
    }

    /// The entries of a bundle but the manifest, as text of one byte a character.
    static Map<String, String> entries(Path bundle) throws IOException {
        SealedZip zip = SealedZip.open(bundle);
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : zip.names()) {
            entries.put(name, new String(zip.bytes(name), StandardCharsets.ISO_8859_1));
        }
        return entries;
    }

    /// Writes a bundle of these entries, with a manifest that fits them: what a forger would do who
    /// knows the format. The report names the result, too.
    ///
    /// @param entries with the old manifest, whose first lines stay
    /// @param oldResult name of the result before it was changed
    static void write(Map<String, String> entries, String oldResult, Path target)
            throws IOException {
        String result = Hashes.sha256(bytes(entries.getOrDefault("case/result.jsonl", "")));
        Map<String, String> all = new LinkedHashMap<>(entries);
        all.computeIfPresent("case/report.html", (_, page) -> page.replace(oldResult, result));
        AtomicFile.writePieces(
                target,
                channel -> {
                    StoredZip zip = new StoredZip(channel);
                    StringBuilder manifest = new StringBuilder();
                    for (String line : lines(all.getOrDefault("manifest.jsonl", ""))) {
                        if (!line.startsWith("{\"record\":\"file\"")) {
                            manifest.append(line.replace(oldResult, result));
                        }
                    }
                    for (Map.Entry<String, String> entry : all.entrySet()) {
                        if (!entry.getKey().equals("manifest.jsonl")) {
                            byte[] bytes = bytes(entry.getValue());
                            zip.add(entry.getKey(), out -> out.write(bytes));
                            manifest.append("{\"record\":\"file\",\"path\":\"")
                                    .append(entry.getKey())
                                    .append("\",\"bytes\":")
                                    .append(bytes.length)
                                    .append(",\"sha256\":\"")
                                    .append(Hashes.sha256(bytes))
                                    .append(bound(entry.getKey(), bytes))
                                    .append("\"}\n");
                        }
                    }
                    zip.add("manifest.jsonl", out -> out.write(bytes(manifest.toString())));
                    zip.finish();
                });
    }

    private static String bound(String path, byte[] bytes) throws IOException {
        return Redaction.isWithholdable(path)
                ? "\",\"lines\":\"" + LineHashes.of(path, out -> out.write(bytes))
                : "";
    }

    /// The lines of a text, each with its end.
    static List<String> lines(String text) {
        return text.lines().map(line -> line + "\n").toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What the verifier prints; its last line is the verdict.
    static String verify(Path bundle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
        int code = Verify.run(List.of(bundle.toString()), Path.of(""), print);
        print.flush();
        String text = out.toString(StandardCharsets.UTF_8);
        boolean isFalse = text.strip().lines().toList().getLast().startsWith("FALSE");
        if (isFalse != (code == 1)) {
            throw new IllegalStateException("exit code " + code + " for\n" + text);
        }
        return text;
    }

    static String verdict(Path bundle) {
        return verify(bundle).strip().lines().toList().getLast();
    }
}
