package spoor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import spoor.app.register.IncidentReader;
import spoor.app.work.PlainFile;
import spoor.register.incident.Incident;
import spoor.register.incident.RegisterText;

/// An incident's file says all that the incident does.
final class WrittenAndRead {
    private WrittenAndRead() {}

    static void check(Incident incident) {
        byte[] bytes = RegisterText.of(incident).getBytes(StandardCharsets.UTF_8);
        IncidentReader.Result read = IncidentReader.read(PlainFile.of(incident.id(), bytes));
        assertThat(read.problems()).isEmpty();
        assertThat(read.incident()).isEqualTo(incident);
    }
}
