package spoor.ledger.trace.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is noted comes, once and in order, against a sorted set.
class AgendaTest {
    private static final int TRANSFERS = 100_000;

    @Test
    void givesWhatIsNotedWhileItIsReadSeed7() {
        Random random = new Random(7);
        Agenda agenda = new Agenda(TRANSFERS);
        TreeSet<Long> expected = new TreeSet<>();
        List<Long> found = new ArrayList<>();
        List<Long> sorted = new ArrayList<>();
        note(agenda, expected, 0);
        for (int i = 0; i < 500; i++) {
            note(agenda, expected, random.nextLong(TRANSFERS));
        }
        note(agenda, expected, TRANSFERS - 1L);
        for (long next = agenda.next(); next >= 0; next = agenda.next()) {
            found.add(next);
            sorted.add(expected.pollFirst());
            for (int more = random.nextInt(3); more > 0; more--) {
                long reach = 1L << random.nextInt(17);
                note(agenda, expected, next + 1 + random.nextLong(reach));
            }
        }
        assertThat(found).isEqualTo(sorted).hasSizeGreaterThan(1_000).contains(TRANSFERS - 1L);
        assertThat(expected).isEmpty();
    }

    private static void note(Agenda agenda, Set<Long> expected, long transfer) {
        if (transfer < TRANSFERS) {
            agenda.note(transfer);
            expected.add(transfer);
        }
    }
}
