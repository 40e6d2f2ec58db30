package spoor.app.cli.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spoor.app.cli.console.CommonOptions;
import spoor.app.cli.console.Failures;
import spoor.app.cli.console.Program;
import spoor.app.cli.console.Screen;
import spoor.app.cli.ledger.Chains;
import spoor.app.evidence.AccountEvidence;
import spoor.app.evidence.BitcoinEvidence;
import spoor.app.evidence.Bundle;
import spoor.app.evidence.BundleWriter;
import spoor.app.evidence.ChainEvidence;
import spoor.app.evidence.MetOnAccounts;
import spoor.app.evidence.MetOnTrail;
import spoor.app.follow.AccountFollow;
import spoor.app.follow.CaseFile;
import spoor.app.follow.Findings;
import spoor.app.follow.Follow;
import spoor.app.follow.ResultWriter;
import spoor.app.follow.TerminalsCsv;
import spoor.app.report.HtmlReport;
import spoor.app.report.Provenance;
import spoor.app.tags.CoinJoins;
import spoor.app.tags.TagBook;
import spoor.app.tags.TagChain;
import spoor.app.work.PlainFile;
import spoor.app.work.Words;
import spoor.app.work.Workspace;
import spoor.ledger.pattern.CoinJoin;
import spoor.ledger.store.Ledger;
import spoor.ledger.store.account.AccountLedger;
import spoor.ledger.store.account.AccountTables;

/// One run of a case: read, trace, write the results beside the case file, tell.
public final class CaseRun {
    private final Screen screen;
    private final CommonOptions common;
    private final boolean isJson;

    public CaseRun(Screen screen, CommonOptions common, boolean isJson) {
        this.screen = screen;
        this.common = common;
        this.isJson = isJson;
    }

    /// @param named as the user wrote it
    /// @return the exit code
    public int run(Path named) throws Exception {
        Path file = screen.folder().resolve(named).normalize();
        CaseFile wanted = CaseFile.read(file, named.toString());
        Workspace workspace = workspace(file);
        if (Chains.isOfAccounts(workspace, wanted.chain())) {
            return accounts(workspace, wanted, file);
        }
        try (Ledger ledger = Chains.open(workspace, wanted.chain(), wanted.chainAt())) {
            TagBook book = tags(workspace, wanted, TagChain.bitcoin(ledger.network()));
            CoinJoins coinJoins = coinJoins(ledger);
            return finish(Follow.run(ledger, wanted, book, coinJoins, Program.NAME), book, file);
        }
    }

    /// Traces a case and bundles it with what shows that the trace is right.
    ///
    /// @return the exit code
    int bundle(Path named, BundleCommand wanted) throws Exception {
        Path file = screen.folder().resolve(named).normalize();
        CaseFile read = CaseFile.read(file, named.toString());
        Workspace workspace = workspace(file);
        if (Chains.isOfAccounts(workspace, read.chain())) {
            return bundleAccounts(workspace, read, wanted);
        }
        try (Ledger ledger = Chains.open(workspace, read.chain(), read.chainAt())) {
            TagBook book = tags(workspace, read, TagChain.bitcoin(ledger.network()));
            MetOnTrail trail = new MetOnTrail();
            Findings findings =
                    Follow.run(ledger, read, book, coinJoins(ledger), Program.NAME, trail);
            return bundle(
                    wanted,
                    bundle(workspace, wanted, read, findings, book),
                    new BitcoinEvidence(
                            ledger, read, findings, trail, wanted.blocks(), wanted.headers));
        }
    }

    private int bundleAccounts(Workspace workspace, CaseFile read, BundleCommand wanted)
            throws IOException, InterruptedException {
        try (AccountLedger ledger = AccountLedger.open(workspace.chain(read.chain()))) {
            AccountTables chain = ledger.chain();
            TagBook book = tags(workspace, read, coinTags(chain));
            MetOnAccounts trail = new MetOnAccounts();
            Findings findings = AccountFollow.run(chain, read, book, Program.NAME, trail);
            return bundle(
                    wanted,
                    bundle(workspace, wanted, read, findings, book),
                    new AccountEvidence(chain, read, trail, wanted.blocks()));
        }
    }

