package spoor.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import spoor.screening.SampleLists;
import spoor.screening.list.Designation;
import spoor.screening.list.PartyKind;

/// The index finds what scoring every name finds: the same names with the same scores, to the bit.
class NameSearchTest {
    private static final long SEED = 20261121;
    private static final int QUERIES = 80;

    @Test
    void findsInTheIndexWhatScoringEveryNameFinds() {
        List<Designation> listed = SampleLists.newest();
        NameIndex index = NameMatcher.of(listed).index();
        NameSearch search = new NameSearch(index);
        SplittableRandom random = new SplittableRandom(SEED);
        int found = 0;
        for (String name : queries(index, random)) {
            for (PartyKind kind : List.of(PartyKind.OTHER, PartyKind.PERSON)) {
                for (Reading reading : Reading.of(NameQuery.of(name, kind))) {
                    List<NameSearch.NameHit> hits = search.find(reading);
                    found += hits.size();
                    assertThat(hits).as(name + " as " + kind).isEqualTo(search.scan(reading));
                }
            }
        }
        assertThat(found).isGreaterThan(QUERIES);
    }

    /// Listed names, listed names with letters changed, words left out, put in and swapped, and
    /// words of several names together.
    private static List<String> queries(NameIndex index, SplittableRandom random) {
        List<String> all =
                new ArrayList<>(
                        List.of("J R", "Kim", "a", "", "محمد حسن", "Ali Ali Ali Ali", "김정은"));
        while (all.size() < QUERIES) {
            String name = index.names[random.nextInt(index.size())].text();
            String other = index.names[random.nextInt(index.size())].text();
            all.add(
                    switch (random.nextInt(6)) {
                        case 0 -> name;
                        case 1 -> typed(name, random);
                        case 2 -> typed(typed(name, random), random);
                        case 3 -> without(name, random);
                        case 4 -> without(name, random) + " " + without(other, random);
                        default -> name.charAt(0) + ". " + without(name, random);
                    });
        }
        return all;
    }

    private static String typed(String name, SplittableRandom random) {
        int at = random.nextInt(name.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + letter + name.substring(at + 1);
        };
    }

    private static String without(String name, SplittableRandom random) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        words.remove(random.nextInt(words.size()));
        return String.join(" ", words);
    }
}
