package spoor.app.customers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import spoor.screening.screen.NameAnswer;
import spoor.screening.screen.NameScreening;

/// Whom a change of the lists concerns: customers of whom something else is found on one day than
/// on another.
///
/// A name is held against the entries that were added, removed or changed, and no others. That is
/// enough: what an entry finds depends on the entry, the customer and the weights of words alone,
/// and both days are weighed by the later day's lists. A test compares with screening everybody on
/// both days. Wallets cost so little that they are asked of both days.
public final class CustomerDelta {
    private final NameScreening changedBefore;
    private final NameScreening changedAfter;
    private final CustomerScreening before;
    private final CustomerScreening after;

    /// One customer, on both days.
    public record Change(Outcome before, Outcome after) {
        public Customer customer() {
            return after.customer();
        }

        /// Findings of the earlier day that the later one does not have.
        public List<Finding> gone() {
            return without(before.findings(), after.findings());
        }

        /// Findings of the later day that the earlier one does not have.
        public List<Finding> fresh() {
            return without(after.findings(), before.findings());
        }

        private static List<Finding> without(List<Finding> all, List<Finding> known) {
            List<Finding> left =
                    new ArrayList<>(
                            all.stream().filter(Change::isOfAnEntry).map(Change::plain).toList());
            known.forEach(finding -> left.remove(plain(finding)));
            return left;
        }

        /// Not that a list was old on one day or the other.
        private static boolean isOfAnEntry(Finding finding) {
            return !finding.kind().equals("list");
        }

        /// Whatever the version of the list is called.
        private static Finding plain(Finding finding) {
            return new Finding(
                    finding.verdict(),
                    finding.kind(),
                    finding.asked(),
                    finding.list(),
                    "",
                    finding.entry(),
                    finding.reference(),
                    finding.listed(),
                    finding.entrySha256(),
                    finding.score(),
                    finding.text());
        }
    }

    /// All four with the same weights of words.
    ///
    /// @param changedBefore by the earlier day's entries that are not, or are otherwise, on the
    ///   later
    /// @param changedAfter by the later day's entries that were not, or were otherwise, on the
    ///   earlier
    /// @param before by all entries of the earlier day
    /// @param after by all entries of the later day
    public CustomerDelta(
            NameScreening changedBefore,
            NameScreening changedAfter,
            CustomerScreening before,
            CustomerScreening after) {
        this.changedBefore = changedBefore;
        this.changedAfter = changedAfter;
        this.before = before;
        this.after = after;
    }

    /// Nothing if the change does not concern the customer. For any number of threads.
    public Optional<Change> screen(Customer customer) {
        boolean concerns =
                !named(changedBefore, customer).equals(named(changedAfter, customer))
                        || !wallets(before, customer).equals(wallets(after, customer));
        return concerns
                ? Optional.of(new Change(before.screen(customer), after.screen(customer)))
                : Optional.empty();
    }

    private static List<String> named(NameScreening screening, Customer customer) {
        List<String> found = new ArrayList<>();
        for (NameAnswer.Found one : screening.screen(CustomerScreening.query(customer)).found()) {
            found.add(
                    one.verdict()
                            + " "
                            + one.sha256()
                            + " "
                            + one.match().score()
                            + " "
                            + one.match().listedName());
        }
        Collections.sort(found);
        return found;
    }

    /// What is found of the wallets alone, whatever the version of the list is called and however
    /// old it is.
    private static List<String> wallets(CustomerScreening screening, Customer customer) {
        return customer.wallets().isEmpty()
                ? List.of()
                : screening.wallets(customer).stream()
                        .filter(Change::isOfAnEntry)
                        .map(finding ->
                                finding.verdict()
                                        + finding.kind()
                                        + finding.list()
                                        + finding.entrySha256()
                                        + finding.text())
                        .toList();
    }
}
