package spoor.screening.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.screening.base.MalformedDataException;

class DecisionLogTest {
    @TempDir Path folder;

    @Test
    void chainsItsLines() throws IOException {
        DecisionLog log = three();
        assertThat(log.verify().records()).isEqualTo(3);
        assertThat(Files.readAllLines(file()).getFirst())
                .contains("\"previous\":\"" + "0".repeat(64) + "\",\"number\":1,\"asked\":\"0");
    }

    @Test
    void anEmptyLogIsWhole() throws IOException {
        assertThat(new DecisionLog(file()).verify().records()).isZero();
    }

    @Test
    void showsThatALineWasChanged() throws IOException {
        DecisionLog log = three();
        Files.writeString(file(), Files.readString(file()).replace("asked\":\"1", "asked\":\"2"));
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(log::verify)
                .withMessageContaining("log.jsonl:2: the record's SHA-256 is ");
    }

    @Test
    void showsThatALineWasTakenOutOrMoved() throws IOException {
        DecisionLog log = three();
        List<String> lines = new ArrayList<>(Files.readAllLines(file()));
        String second = lines.remove(1);
        Files.write(file(), lines);
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(log::verify)
                .withMessageContaining("log.jsonl:2: the record follows ");
        lines.add(second);
        Files.write(file(), lines);
        assertThatExceptionOfType(MalformedDataException.class).isThrownBy(log::verify);
    }

    @Test
    void aLineThatWasCutOffGivesItsPlaceToTheNext() throws IOException {
        DecisionLog log = three();
        Files.writeString(file(), "{\"sha256\":\"12", StandardOpenOption.APPEND);
        assertThat(log.verify().isCut()).isTrue();
        assertThat(log.verify().records()).isEqualTo(3);
        log.append("\"asked\":\"" + "x".repeat(20_000) + "\"");
        assertThat(log.verify().records()).isEqualTo(4);
        log.append("\"asked\":\"y\"");
        assertThat(log.verify().records()).isEqualTo(5);
        assertThat(log.verify().isCut()).isFalse();
    }

    @Test
    void keepsDecisions() throws IOException {
        var decision =
                new Decision(
                        "ofac",
                        "27307",
                        "a".repeat(64),
                        "1B",
                        "Ann \"A\"",
                        Instant.parse("2026-02-01T00:00:00Z"),
                        "why\nnot",
                        LocalDate.of(2027, 1, 1));
        DecisionLog log = three();
        log.append(AnswerJson.members(decision));
        assertThat(Decisions.read(file())).containsExactly(decision);
        assertThat(log.verify().records()).isEqualTo(4);
    }

    private DecisionLog three() throws IOException {
        var log = new DecisionLog(file());
        for (int i = 0; i < 3; i++) {
            log.append("\"asked\":\"" + i + "\"");
        }
        return log;
    }

    private Path file() {
        return folder.resolve("screening/log.jsonl");
    }
}
