package spoor.app.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.customers.CustomerDelta;
import spoor.app.customers.CustomerScreening;
import spoor.app.work.PlainFile;
import spoor.screening.archive.Archive;
import spoor.screening.archive.ListVersion;
import spoor.screening.archive.VersionWallets;
import spoor.screening.list.Designation;
import spoor.screening.list.SanctionsList;
import spoor.screening.match.TokenWeights;
import spoor.screening.screen.Attribution;
import spoor.screening.screen.Decision;
import spoor.screening.screen.DecisionLog;
import spoor.screening.screen.Decisions;
import spoor.screening.screen.NameScreening;
import spoor.screening.screen.UsedList;
import spoor.screening.screen.WalletScreening;
import spoor.screening.wallet.WalletAddress;
import spoor.screening.wallet.WalletKey;

/// Everything that the workspace answers by: its lists, attributions, decisions and log.
public final class ListDesk {
    private static final String LOG = "screening/log.jsonl";

    private final Path workspace;
    private final Archive archive;

    /// @param workspace its folder
    public ListDesk(Path workspace) {
        this.workspace = workspace;
        this.archive = new Archive(workspace.resolve("lists"));
    }

    public Archive archive() {
        return archive;
    }

    public ListSources sources() throws IOException {
        return ListSources.read(workspace);
    }

    public DecisionLog log() {
        return new DecisionLog(workspace.resolve(LOG));
    }

    /// The decisions kept in the log, the oldest first.
    public List<Decision> decisions() throws IOException {
        return Decisions.read(workspace.resolve(LOG));
    }

    /// The lists as they counted on a day, in the order of the configuration, each with what it
    /// said, or with nothing where there is no version.
    public Map<UsedList, Optional<SanctionsList>> lists(LocalDate day) throws IOException {
        var lists = new LinkedHashMap<UsedList, Optional<SanctionsList>>();
        for (ListSource source : sources().lists()) {
            UsedList used = used(source, day);
            ListVersion version = used.version();
            lists.put(
                    used, version == null ? Optional.empty() : Optional.of(archive.read(version)));
        }
        return lists;
    }

    /// Which version of a list counted on a day, and how fresh it was.
    public UsedList used(ListSource source, LocalDate day) throws IOException {
        @Nullable ListVersion version = archive.inForce(source.name(), day).orElse(null);
        @Nullable LocalDate knownUntil = version == null ? null : archive.knownUntil(version, day);
        return new UsedList(source.name(), version, knownUntil, source.allowedDays(), day);
    }

    /// Which versions counted on a day, in the order of the configuration.
    public List<UsedList> used(LocalDate day) throws IOException {
        var used = new ArrayList<UsedList>();
        for (ListSource source : sources().lists()) {
            used.add(used(source, day));
        }
        return used;
    }

    /// Answers for names as of a day.
    public NameScreening names(LocalDate day) throws IOException {
        return names(day, lists(day), null);
    }

    /// Answers for names as of a day, by a part of its lists.
    ///
    /// @param lists what is held against names
    /// @param weights of words; nothing to count them over `lists`
    public NameScreening names(
            LocalDate day,
            Map<UsedList, Optional<SanctionsList>> lists,
            @Nullable TokenWeights weights)
            throws IOException {
        var builder = new NameScreening.Builder(day).weights(weights);
        lists.forEach((used, content) -> builder.list(used, content.orElse(null)));
        decisions().forEach(builder::decision);
        return builder.build();
    }

    /// Answers for wallets as of a day.
    public WalletScreening wallets(LocalDate day) throws IOException {
        var builder = new WalletScreening.Builder(day);
        Set<WalletKey> listed = new HashSet<>();
        for (Map.Entry<UsedList, Optional<SanctionsList>> list : lists(day).entrySet()) {
            builder.list(list.getKey(), list.getValue().orElse(null));
            list.getValue()
                    .ifPresent(content ->
                            content.designations().stream()
                                    .flatMap(entry -> entry.wallets().stream())
                                    .map(wallet -> WalletAddress.of(wallet.address()).key())
                                    .forEach(listed::add));
        }
        delisted(builder, listed, day);
        for (String pack : sources().attributed()) {
            PlainFile file = PlainFile.read(workspace.resolve(pack), pack);
            for (Attribution attribution : AttributedPack.read(file)) {
                builder.attributed(attribution);
            }
        }
        decisions().forEach(builder::decision);
        return builder.build();
    }

    /// What versions before the day list and none in force does.
    private void delisted(WalletScreening.Builder builder, Set<WalletKey> listed, LocalDate day)
            throws IOException {
        for (ListSource source : sources().lists()) {
            Map<WalletKey, ListVersion> last = new LinkedHashMap<>();
            Map<WalletKey, VersionWallets.Wallet> wallets = new HashMap<>();
            for (ListVersion version : archive.versions(source.name())) {
                if (!version.inForceFrom().isAfter(day)) {
                    for (VersionWallets.Wallet wallet : archive.wallets(version)) {
                        WalletKey key = WalletAddress.of(wallet.address()).key();
                        if (!listed.contains(key)) {
                            last.put(key, version);
                            wallets.put(key, wallet);
                        }
                    }
                }
            }
            for (Map.Entry<WalletKey, ListVersion> each : last.entrySet()) {
                VersionWallets.@Nullable Wallet wallet = wallets.get(each.getKey());
                if (wallet != null) {
                    builder.delisted(
                            each.getValue(), wallet.asset(), wallet.address(), wallet.name());
                }
            }
        }
    }

    /// What the lists of two days hold against customers, both weighed by the later ones.
    public CustomerDelta delta(LocalDate from, LocalDate to) throws IOException {
        Map<UsedList, Optional<SanctionsList>> before = lists(from);
        Map<UsedList, Optional<SanctionsList>> after = lists(to);
        TokenWeights weights = TokenWeights.of(entries(after));
        Set<Designation> same = new HashSet<>(entries(before));
        same.retainAll(new HashSet<>(entries(after)));
        return new CustomerDelta(
                names(from, without(before, same), weights),
                names(to, without(after, same), weights),
                new CustomerScreening(names(from, before, weights), wallets(from)),
                new CustomerScreening(names(to, after, weights), wallets(to)));
    }

    private static List<Designation> entries(Map<UsedList, Optional<SanctionsList>> lists) {
        return lists.values().stream()
                .flatMap(Optional::stream)
                .flatMap(list -> list.designations().stream())
                .toList();
    }

    private static Map<UsedList, Optional<SanctionsList>> without(
            Map<UsedList, Optional<SanctionsList>> lists, Set<Designation> same) {
        var reduced = new LinkedHashMap<UsedList, Optional<SanctionsList>>();
        lists.forEach((used, content) ->
                reduced.put(
                        used,
                        content.map(list ->
                                new SanctionsList(
                                        list.list(),
                                        list.publishedOn(),
                                        list.designations().stream()
                                                .filter(one -> !same.contains(one))
                                                .toList(),
                                        list.unread(),
                                        list.problems()))));
        return reduced;
    }
}
