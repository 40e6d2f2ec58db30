package spoor.app.customers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import spoor.screening.list.Designation;
import spoor.screening.match.NameQuery;
import spoor.screening.screen.AnswerJson;
import spoor.screening.screen.NameAnswer;
import spoor.screening.screen.NameAnswerJson;
import spoor.screening.screen.NameScreening;
import spoor.screening.screen.Reason;
import spoor.screening.screen.Verdict;
import spoor.screening.screen.WalletAnswer;
import spoor.screening.screen.WalletScreening;

/// Answers for a whole customer: the name with all that is known of its bearer, and each wallet.
///
/// The verdict is the gravest of them. A customer with neither name nor wallet is never clear.
public final class CustomerScreening {
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::verdict);

    private final NameScreening names;
    private final WalletScreening wallets;

    public CustomerScreening(NameScreening names, WalletScreening wallets) {
        this.names = names;
        this.wallets = wallets;
    }

    /// For any number of threads.
    public Outcome screen(Customer customer) {
        List<Finding> findings = new ArrayList<>();
        List<String> records = new ArrayList<>();
        Verdict verdict = Verdict.CLEAR;
        if (!customer.name().isEmpty() || customer.wallets().isEmpty()) {
            NameAnswer answer = names.screen(query(customer));
            verdict = answer.verdict();
            add(answer, findings);
            records.add(NameAnswerJson.members(answer));
        }
        for (String wallet : customer.wallets()) {
            WalletAnswer answer = wallets.screen(wallet);
            verdict = graver(verdict, answer.verdict());
            add(answer, findings);
            records.add(AnswerJson.members(answer));
        }
        findings.sort(GRAVEST_FIRST);
        return new Outcome(customer, verdict, findings, records);
    }

    /// What is found of the wallets alone.
    List<Finding> wallets(Customer customer) {
        List<Finding> findings = new ArrayList<>();
        customer.wallets().forEach(wallet -> add(wallets.screen(wallet), findings));
        return findings;
    }

    static NameQuery query(Customer customer) {
        return new NameQuery(
                customer.name(),
                customer.kind(),
                customer.births(),
                customer.countries(),
                customer.gender(),
                customer.identifiers());
    }

    private static Verdict graver(Verdict one, Verdict other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static void add(NameAnswer answer, List<Finding> findings) {
        for (NameAnswer.Found found : answer.found()) {
            Designation entry = found.match().designation();
            String decided =
                    found.decision() == null
                            ? ""
                            : "; set aside by "
                                    + found.decision().who()
                                    + ": "
                                    + found.decision().why();
            findings.add(
                    new Finding(
                            found.verdict(),
                            "name",
                            answer.asked().name(),
                            entry.list(),
                            found.version(),
                            entry.id(),
                            entry.reference(),
                            found.match().listedName().text(),
                            found.sha256(),
                            String.format(Locale.ROOT, "%.3f", found.match().score()),
                            found.match().sentence() + decided));
        }
        if (answer.found().isEmpty() && answer.verdict() == Verdict.INCOMPLETE) {
            findings.add(incomplete(answer.asked().name(), String.join("; ", answer.notes())));
        }
    }

    private static void add(WalletAnswer answer, List<Finding> findings) {
        for (Reason reason : answer.reasons()) {
            Reason.@Nullable EntryRef entry = reason.entry();
            if (entry == null) {
                findings.add(of(answer, reason));
            } else {
                findings.add(
                        new Finding(
                                reason.verdict(),
                                reason.kind(),
                                answer.asked(),
                                entry.list(),
                                entry.version(),
                                entry.id(),
                                entry.reference(),
                                entry.name(),
                                entry.sha256(),
                                "",
                                reason.text()));
            }
        }
    }

    private static Finding of(WalletAnswer answer, Reason reason) {
        return new Finding(
                reason.verdict(),
                reason.kind(),
                answer.asked(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                reason.text());
    }

    private static Finding incomplete(String asked, String text) {
        return new Finding(Verdict.INCOMPLETE, "question", asked, "", "", "", "", "", "", "", text);
    }
}
