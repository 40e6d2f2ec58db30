package spoor.screening.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.screening.archive.EntryText;
import spoor.screening.archive.ListVersion;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.SanctionsList;
import spoor.screening.wallet.WalletAddress;
import spoor.screening.wallet.WalletIndex;
import spoor.screening.wallet.WalletMatch;
import spoor.screening.wallet.WalletMatch.Relation;

/// Answers for wallets, on one day, by lists, attributions and decisions.
///
/// Listed itself, or by another form of the same key: a hit. Attributed, or so like a listed one
/// that it may be there to be mistaken for it: review. Listed earlier and no more: to be known, no
/// more.
public final class WalletScreening {
    private final LocalDate day;
    private final List<UsedList> lists;
    private final WalletIndex<Known> index;
    private final List<Decision> decisions;

    /// What is known of an address.
    private sealed interface Known {
        /// @param version label of the list's version
        record Listed(String version, Designation entry, String sha256, ListedWallet wallet)
                implements Known {}

        record Attributed(Attribution attribution) implements Known {}

        /// @param last label of the last version that listed it
        record Delisted(String last, String name, String asset) implements Known {}
    }

    private WalletScreening(
            LocalDate day,
            List<UsedList> lists,
            WalletIndex<Known> index,
            List<Decision> decisions) {
        this.day = day;
        this.lists = List.copyOf(lists);
        this.index = index;
        this.decisions = List.copyOf(decisions);
    }

    /// Collects what answers rest on.
    public static final class Builder {
        private final LocalDate day;
        private final List<UsedList> lists = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final WalletIndex.Builder<Known> index = new WalletIndex.Builder<>();

        /// @param day of the answers
        public Builder(LocalDate day) {
            this.day = day;
        }

        /// @param content of the version used, nothing if there is none
        public Builder list(UsedList used, @Nullable SanctionsList content) {
            lists.add(used);
            ListVersion version = used.version();
            if (content != null && version != null) {
                String label = version.label();
                for (Designation entry : content.designations()) {
                    add(label, entry);
                }
            }
            return this;
        }

        private void add(String label, Designation entry) {
            if (!entry.wallets().isEmpty()) {
                String sha256 = EntryText.sha256(entry);
                for (ListedWallet wallet : entry.wallets()) {
                    index.add(
                            WalletAddress.of(wallet.address()),
                            new Known.Listed(label, entry, sha256, wallet));
                }
            }
        }

        public Builder attributed(Attribution attribution) {
            index.add(WalletAddress.of(attribution.address()), new Known.Attributed(attribution));
            return this;
        }

        /// An address that an earlier version lists and the version in force does not.
        ///
        /// @param last the last version that lists it
        public Builder delisted(ListVersion last, String asset, String address, String name) {
            index.add(WalletAddress.of(address), new Known.Delisted(last.label(), name, asset));
            return this;
        }

        public Builder decision(Decision decision) {
            decisions.add(decision);
            return this;
        }

        public WalletScreening build() {
            return new WalletScreening(day, lists, index.build(), decisions);
        }
    }

    /// The lists that answers rest on.
    public List<UsedList> lists() {
        return lists;
    }

