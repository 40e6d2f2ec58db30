package spoor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.screening.list.Designation;
import spoor.screening.match.NameMatch;
import spoor.screening.match.NameMatcher;
import spoor.screening.match.NameQuery;

/// The sets of names by which quality and speed are measured, asked of the index and of every
/// listed name.
@Tag("slow")
class NameSetsTest {
    private static final int EACH = 8;
    private static final int CLEAN = 60;

    private static List<Designation> lists() throws IOException {
        Path file = TestData.file("lists/SOURCES.md");
        return SampleLists.read(file.resolveSibling(""));
    }

    @Test
    void theIndexAnswersEachSetAsScoringEveryNameDoes() throws IOException {
        List<Designation> entries = lists();
        NameMatcher matcher = NameMatcher.of(entries);
        List<NameQuery> asked = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(20261121);
        NameQuality.labelled(entries, EACH, random).forEach(one -> asked.add(one.query()));
        asked.addAll(NameQuality.clean(entries, CLEAN, random));
        for (String kind : List.of("listed", "changed", "ordinary")) {
            SyntheticEntries.queries(kind, entries, CLEAN, 7)
                    .forEach(name -> asked.add(NameQuery.of(name)));
        }
        int found = 0;
        for (NameQuery query : asked) {
            List<NameMatch> matches = matcher.match(query, 0.7);
            assertThat(matches)
                    .as(query.toString())
                    .isEqualTo(matcher.matchWithoutIndex(query, 0.7));
            found += matches.size();
        }
        System.out.println(asked.size() + " queries, " + found + " matches, the same without");
        assertThat(found).isGreaterThan(asked.size() / 2);
    }

    @Test
    void rivalsHoldTheSameNames() throws IOException {
        List<Designation> entries = lists().subList(0, 500);
        ScanMethod scan = new ScanMethod(entries, false);
        LuceneFuzzy lucene = new LuceneFuzzy(entries);
        int found = 0;
        for (Designation entry : entries) {
            assertThat(scan.best(NameQuery.of(entry.name()))).as(entry.name()).isEqualTo(1);
            found += lucene.find(entry.name()) > 0 ? 1 : 0;
        }
        // Its analyzer keeps "s.a" as one word, where the query has two.
        assertThat(found).isGreaterThan(450);
    }
}
