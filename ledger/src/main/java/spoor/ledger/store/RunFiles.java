package spoor.ledger.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The runs of one index as files: each commit adds one, and eight of a level are merged into one
/// of the next, so that a look-up asks few runs and a run is rewritten seldom.
final class RunFiles {
    private static final int MERGED_AT_ONCE = 8;
    private static final String SUFFIX = ".run";

    private final Path folder;
    private final String prefix;

    /// @param prefix of the file names: `id` or `lock`
    RunFiles(Path folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /// Adds a run of sorted pairs, merges what is to be merged, and gives the names of the runs
    /// that count now.
    List<String> add(List<String> names, long[] keys, int[] numbers, int length)
            throws IOException {
        if (length == 0) {
            return names;
        }
        List<String> now = new ArrayList<>(names);
        String added = nextName(now);
        SortedRun.write(folder.resolve(added), keys, numbers, length);
        now.add(added);
        while (mergeTail(now)) {
            // A merge may complete eight runs of the next level.
        }
        return now;
    }

    private String nextName(List<String> names) {
        long highest = 0;
        for (String name : names) {
            String digits = name.substring(prefix.length() + 1, name.length() - SUFFIX.length());
            highest = Math.max(highest, Long.parseLong(digits));
        }
        return prefix + "-" + (highest + 1) + SUFFIX;
    }

    private boolean mergeTail(List<String> names) throws IOException {
        if (names.size() < MERGED_AT_ONCE) {
            return false;
        }
        List<String> tail = names.subList(names.size() - MERGED_AT_ONCE, names.size());
        try (Arena arena = Arena.ofConfined()) {
            List<SortedRun> runs = new ArrayList<>();
            for (String name : tail) {
                runs.add(SortedRun.open(folder, name, arena));
            }
            if (runs.stream().anyMatch(run -> run.level() != runs.getFirst().level())) {
                return false;
            }
            String merged = nextName(names);
            SortedRun.merge(folder.resolve(merged), runs);
            tail.clear();
            names.add(merged);
            return true;
        }
    }
}