    /// Writes the results beside the case, for the bundle to hold.
    private Bundle bundle(
            Workspace workspace,
            BundleCommand wanted,
            CaseFile read,
            Findings findings,
            TagBook book)
            throws IOException {
        Path file = read.path();
        String result = write(findings, folder(file), "spoor trace " + file.getFileName());
        return wanted.bundle(read, findings, book, packs(workspace, read), result);
    }

    private int bundle(BundleCommand wanted, Bundle bundle, ChainEvidence evidence)
            throws IOException, InterruptedException {
        Path target = wanted.target(bundle.wanted().path());
        Bundle.Written written = BundleWriter.write(evidence, bundle, target);
        wanted.seal(target);
        tell(written, target);
        return bundle.book().problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    private void tell(Bundle.Written written, Path target) {
        if (isJson) {
            return;
        }
        screen.out().println("written " + screen.shown(target));
        screen.out()
                .println(
                        Words.count(written.transactions(), "transaction")
                                + " in the bundle, "
                                + (written.transactions() - written.stated())
                                + " proven and "
                                + written.stated()
                                + " as the ledger states them");
    }

    private static List<Bundle.Pack> packs(Workspace workspace, CaseFile wanted) {
        return wanted.stops().tags().stream()
                .map(pack ->
                        new Bundle.Pack(
                                pack.name(),
                                workspace.resolve(wanted.path(), pack.where(), pack.name())))
                .toList();
    }

    private static TagChain coinTags(AccountTables chain) {
        return TagChain.accounts(chain.network(), chain.asset(0).symbol());
    }

    private int accounts(Workspace workspace, CaseFile wanted, Path file) throws IOException {
        try (AccountLedger ledger = AccountLedger.open(workspace.chain(wanted.chain()))) {
            AccountTables chain = ledger.chain();
            TagBook book = tags(workspace, wanted, coinTags(chain));
            return finish(AccountFollow.run(chain, wanted, book, Program.NAME), book, file);
        }
    }

    private int finish(Findings findings, TagBook book, Path file) throws IOException {
        write(findings, folder(file), "spoor trace " + file.getFileName());
        return book.problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
    }

    /// Where `--workspace` says; else around the current folder; else around the case file.
    private Workspace workspace(Path file) {
        Workspace workspace = common.workspace(screen);
        boolean isWorkspace = Files.isDirectory(workspace.root().resolve("chains"));
        return common.workspace != null || isWorkspace
                ? workspace
                : Workspace.find(null, folder(file));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private TagBook tags(Workspace workspace, CaseFile wanted, TagChain chain) throws IOException {
        List<PlainFile> files = new ArrayList<>();
        for (CaseFile.NamedFile pack : wanted.stops().tags()) {
            Path file = workspace.resolve(wanted.path(), pack.where(), pack.name());
            files.add(PlainFile.read(file, pack.name()));
        }
        TagBook book = TagBook.read(files, chain);
        book.problems().forEach(problem -> screen.message(problem.toString()));
        return book;
    }

    private static CoinJoins coinJoins(Ledger ledger) {
        return transaction ->
                CoinJoin.find(ledger, transaction).map(CaseRun::sentence).orElse(null);
    }

    private static String sentence(CoinJoin coinJoin) {
        return "has the shape of a CoinJoin of "
                + coinJoin.kind().label()
                + ": "
                + coinJoin.reason();
    }

    private String write(Findings findings, Path folder, String command) throws IOException {
        Path result = folder.resolve("result.jsonl");
        Path table = folder.resolve("terminals.csv");
        Path report = folder.resolve("report.html");
        String name = ResultWriter.write(findings, result);
        TerminalsCsv.write(findings, table);
        HtmlReport.write(findings, new Provenance(name, command), report);
        if (isJson) {
            Files.copy(result, screen.out());
            return name;
        }
        Summary.print(findings, screen.out());
        for (Path file : List.of(result, table, report)) {
            screen.out().println("written " + screen.shown(file));
        }
        screen.out().println("result " + name);
        return name;
    }
}
