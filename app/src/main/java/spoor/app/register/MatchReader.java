package spoor.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.app.work.Yaml;
import spoor.app.work.YamlReader;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;
import spoor.ledger.base.Problem;
import spoor.register.incident.Matches;
import spoor.register.incident.Matches.Pair;
import spoor.register.incident.Matches.Verdict;

/// Reads the decisions about pairs of incidents.
final class MatchReader {
    private static final Set<String> KEYS =
            ClaimKeys.keys("first", "second", "verdict", "by", "decided", "why", "reasons");

    private MatchReader() {}

    /// @param problems takes what is wrong; such a pair is left out
    static Matches read(PlainFile file, List<Problem> problems) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        try {
            Yaml.Keys root = YamlReader.read(file.name(), file.text()).asKeys("the file");
            root.expectOnly("the file", Set.of("matches"));
            for (Yaml item : root.require("the file", "matches").asItems("matches")) {
                add(item, seen, pairs, problems);
            }
        } catch (MalformedDataException wrong) {
            problems.add(new Problem(wrong.location(), wrong.problem()));
        }
        return new Matches(pairs);
    }

    private static void add(
            Yaml item, Map<String, Location> seen, List<Pair> pairs, List<Problem> problems) {
        try {
            Pair pair = pair(item.asKeys("match"));
            Location earlier = seen.putIfAbsent(pair.key(), item.location());
            if (earlier != null) {
                throw item.fault("the pair " + pair.key() + " is there already, at " + earlier);
            }
            pairs.add(pair);
        } catch (MalformedDataException wrong) {
            problems.add(new Problem(wrong.location(), wrong.problem()));
        }
    }

    private static Pair pair(Yaml.Keys keys) {
        keys.expectOnly("the pair", KEYS);
        String one = keys.require("the pair", "first").asText("first");
        Yaml second = keys.require("the pair", "second");
        String other = second.asText("second");
        if (one.equals(other)) {
            throw second.expected("second", "another incident than first");
        }
        Verdict verdict =
                ClaimKeys.chosen(keys, "verdict", Verdict.values(), Verdict::label, Verdict.OPEN);
        String by = ClaimKeys.text(keys, "by");
        @Nullable LocalDate on = ClaimKeys.day(keys, "decided");
        String why = ClaimKeys.text(keys, "why");
        if (verdict != Verdict.OPEN && (by.isEmpty() || on == null || why.isEmpty())) {
            throw keys.fault(
                    "the pair is "
                            + verdict.label()
                            + ", expected by whom (`by`), when (`decided`) and `why`");
        }
        Pair open = Pair.open(one, other, ClaimKeys.texts(keys, "reasons"));
        return on == null ? open : open.decided(verdict, by, on, why);
    }
}
