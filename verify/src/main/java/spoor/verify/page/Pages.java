package spoor.verify.page;

import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Zip;
import spoor.verify.trace.Parameters;
import spoor.verify.trace.Result;

/// What people read, the table and the report, against the result.
public final class Pages {
    private Pages() {}

    /// @param sha256 of the result
    public static void check(
            Zip zip, String sha256, Result result, Parameters wanted, Report report) {
        Assets assets = new Assets(result.run());
        Table table = zip.holds(Table.FILE) ? new Table(zip, assets) : null;
        Page page = zip.holds(Page.FILE) ? new Page(zip, sha256, assets, wanted.policies()) : null;
        Lines.rows(
                zip,
                Result.FILE,
                row -> {
                    if (page != null) {
                        page.learn(row);
                    }
                    if (table != null && row.is("terminal")) {
                        table.compare(row);
                    }
                });
        if (table != null) {
            table.finish(report);
        }
        if (page != null) {
            page.finish(report);
        }
    }
}
