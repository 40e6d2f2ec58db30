package spoor.app.report;

import java.io.IOException;
import java.nio.file.Path;
import spoor.ledger.trace.Policy;

/// Writes reports to look at in a browser.
final class ReportForTheEye {
    private ReportForTheEye() {}

    /// @param arguments the folder to write into
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HtmlReport.write(Worlds.twoThefts(), Worlds.PROVENANCE, folder.resolve("two.html"));
        HtmlReport.write(Worlds.small(), Worlds.PROVENANCE, folder.resolve("small.html"));
        HtmlReport.write(
                HostileWorld.findings(), Worlds.PROVENANCE, folder.resolve("hostile.html"));
        HtmlReport.write(Worlds.peelChain(300), Worlds.PROVENANCE, folder.resolve("peel.html"));
        HtmlReport.write(
                AccountWorlds.circle(Policy.values()),
                Worlds.PROVENANCE,
                folder.resolve("circle.html"));
        HtmlReport.write(
                AccountWorlds.pingPong(60), Worlds.PROVENANCE, folder.resolve("pingpong.html"));
        HtmlReport.write(LargeWorld.findings(), Worlds.PROVENANCE, folder.resolve("large.html"));
    }
}
