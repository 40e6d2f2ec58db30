package spoor.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spoor.app.customers.Customer;
import spoor.app.customers.CustomerDelta;
import spoor.ledger.TestData;
import spoor.screening.archive.Archive;
import spoor.screening.archive.GotFile;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedName;
import spoor.screening.list.PartyKind;
import spoor.screening.list.SanctionsList;
import spoor.screening.match.NameQuery;
import spoor.screening.match.TokenWeights;
import spoor.screening.screen.NameAnswer;
import spoor.screening.screen.NameScreening;
import spoor.screening.screen.UsedList;

/// The United Nations' list of April 2025 and of February 2026: 130 entries more, 4 fewer, 17
/// amended.
class CustomerDeltaTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 5, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 1);

    @TempDir Path workspace;

    private ListDesk desk() throws IOException {
        Files.createDirectories(workspace.resolve("lists"));
        Files.writeString(
                workspace.resolve("lists/sources.yaml"),
                "lists:\n  - {name: un-sc, files: [un.xml], allowed-days: 400}\n");
        ListDesk desk = new ListDesk(workspace);
        add(desk.archive(), "2025-04-19", "2025-04-20T08:00:00Z");
        add(desk.archive(), "2026-02-27", "2026-02-28T08:00:00Z");
        return desk;
    }

    private static void add(Archive archive, String day, String gotAt) throws IOException {
        Path file = TestData.file("lists/un/" + day + "_consolidated.xml.gz");
        Archive.Outcome outcome =
                archive.add(
                        "un-sc",
                        List.of(new GotFile("un.xml.gz", Files.readAllBytes(file))),
                        Instant.parse(gotAt),
                        10,
                        null);
        assertThat(outcome).isInstanceOf(Archive.Outcome.Added.class);
    }

    /// Names of both lists as they stand, and with their words turned round; and names that nobody
    /// listed.
    private static List<Customer> customers(ListDesk desk) throws IOException {
        List<Customer> customers = new ArrayList<>();
        for (LocalDate day : List.of(BEFORE, AFTER)) {
            for (Optional<SanctionsList> list : desk.lists(day).values()) {
                for (Designation entry : list.orElseThrow().designations()) {
                    ListedName name = entry.names().getLast();
                    customers.add(customer(customers.size(), name.text(), entry.kind()));
                    List<String> words = Arrays.asList(entry.name().split(" "));
                    Collections.reverse(words);
                    customers.add(
                            customer(customers.size(), String.join(" ", words), entry.kind()));
                }
            }
        }
        for (String name : List.of("Anna Schmidt", "Tehran Bakery", "Kim Min-jun", "Ali Rezaei")) {
            customers.add(customer(customers.size(), name, PartyKind.OTHER));
        }
        return customers;
    }

    private static Customer customer(int row, String name, PartyKind kind) {
        return new Customer(
                row, "c" + row, name, kind, List.of(), List.of(), "", List.of(), List.of(),
                List.of());
    }

    @Test
    void concernsWhomScreeningEverybodyOnBothDaysConcerns() throws IOException {
        ListDesk desk = desk();
        List<Customer> customers = customers(desk);
        Map<UsedList, Optional<SanctionsList>> later = desk.lists(AFTER);
        TokenWeights weights =
                TokenWeights.of(later.values().iterator().next().orElseThrow().designations());
        NameScreening before = desk.names(BEFORE, desk.lists(BEFORE), weights);
        NameScreening after = desk.names(AFTER, later, weights);
        CustomerDelta delta = desk.delta(BEFORE, AFTER);

        List<String> concerned = new ArrayList<>();
        List<String> everybody = new ArrayList<>();
        for (Customer customer : customers) {
            delta.screen(customer).ifPresent(change -> concerned.add(change.customer().id()));
            NameQuery query = NameQuery.of(customer.name(), customer.kind());
            if (!found(before.screen(query)).equals(found(after.screen(query)))) {
                everybody.add(customer.id());
            }
        }
        assertThat(concerned).isEqualTo(everybody).hasSizeGreaterThan(200);
        assertThat(concerned).hasSizeLessThan(customers.size() / 2);
    }

    /// Entries of equal score stand in the order of their lists, which may change with the lists.
    private static List<String> found(NameAnswer answer) {
        return answer.found().stream()
                .map(one ->
                        one.verdict()
                                + one.sha256()
                                + one.match().score()
                                + one.match().listedName())
                .sorted()
                .toList();
    }
}
