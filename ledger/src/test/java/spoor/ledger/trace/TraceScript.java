package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spoor.ledger.trace.RecordingSink.Assumed;
import spoor.ledger.trace.RecordingSink.Bound;
import spoor.ledger.trace.RecordingSink.Carried;
import spoor.ledger.trace.RecordingSink.Terminal;

/// Traces short enough to print in the manual.
///
/// ```text
/// A 50 stolen                 an output; all of it is stolen
/// B 50 stolen ann 20          20 of it stolen, by the theft "ann"
/// X ?                         an output whose value the data do not say
/// A B -> C 60  D 35           a transaction, one block each; what is left is the fee
/// stop C SERVICE              taint that arrives in C ends there
/// stop -> C MIXER             taint ends at the transaction that pays C
/// burn C                      C can never be spent
/// overwrite C                 a later transaction with the same id took the place of C
/// limit depth 2               or min_units, until (a height: block 1, 2, ...), transactions
///
/// fifo   C 50  D 0  fee 0     what is tainted of each
/// fifo   C ann 20 bob 5       where there are several thefts
/// runs fifo C ann 20 clean 40 the same in its order
/// end fifo C 50 UNSPENT  D ann 5 RESTOLEN bob  D 3 TRUNCATED depth  fee 1 FEE
/// bounds C 10..50  D ann 0..5
/// assumes X 12
/// ```
///
/// Whatever a line does not mention is not checked. Every script is also run through the slow
/// trace.
final class TraceScript {
    private final ScriptWorld world = new ScriptWorld();
    private final List<String> expectations = new ArrayList<>();

    private TraceScript() {}

    static void check(String text) {
        TraceScript script = new TraceScript();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(script::read);
        script.run();
    }

    private void read(String line) {
        String first = line.split(" ", -1)[0];
        boolean expects =
                Policy.ofLabel(first).isPresent()
                        || List.of("runs", "end", "bounds", "assumes").contains(first);
        if (expects) {
            expectations.add(line);
        } else {
            world.read(line);
        }
    }

    private void run() {
        TraceRequest request = world.request();
        RecordingSink sink = new RecordingSink(true);
        Trace.run(world.chain(), request, sink);
        assertThat(sink.calls).isEqualTo(SlowTrace.callsOf(world.chain(), request));
        assertThat(expectations).isNotEmpty();
        for (String line : expectations) {
            Words words = new Words(line);
            String first = words.next();
            switch (first) {
                case "runs" -> checkRuns(sink, words, line);
                case "end" -> checkEnds(sink, words, line);
                case "bounds" -> checkBounds(sink, words, line);
                case "assumes" -> checkAssumed(sink, words, line);
                default -> checkHeld(sink, Policy.ofLabel(first).orElseThrow(), words, line);
            }
        }
    }

    /// The words of a line, with the thefts that it names.
    private final class Words {
        private final List<String> words;
        private int at;

        Words(String line) {
            words = List.of(line.split("\\s+"));
        }

        boolean more() {
            return at < words.size();
        }

        String next() {
            return words.get(at++);
        }

        boolean nextIsNumber() {
            return more() && Character.isDigit(words.get(at).charAt(0));
        }

        /// The label of the theft that comes next: the only one, where none is named.
        int label() {
            if (nextIsNumber()) {
                assertThat(world.theftIds()).hasSize(1);
                return 1;
            }
            String id = next();
            return id.equals("clean") ? 0 : world.theftIds().indexOf(id) + 1;
        }

        boolean nextIsTheft() {
            return more()
                    && (world.theftIds().contains(words.get(at)) || words.get(at).equals("clean"));
        }
    }

    private void checkHeld(RecordingSink sink, Policy policy, Words words, String line) {
        Map<String, Map<Integer, Long>> held = new TreeMap<>();
        for (TraceSink.Step step : stepsOf(sink, policy)) {
            for (TraceSink.Parcel parcel : step.withdrawn()) {
                held.put(world.name(parcel.output()), byTheft(parcel.runs()));
            }
            byTheft(step.fee())
                    .forEach((label, units) ->
                            held.computeIfAbsent("fee", _ -> new TreeMap<>())
                                    .merge(label, units, Long::sum));
        }
        while (words.more()) {
            String place = words.next();
            Map<Integer, Long> expected = new TreeMap<>();
            while (words.nextIsTheft() || words.nextIsNumber()) {
                int label = words.nextIsNumber() && expected.isEmpty() ? 0 : words.label();
                long units = Long.parseLong(words.next());
                if (units > 0) {
                    expected.put(label == 0 ? onlyTheft() : label, units);
                }
            }
            assertThat(held.getOrDefault(place, Map.of()))
                    .as(line + ": " + place)
                    .isEqualTo(expected);
        }
    }

