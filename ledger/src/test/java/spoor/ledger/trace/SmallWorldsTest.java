package spoor.ledger.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spoor.ledger.chain.MemoryChain;

/// Every transaction of a few inputs and outputs with values 0 to 4, against the slow trace.
///
/// Each input is clean, or stolen by the first or the second theft. After it comes a transaction
/// that spends all of its outputs, so that what the outputs hold in their order shows too.
class SmallWorldsTest {
    private static final int MAX_VALUE = 4;

    /// One input: its value, and how much of it each theft claims.
    private record Input(int value, int first, int second) {
        boolean isStolen() {
            return first > 0 || second > 0;
        }
    }

    private int worlds;

    @Test
    void upToTwoInputsAndOutputs() {
        tryAll(inputLists(wholeInputs(), 2), outputLists(2));
        assertThat(worlds).isEqualTo(3336);
    }

    @Test
    @Tag("slow")
    void upToThreeInputsAndOutputs() {
        tryAll(inputLists(wholeInputs(), 3), outputLists(3));
        assertThat(worlds).isEqualTo(242460);
    }

    @Test
    @Tag("slow")
    void upToTwoInputsThatAreStolenInPart() {
        tryAll(inputLists(partialInputs(), 2), outputLists(2));
        assertThat(worlds).isEqualTo(83075);
    }

    private static List<Input> wholeInputs() {
        List<Input> inputs = new ArrayList<>();
        for (int value = 0; value <= MAX_VALUE; value++) {
            inputs.add(new Input(value, 0, 0));
            if (value > 0) {
                inputs.add(new Input(value, value, 0));
                inputs.add(new Input(value, 0, value));
            }
        }
        return inputs;
    }

    private static List<Input> partialInputs() {
        List<Input> inputs = new ArrayList<>();
        for (int value = 0; value <= MAX_VALUE; value++) {
            for (int first = 0; first <= value; first++) {
                for (int second = 0; second <= value; second++) {
                    inputs.add(new Input(value, first, second));
                }
            }
        }
        return inputs;
    }

    /// All lists of one to `longest` inputs, at least one of them stolen.
    private static List<List<Input>> inputLists(List<Input> choices, int longest) {
        List<List<Input>> lists = new ArrayList<>();
        List<List<Input>> last = List.of(List.of());
        for (int length = 1; length <= longest; length++) {
            last = longer(last, choices);
            last.stream()
                    .filter(list -> list.stream().anyMatch(Input::isStolen))
                    .forEach(lists::add);
        }
        return lists;
    }

    private static List<List<Integer>> outputLists(int longest) {
        List<List<Integer>> lists = new ArrayList<>(List.of(List.of()));
        List<List<Integer>> last = List.of(List.of());
        for (int length = 1; length <= longest; length++) {
            last = longer(last, List.of(0, 1, 2, 3, 4));
            lists.addAll(last);
        }
        return lists;
    }

    private static <T> List<List<T>> longer(List<List<T>> lists, List<T> choices) {
        List<List<T>> longer = new ArrayList<>();
        for (List<T> list : lists) {
            for (T choice : choices) {
                List<T> extended = new ArrayList<>(list);
                extended.add(choice);
                longer.add(extended);
            }
        }
        return longer;
    }

    private void tryAll(List<List<Input>> inputLists, List<List<Integer>> outputLists) {
        for (List<Input> inputs : inputLists) {
            int brought = inputs.stream().mapToInt(Input::value).sum();
            for (List<Integer> outputs : outputLists) {
                if (outputs.stream().mapToInt(value -> value).sum() <= brought) {
                    worlds++;
                    tryOne(inputs, outputs);
                }
            }
        }
    }

    private static void tryOne(List<Input> inputs, List<Integer> outputs) {
        MemoryChain.Builder builder = new MemoryChain.Builder();
        builder.block(1, 1);
        List<Origin> first = new ArrayList<>();
        List<Origin> second = new ArrayList<>();
        builder.begin();
        for (Input input : inputs) {
            long output = builder.output(input.value);
            if (input.first > 0) {
                first.add(new Origin(output, input.first));
            }
            if (input.second > 0) {
                second.add(new Origin(output, input.second));
            }
        }
        builder.begin();
        for (int input = 0; input < inputs.size(); input++) {
            builder.input(input);
        }
        for (int value : outputs) {
            builder.output(value);
        }
        spendEverything(builder, inputs.size(), outputs);
        TraceRequest request =
                new TraceRequest(
                        List.of(new Theft("first", first), new Theft("second", second)),
                        EnumSet.allOf(Policy.class),
                        true,
                        Limits.NONE,
                        StopRule.NONE);
        MemoryChain chain = builder.build();
        List<Object> fast = RecordingSink.callsOf(chain, request);
        List<Object> slow = SlowTrace.callsOf(chain, request);
        if (!fast.equals(slow)) {
            assertThat(fast).as(inputs + " -> " + outputs).isEqualTo(slow);
        }
        BoundsCheck.check(request, fast);
    }

    /// In two outputs of about a half each.
    private static void spendEverything(
            MemoryChain.Builder builder, int from, List<Integer> values) {
        int sum = values.stream().mapToInt(value -> value).sum();
        builder.begin();
        for (int i = 0; i < values.size(); i++) {
            builder.input(from + i);
        }
        builder.output(sum / 2);
        builder.output(sum - sum / 2);
    }
}
