package spoor.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import spoor.app.work.Workspace;
import spoor.ledger.chain.Network;
import spoor.ledger.pattern.CoinJoin;
import spoor.ledger.store.Ledger;

/// One run of a case: read, trace, write the results beside the case file, tell.
final class CaseRun {
    private final Screen screen;
    private final CommonOptions common;
    private final boolean isJson;

    CaseRun(Screen screen, CommonOptions common, boolean isJson) {
        this.screen = screen;
        this.common = common;
        this.isJson = isJson;
    }

    /// @param named as the user wrote it
    /// @return the exit code
    int run(Path named) throws Exception {
        Path file = screen.folder().resolve(named).normalize();
        CaseFile wanted = CaseFile.read(file, named.toString());
        Workspace workspace = workspace(file);
        try (Ledger ledger = Chains.open(workspace, wanted.chain(), wanted.chainAt())) {
            TagBook book = tags(workspace, wanted, ledger.network());
            CoinJoins coinJoins = coinJoins(ledger);
            Findings findings = Follow.run(ledger, wanted, book, coinJoins, Spoor.PROGRAM);
            write(findings, folder(file), "spoor trace " + file.getFileName());
            return book.problems().isEmpty() ? Failures.DONE : Failures.PROBLEM;
        }
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

    private TagBook tags(Workspace workspace, CaseFile wanted, Network network) throws IOException {
        List<PlainFile> files = new ArrayList<>();
        for (CaseFile.NamedFile pack : wanted.stops().tags()) {
            Path file = workspace.resolve(wanted.path(), pack.where(), pack.name());
            files.add(PlainFile.read(file, pack.name()));
        }
        TagBook book = TagBook.read(files, TagChain.bitcoin(network));
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

    private void write(Findings findings, Path folder, String command) throws IOException {
        Path result = folder.resolve("result.jsonl");
        Path table = folder.resolve("terminals.csv");
        Path report = folder.resolve("report.html");
        String name = ResultWriter.write(findings, result);
        TerminalsCsv.write(findings, table);
        HtmlReport.write(findings, new Provenance(name, command), report);
        if (isJson) {
            Files.copy(result, screen.out());
            return;
        }
        Summary.print(findings, screen.out());
        for (Path file : List.of(result, table, report)) {
            screen.out().println("written " + shown(file));
        }
        screen.out().println("result " + name);
    }

    private String shown(Path file) {
        return file.startsWith(screen.folder())
                ? screen.folder().relativize(file).toString()
                : file.toString();
    }
}