    private int onlyTheft() {
        assertThat(world.theftIds()).as("name the theft").hasSize(1);
        return 1;
    }

    private static List<TraceSink.Step> stepsOf(RecordingSink sink, Policy policy) {
        return sink.of(TraceSink.Step.class).stream()
                .filter(step -> step.policy() == policy)
                .toList();
    }

    private static Map<Integer, Long> byTheft(List<TraceSink.Run> runs) {
        Map<Integer, Long> sums = new TreeMap<>();
        runs.stream()
                .filter(run -> run.label() > 0)
                .forEach(run -> sums.merge(run.label(), run.units(), Long::sum));
        return sums;
    }

    private void checkRuns(RecordingSink sink, Words words, String line) {
        Policy policy = Policy.ofLabel(words.next()).orElseThrow();
        long output = world.output(words.next());
        List<TraceSink.Run> expected = new ArrayList<>();
        while (words.more()) {
            expected.add(new TraceSink.Run(words.label(), Long.parseLong(words.next())));
        }
        List<TraceSink.Run> found =
                stepsOf(sink, policy).stream()
                        .flatMap(step -> step.withdrawn().stream())
                        .filter(parcel -> parcel.output() == output)
                        .findFirst()
                        .orElseThrow()
                        .runs();
        assertThat(found).as(line).isEqualTo(expected);
    }

    private void checkEnds(RecordingSink sink, Words words, String line) {
        Policy policy = Policy.ofLabel(words.next()).orElseThrow();
        List<String> found =
                sink.of(Terminal.class).stream()
                        .filter(end -> end.policy() == policy)
                        .map(end ->
                                text(
                                        end.output(),
                                        end.theft(),
                                        end.units(),
                                        end.kind(),
                                        end.reason()))
                        .toList();
        while (words.more()) {
            String place = words.next();
            int label = words.label();
            long units = Long.parseLong(words.next());
            TerminalKind kind = TerminalKind.valueOf(words.next());
            String reason = hasReason(kind) ? words.next() : "";
            long output = place.equals("fee") ? -1 : world.output(place);
            assertThat(found).as(line).contains(text(output, label - 1, units, kind, reason));
        }
    }

    private static boolean hasReason(TerminalKind kind) {
        return kind == TerminalKind.RESTOLEN || kind == TerminalKind.TRUNCATED;
    }

    private String text(long output, int theft, long units, TerminalKind kind, String reason) {
        return (output < 0 ? "fee" : world.name(output))
                + " "
                + world.theftIds().get(theft)
                + " "
                + units
                + " "
                + kind
                + (hasReason(kind) ? " " + reason : "");
    }

    private void checkBounds(RecordingSink sink, Words words, String line) {
        Map<String, String> found = new TreeMap<>();
        for (Carried pair : sink.of(Carried.class)) {
            found.put(
                    world.name(pair.output()) + " " + (pair.theft() + 1),
                    pair.least() + ".." + pair.most());
        }
        for (Bound pair : sink.of(Bound.class)) {
            if (pair.kind() == TerminalKind.FEE) {
                found.put("fee " + (pair.theft() + 1), pair.least() + ".." + pair.most());
            }
        }
        while (words.more()) {
            String place = words.next();
            do {
                int label = words.label();
                String expected = words.next();
                assertThat(found.getOrDefault(place + " " + label, "0..0"))
                        .as(line + ": " + place)
                        .isEqualTo(expected);
            } while (words.nextIsTheft());
        }
    }

    private void checkAssumed(RecordingSink sink, Words words, String line) {
        while (words.more()) {
            long output = world.output(words.next());
            long units = Long.parseLong(words.next());
            assertThat(sink.of(Assumed.class))
                    .as(line)
                    .anyMatch(call -> call.output() == output && call.units() == units);
        }
    }
}
