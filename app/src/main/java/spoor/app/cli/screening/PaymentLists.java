package spoor.app.cli.screening;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spoor.app.lists.ListDesk;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;
import spoor.screening.payment.PaymentScreening;
import spoor.screening.screen.ListedParties;
import spoor.screening.screen.PaymentDecisions;
import spoor.screening.screen.UsedList;

/// The lists of a workspace, made ready for payments.
///
/// @param decisions of persons that findings are none
/// @param versions which were used, with date and hash
/// @param problems why nothing is clear; empty if something may be
record PaymentLists(
        PaymentScreening screening,
        PaymentDecisions decisions,
        List<String> versions,
        List<String> problems) {
    PaymentLists {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /// @param day whose versions count
    static PaymentLists of(ListDesk desk, LocalDate day) throws IOException {
        List<Designation> all = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<UsedList, Optional<SanctionsList>> list : desk.lists(day).entrySet()) {
            UsedList used = list.getKey();
            ListVersion version = used.version();
            if (version != null) {
                versions.add(version.label());
            }
            if (!used.fault().isEmpty()) {
                problems.add(used.fault());
            }
            list.getValue().ifPresent(content -> all.addAll(content.designations()));
        }
        if (versions.isEmpty()) {
            problems.add(
                    "lists/: there is no list in force, so that only countries, ports and banks"
                            + " under embargo can be found");
        }
        return new PaymentLists(
                ListedParties.screening(all),
                new PaymentDecisions(desk.decisions(), all, day),
                versions,
                problems);
    }
}
