package spoor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.intake.RealRegister;
import spoor.app.intake.StixBundle;
import spoor.app.intake.Taken;
import spoor.app.register.Register;
import spoor.app.register.SmallRegister;
import spoor.ingest.files.SourceFile;
import spoor.register.incident.Figure;
import spoor.register.incident.Standing;

/// A bundle that goes out and comes back is the same register.
class StixRoundTripTest {
    @TempDir Path folder;

    private Taken back(String bundle) throws IOException {
        Path file = folder.resolve("out.json");
        Files.writeString(file, bundle);
        return StixBundle.read(new SourceFile("out.json", file));
    }

    private Taken back(Register register) throws IOException {
        return back(StixExport.bundle(register, "spoor test"));
    }

    private static List<Figure> standing(Register register) {
        return register.figures().stream()
                .filter(figure -> figure.backing().standing() != Standing.REJECTED)
                .toList();
    }

    private static void isSame(Register register, Taken back) {
        assertThat(back.problems()).isEmpty();
        assertThat(back.incidents()).containsExactlyElementsOf(register.incidents());
        assertThat(back.figures()).containsExactlyElementsOf(standing(register));
        assertThat(back.names()).containsExactlyInAnyOrderElementsOf(register.names().entries());
    }

    @Test
    void theExampleComesBackWhole() throws IOException {
        Register register = SmallRegister.in(folder);
        Taken back = back(register);
        isSame(register, back);
        assertThat(back.unused())
                .containsEntry("relationship: its claims are in their incidents", 6)
                .containsEntry("location: no actor, not taken", 2);
    }

    @Test
    void thePublishedTablesComeBackWhole() throws IOException {
        Register register = RealRegister.in(folder);
        Taken back = back(register);
        isSame(register, back);
        System.out.printf(
                "STIX there and back: %d incidents with %d claims, %d figures, %d names equal%n",
                back.incidents().size(),
                back.incidents().stream().mapToInt(one -> one.claims().size()).sum(),
                back.figures().size(),
                back.names().size());
    }

    @Test
    void theExtensionIsKnownByItsDefinition() {
        assertThat(StixBundle.CLAIMS).isEqualTo(StixObjects.CLAIMS);
    }

    /// The claim is told with its place in the bundle and left out, the others are taken.
    @Test
    void aClaimThatSomebodySpoiledIsTold() throws IOException {
        Register register = SmallRegister.in(folder);
        String bundle = StixExport.bundle(register, "spoor test");
        Taken back = back(bundle.replaceFirst("\"low\":\"31000000\"", "\"low\":\"a lot\""));
        assertThat(back.problems()).hasSize(1);
        assertThat(back.problems().getFirst().toString())
                .startsWith("out.json:5:")
                .contains("low is \"a lot\", expected a number in digits");
        assertThat(back.incidents()).hasSize(3);
        assertThat(back.incidents().getFirst().claims())
                .hasSize(register.incidents().getFirst().claims().size() - 1);
    }

    /// An id that would be a file outside the folder of incidents.
    @Test
    void anIncidentWithANameThatIsNoFileIsRefused() throws IOException {
        String bundle = StixExport.bundle(SmallRegister.in(folder), "spoor test");
        Taken back =
                back(
                        bundle.replace(
                                "\"incident\":\"exchange-a\"",
                                "\"incident\":\"../../exchange-a\""));
        assertThat(back.incidents()).hasSize(2);
        assertThat(back.problems().getFirst().text()).contains("expected letters, digits");
    }

    @Test
    void anIncidentOfAnotherProgramIsCounted() throws IOException {
        Taken back =
                back(
                        """
                        {"type": "bundle", "id": "bundle--1", "objects": [
                          {"type": "incident", "id": "incident--1", "name": "a theft"}]}
                        """);
        assertThat(back.incidents()).isEmpty();
        assertThat(back.unused())
                .containsEntry("incident without claims of this program, not taken", 1);
    }
}
