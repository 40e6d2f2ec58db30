package spoor.app.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.PlainFile;
import spoor.screening.archive.Archive;
import spoor.screening.archive.ListVersion;
import spoor.screening.archive.VersionWallets;
import spoor.screening.list.SanctionsList;
import spoor.screening.screen.Attribution;
import spoor.screening.screen.Decision;
import spoor.screening.screen.DecisionLog;
import spoor.screening.screen.Decisions;
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
}