    /// @param asked an address as somebody wrote it
    public WalletAnswer screen(String asked) {
        WalletAddress address = WalletAddress.of(asked);
        var reasons = new ArrayList<Reason>();
        for (WalletMatch<Known> match : index.find(address)) {
            Reason reason = reason(match);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        if (!address.fault().isEmpty()) {
            reasons.add(
                    Reason.of(
                            Verdict.INCOMPLETE,
                            "address",
                            "the address cannot be right as it stands: " + address.fault()));
        }
        for (UsedList list : lists) {
            if (!list.fault().isEmpty()) {
                reasons.add(Reason.of(Verdict.INCOMPLETE, "list", list.fault()));
            }
        }
        if (lists.isEmpty()) {
            reasons.add(Reason.of(Verdict.INCOMPLETE, "list", "there is no list at all"));
        }
        reasons.sort(Comparator.comparing(Reason::verdict));
        Verdict verdict =
                reasons.stream()
                        .filter(reason -> !isSetAside(reason))
                        .map(Reason::verdict)
                        .min(Comparator.naturalOrder())
                        .orElse(Verdict.CLEAR);
        return new WalletAnswer(asked, address, verdict, reasons, lists);
    }

    private boolean isSetAside(Reason reason) {
        return reason.decision() != null
                && reason.entry() != null
                && reason.decision().holds(reason.entry().sha256(), day);
    }

    private @Nullable Reason reason(WalletMatch<Known> match) {
        return switch (match.value()) {
            case Known.Listed listed -> listed(match, listed);
            case Known.Attributed attributed ->
                    match.relation() == Relation.LOOK_ALIKE
                            ? null
                            : attributed(match, attributed.attribution());
            case Known.Delisted delisted ->
                    match.relation() == Relation.LOOK_ALIKE ? null : delisted(match, delisted);
        };
    }

    private Reason listed(WalletMatch<Known> match, Known.Listed listed) {
        Designation entry = listed.entry();
        String subject = match.asked().text();
        var ref =
                new Reason.EntryRef(
                        entry.list(),
                        listed.version(),
                        entry.id(),
                        entry.reference(),
                        entry.name(),
                        listed.sha256(),
                        listed.wallet().asset(),
                        listed.wallet().address());
        @Nullable Decision decision = decision(entry, subject);
        return new Reason(
                match.relation() == Relation.LOOK_ALIKE ? Verdict.REVIEW : Verdict.HIT,
                kind(match.relation()),
                listedText(match, listed) + decided(decision, listed.sha256()),
                ref,
                decision);
    }

    private static String listedText(WalletMatch<Known> match, Known.Listed listed) {
        Designation entry = listed.entry();
        String asset = listed.wallet().asset();
        String where =
                " (entry "
                        + entry.id()
                        + (entry.reference().isEmpty() ? "" : ", " + entry.reference())
                        + (asset.isEmpty() ? "" : ", filed under " + asset)
                        + ")";
        return switch (match.relation()) {
            case SAME -> entry.list() + " lists it for " + entry.name() + where;
            default ->
                    entry.list()
                            + " lists "
                            + match.known().text()
                            + " for "
                            + entry.name()
                            + where
                            + "; "
                            + match.reason();
        };
    }

    /// The latest decision about an entry and a question.
    private @Nullable Decision decision(Designation entry, String subject) {
        Decision latest = null;
        for (Decision decision : decisions) {
            boolean isLater = latest == null || !decision.at().isBefore(latest.at());
            if (isLater && decision.isAbout(entry.list(), entry.id(), subject)) {
                latest = decision;
            }
        }
        return latest;
    }

    private String decided(@Nullable Decision decision, String sha256) {
        if (decision == null) {
            return "";
        }
        return "; " + decision.words(sha256, day);
    }

    private static String kind(Relation relation) {
        return switch (relation) {
            case SAME -> "listed";
            case SAME_KEY -> "same-key";
            case NESTED -> "nested";
            case LOOK_ALIKE -> "look-alike";
        };
    }

    private static Reason attributed(WalletMatch<Known> match, Attribution attribution) {
        String other = match.relation() == Relation.SAME ? "" : "; " + match.reason();
        return Reason.of(
                Verdict.REVIEW,
                "attributed",
                "attributed to "
                        + attribution.label()
                        + " by "
                        + attribution.source()
                        + " ("
                        + attribution.place()
                        + "), which is no listing"
                        + other);
    }

    private static Reason delisted(WalletMatch<Known> match, Known.Delisted delisted) {
        String other = match.relation() == Relation.SAME ? "" : "; " + match.reason();
        return Reason.of(
                Verdict.CLEAR,
                "delisted",
                "was listed for "
                        + delisted.name()
                        + ", last by "
                        + delisted.last()
                        + ", and is no more"
                        + other);
    }
}
