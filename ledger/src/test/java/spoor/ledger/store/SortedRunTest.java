package spoor.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRunTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 64, 65, 1000, 50_000})
    void sortsAsALibrarySortsAndFindsEveryKey(int length) throws Exception {
        SplittableRandom random = new SplittableRandom(length);
        long[] keys = new long[length];
        int[] numbers = new int[length];
        TreeMap<Long, List<Integer>> expected = new TreeMap<>();
        for (int i = 0; i < length; i++) {
            keys[i] = i % 7 == 3 ? keys[i / 2] : random.nextLong() >>> 16;
            numbers[i] = i;
            expected.computeIfAbsent(keys[i], _ -> new ArrayList<>()).add(i);
        }
        KeySort.sort(keys, numbers, length);
        SortedRun.write(folder.resolve("id-1.run"), keys, numbers, length);
        try (Arena arena = Arena.ofConfined()) {
            SortedRun run = SortedRun.open(folder, "id-1.run", arena);
            assertThat(run.isIntact()).isTrue();
            assertThat(contents(run)).isEqualTo(expected);
            for (Long key : expected.keySet()) {
                long at = run.firstAtLeast(key);
                assertThat(run.key(at)).isEqualTo(key);
                assertThat(at == 0 || run.key(at - 1) < key).isTrue();
            }
        }
    }

    @Test
    void aMergeHoldsTheEntriesOfAllRuns() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        List<String> names = List.of();
        TreeMap<Long, List<Integer>> expected = new TreeMap<>();
        RunFiles files = new RunFiles(folder, "id");
        for (int run = 0; run < 71; run++) {
            long[] keys = new long[100];
            int[] numbers = new int[100];
            for (int i = 0; i < 100; i++) {
                keys[i] = random.nextLong(5000) << 30;
                numbers[i] = run * 100 + i;
                expected.computeIfAbsent(keys[i], _ -> new ArrayList<>()).add(numbers[i]);
            }
            KeySort.sort(keys, numbers, 100);
            names = files.add(names, keys, numbers, 100);
        }
        // 71 = 64 + 7: one run of the second level, and seven that were not merged yet.
        assertThat(names).hasSize(8);
        TreeMap<Long, List<Integer>> found = new TreeMap<>();
        try (Arena arena = Arena.ofConfined()) {
            for (String name : names) {
                contents(SortedRun.open(folder, name, arena))
                        .forEach((key, numbers) ->
                                found.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(numbers));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<Long, List<Integer>> contents(SortedRun run) {
        TreeMap<Long, List<Integer>> contents = new TreeMap<>();
        for (long i = 0; i < run.entries(); i++) {
            contents.computeIfAbsent(run.key(i), _ -> new ArrayList<>()).add((int) run.number(i));
        }
        return contents;
    }
}
