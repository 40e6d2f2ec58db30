package spoor.app.cli.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spoor.app.report.PaymentAnswer;
import spoor.app.report.PaymentSheet;
import spoor.screening.base.Location;
import spoor.screening.base.MalformedDataException;
import spoor.screening.base.Problem;
import spoor.screening.heist.HeistAlert;
import spoor.screening.heist.HeistWatch;
import spoor.screening.payment.Level;
import spoor.screening.payment.PaymentHit;
import spoor.screening.payment.PaymentMessage;
import spoor.screening.payment.PaymentReader;
import spoor.screening.payment.PaymentSink;
import spoor.screening.payment.PaymentVerdict;
import spoor.screening.payment.Resubmissions;
import spoor.screening.screen.Decision;
import spoor.screening.screen.DecisionLog;

/// Screens files of payments one after the other, in the order of sending. Answers are on disk in
/// the log before they are told.
final class PaymentRun {
    /// A batch is held in memory while it is read.
    private static final long LARGEST_BYTES = 1L << 30;

    /// How many answers go to the log at once: each time waits for the disk.
    private static final int AT_ONCE = 500;

    private final PaymentLists lists;
    private final DecisionLog log;
    private final Instant at;
    private final @Nullable HeistWatch watch;
    private final PaymentOutput output;
    private final boolean keepsSheet;
    private final Resubmissions resubmissions =
            new Resubmissions(Resubmissions.USUAL_DAYS, Resubmissions.USUAL_FIELDS);
    private final PaymentCounts counts = new PaymentCounts();
    private final List<PaymentAnswer> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private long bytes;

    /// @param at the time of now
    /// @param keepsSheet whether messages with findings are kept for a page
    PaymentRun(
            PaymentLists lists,
            DecisionLog log,
            Instant at,
            @Nullable HeistWatch watch,
            PaymentOutput output,
            boolean keepsSheet) {
        this.lists = lists;
        this.log = log;
        this.at = at;
        this.watch = watch;
        this.output = output;
        this.keepsSheet = keepsSheet;
    }

    /// @param shown the file's name as the user knows it
    /// @param told gets what could not be read
    void file(Path file, String shown, Consumer<String> told) throws IOException {
        counts.files++;
        long size = Files.size(file);
        if (size > LARGEST_BYTES) {
            fault(
                    new Problem(
                            Location.of(shown),
                            size + " bytes, expected at most " + LARGEST_BYTES + " in one file"),
                    told);
            tell();
            return;
        }
        bytes += size;
        try {
            PaymentReader.read(
                    shown,
                    Files.readAllBytes(file),
                    new PaymentSink() {
                        @Override
                        public void message(PaymentMessage message) {
                            screen(message);
                        }

                        @Override
                        public void fault(Problem fault) {
                            PaymentRun.this.fault(fault, told);
                        }
                    });
        } catch (MalformedDataException e) {
            fault(new Problem(e.location(), e.problem()), told);
        }
        tell();
    }

    private void answer(String record, Runnable answer) {
        records.add(record);
        answers.add(answer);
        if (records.size() == AT_ONCE) {
            try {
                tell();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void tell() throws IOException {
        if (!records.isEmpty()) {
            log.append(records);
            answers.forEach(Runnable::run);
            records.clear();
            answers.clear();
        }
    }

    private void fault(Problem fault, Consumer<String> told) {
        counts.faults++;
        faults.add(fault.toString());
        told.accept(fault.toString());
        answer(PaymentJson.record(at.toString(), fault), () -> output.fault(fault));
    }

    private void screen(PaymentMessage message) {
        PaymentVerdict found = lists.screening().screen(message);
        List<PaymentHit> hits = new ArrayList<>();
        List<PaymentAnswer.SetAside> setAside = new ArrayList<>();
        for (PaymentHit hit : found.hits()) {
            Decision decision = lists.decisions().about(hit);
            if (decision == null) {
                hits.add(hit);
            } else {
                setAside.add(new PaymentAnswer.SetAside(hit, decision));
            }
        }
        hits.addAll(resubmissions.check(new PaymentVerdict(message, hits)));
        List<HeistAlert> alerts = watch == null ? List.of() : watch.see(message);
        PaymentAnswer answer =
                new PaymentAnswer(message, verdict(hits, alerts), hits, setAside, alerts);
        counts.messages++;
        counts.verdicts.merge(answer.verdict(), 1L, Long::sum);
        counts.alerts += alerts.size();
        counts.problems += message.problems().size();
        counts.unread += message.unread().values().stream().mapToLong(Integer::longValue).sum();
        answer(
                PaymentJson.record(at.toString(), answer, lists.versions()),
                () -> output.message(answer));
        if (keepsSheet && !answer.isEmpty()) {
            rows.add(answer);
        }
    }

    /// Without all the lists nothing is clear.
    private String verdict(List<PaymentHit> hits, List<HeistAlert> alerts) {
        if (hits.stream().anyMatch(hit -> hit.level() == Level.HIT)) {
            return "HIT";
        }
        if (!hits.isEmpty() || !alerts.isEmpty()) {
            return "REVIEW";
        }
        return lists.problems().isEmpty() ? "CLEAR" : "INCOMPLETE";
    }

    void finish() {
        output.summary(counts, lists.versions());
    }

    long bytes() {
        return bytes;
    }

    /// Whether every message was read and may pass.
    boolean isClear() {
        return counts.faults == 0 && counts.of("CLEAR") == counts.messages;
    }

    PaymentSheet sheet() {
        return new PaymentSheet(counts.messages, rows, faults, lists.versions(), lists.problems());
    }
}
