package spoor.app.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.app.register.Register;
import spoor.app.register.RegisterFolder;
import spoor.app.work.Workspace;

/// A register of everything that the shared data holds for one: four tables with mappings, EuRepoC,
/// ATT&CK's groups and MISP's clusters.
public final class RealRegister {
    private static @Nullable Register read;

    private RealRegister() {}

    /// Writes its files into a folder and reads them, once for all tests.
    public static synchronized Register in(Path folder) throws IOException {
        Register known = read;
        if (known == null) {
            known = made(folder);
            read = known;
        }
        return known;
    }

    private static Register made(Path folder) throws IOException {
        RegisterFolder files = new RegisterFolder(new Workspace(folder));
        List<Taken> all =
                List.of(
                        RealTablesTest.mapped("un_reported_facts.csv", "un-facts"),
                        RealTablesTest.mapped("published_case_facts.csv", "case-facts"),
                        RealTablesTest.mapped("oak_incidents.csv", "oak"),
                        RealTablesTest.mapped("defihacklabs_index.csv", "defihacklabs"),
                        RealTablesTest.eurepoc(),
                        StixBundle.read(RealTablesTest.file("attack_dprk_groups.stix.json.gz")),
                        ActorNames.misp(RealTablesTest.file("misp_dprk_threat_actors.json")));
        for (Taken taken : all) {
            files.keep(taken.origin(), taken.incidents(), taken.figures(), taken.names());
        }
        return files.read();
    }
}
