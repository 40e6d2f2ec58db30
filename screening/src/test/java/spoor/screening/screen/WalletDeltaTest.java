package spoor.screening.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spoor.screening.archive.ListDiff;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.NameStrength;
import spoor.screening.list.PartyKind;
import spoor.screening.list.SanctionsList;

class WalletDeltaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /// Two random lists of a small world, in which entries come, go, change and share wallets, and
    /// everything that can be asked of it: the delta says what asking twice for all says.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isEqualToAskingForEverybodyAgain(long seed) {
        var random = new Random(seed);
        SanctionsList old = list(random);
        SanctionsList now = list(random);
        WalletScreening before = screening(old, "2026-01-01T00:00:00Z");
        WalletScreening after = screening(now, "2026-02-01T00:00:00Z");
        var delta = new WalletDelta(before, after, ListDiff.of(old, now));
        var byDelta = new ArrayList<String>();
        var byAsking = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            for (String wallet : List.of(wallet(i), imitation(i))) {
                if (delta.of(wallet).isPresent()) {
                    byDelta.add(wallet);
                }
                List<String> first = WalletDelta.substance(before.screen(wallet));
                if (!first.equals(WalletDelta.substance(after.screen(wallet)))) {
                    byAsking.add(wallet);
                }
            }
        }
        assertThat(byDelta).isEqualTo(byAsking).isNotEmpty();
    }

    private static SanctionsList list(Random random) {
        var entries = new ArrayList<Designation>();
        for (int id = 0; id < 30; id++) {
            if (random.nextInt(3) > 0) {
                var wallets = new ArrayList<ListedWallet>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    wallets.add(new ListedWallet("ETH", wallet((id + random.nextInt(2)) % 40)));
                }
                entries.add(entry(Integer.toString(id), "Name " + random.nextInt(2), wallets));
            }
        }
        return new SanctionsList("l", null, entries, new TreeMap<>(), List.of());
    }

    private static String wallet(int number) {
        return "0x%04x%032x%04x".formatted(number, number * 7919, number);
    }

    private static String imitation(int number) {
        return "0x%04x%032x%04x".formatted(number, 1, number);
    }

    private static WalletScreening screening(SanctionsList list, String gotAt) {
        var version =
                new ListVersion(
                        "l", Path.of("x"), Instant.parse(gotAt), null, 1, 1, 1, 0, 0, List.of());
        return new WalletScreening.Builder(DAY)
                .list(new UsedList("l", version, DAY, 3, DAY), list)
                .build();
    }

    private static Designation entry(String id, String name, List<ListedWallet> wallets) {
        return new Designation(
                "l",
                id,
                "",
                PartyKind.OTHER,
                List.of(),
                null,
                null,
                List.of(ListedName.of(name, NameStrength.PRIMARY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                wallets,
                List.of(),
                List.of());
    }
}
