package spoor.screening.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import spoor.screening.archive.ListDiff;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedWallet;
import spoor.screening.wallet.WalletAddress;
import spoor.screening.wallet.WalletIndex;

/// Which wallets get another answer by one version of a list than by another, without asking for
/// all of them twice.
///
/// An answer rests on the entries that an address relates to. So only an address that relates to an
/// entry that was added, removed or changed can get another answer; those are asked twice and
/// compared.
public final class WalletDelta {
    private final WalletScreening before;
    private final WalletScreening after;
    private final WalletIndex<Boolean> touched;

    /// @param before answers by the old version
    /// @param after answers by the new one
    /// @param diff what changed from the one to the other
    public WalletDelta(WalletScreening before, WalletScreening after, ListDiff diff) {
        this.before = before;
        this.after = after;
        var index = new WalletIndex.Builder<Boolean>();
        diff.added().forEach(entry -> add(index, entry));
        diff.removed().forEach(entry -> add(index, entry));
        for (ListDiff.Changed changed : diff.changed()) {
            add(index, changed.before());
            add(index, changed.after());
        }
        touched = index.build();
    }

    private static void add(WalletIndex.Builder<Boolean> index, Designation entry) {
        for (ListedWallet wallet : entry.wallets()) {
            index.add(WalletAddress.of(wallet.address()), true);
        }
    }

    /// One wallet whose answer is another now.
    public record Affected(WalletAnswer before, WalletAnswer after) {}

    /// Nothing if the wallet gets the same answer by both versions.
    public Optional<Affected> of(String wallet) {
        if (touched.find(WalletAddress.of(wallet)).isEmpty()) {
            return Optional.empty();
        }
        var both = new Affected(before.screen(wallet), after.screen(wallet));
        return substance(both.before()).equals(substance(both.after()))
                ? Optional.empty()
                : Optional.of(both);
    }

    /// What an answer says, without the label of the version that says it and the order in which
    /// the list has its entries.
    static List<String> substance(WalletAnswer answer) {
        var substance = new ArrayList<String>();
        substance.add(answer.verdict().toString());
        for (Reason reason : answer.reasons()) {
            Reason.EntryRef entry = reason.entry();
            substance.add(
                    entry == null
                            ? reason.kind() + " " + reason.text()
                            : String.join(
                                    " ",
                                    reason.kind(),
                                    entry.list(),
                                    entry.id(),
                                    entry.sha256(),
                                    entry.asset(),
                                    entry.address()));
        }
        Collections.sort(substance);
        return substance;
    }
}
