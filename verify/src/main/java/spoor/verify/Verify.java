package spoor.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spoor.verify.account.AccountTrace;
import spoor.verify.file.Manifest;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.output.OutputTrace;
import spoor.verify.page.CaseFile;
import spoor.verify.page.Packs;
import spoor.verify.page.Pages;
import spoor.verify.trace.Parameters;
import spoor.verify.trace.Result;
import spoor.verify.trace.Tags;
import spoor.verify.trace.Trace;

/// `java -jar spoor-verify.jar BUNDLE [--json]`: checks an evidence bundle, prints a line for each
/// thing that was checked, and what rests on somebody's word.
///
/// Exit code 0: nothing in the bundle is false. 1: something is, and the last line names it. 2: the
/// command was wrong.
public final class Verify {
    private final Zip zip;
    private final Report report;

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
    private void all() {
        Manifest manifest = Manifest.read(zip, report);
        Parameters wanted = Parameters.read(zip);
        Tags tags = new Tags(zip, wanted);
        Trace trace =
                zip.holds(AccountTrace.FILE)
                        ? new AccountTrace(zip, wanted, tags)
                        : new OutputTrace(zip, wanted, tags, manifest.first(), report);
        Result result = new Result(zip, trace::learn);
        trace.run(result, report);
        sameRun(result.run(), manifest, wanted, trace.handled());
        Packs.check(zip, result.run(), tags, report);
        Pages.check(zip, manifest.hash(Result.FILE), result, wanted, report);
        trace.prove(zip, report);
        CaseFile.check(zip, wanted, result, report);
    }

    /// The result is of this case, by these tag packs.
    private void sameRun(Row run, Manifest manifest, Parameters wanted, long handled) {
        for (String key : List.of("program", "case", "network")) {
            boolean isSame = run.text(key).equals(manifest.first().text(key));
            Report.require(isSame, run.item(), key + " is not the manifest's");
        }
        boolean isCase = run.text("case_sha256").equals(manifest.hash("case/case.yaml"));
        Report.require(isCase, run.item(), "was made from another case than case/case.yaml");
        boolean isCount = run.number("transactions") == handled;
        Report.require(isCount, run.item(), "transactions, computed " + handled);
        boolean isPolicies =
                Set.copyOf(run.texts("policies")).equals(Set.copyOf(wanted.policies()));
        Report.require(isPolicies, run.item(), "policies are not those of the case");
        List<Row> packs = run.rows("tag_packs");
        for (int i = 0; i < packs.size(); i++) {
            String name = "tags/" + (i + 1);
            boolean isPack = packs.get(i).text("sha256").equals(manifest.hash(name));
            Report.require(isPack, name, "is not the pack that the result names");
        }
        report.checked(
                "run", 1 + packs.size(), "the case and the tag packs are those of the result");
    }
}
