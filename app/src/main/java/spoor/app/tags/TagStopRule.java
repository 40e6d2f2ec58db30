package spoor.app.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.app.work.Words;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.TerminalKind;

/// Ends a trail at an address that a tag with one of the case's stop categories names, and at a
/// transaction that is a CoinJoin.
///
/// Where several tags of an address have a stop category, the surest decides the terminal
/// (GraphSense's confidence level, then the order of packs and lines), and the reason says that
/// there are others. The tags are looked up in the chain once; the walk then asks a table of
/// numbers.
public final class TagStopRule implements StopRule {
    private final UtxoChain chain;
    private final CoinJoins coinJoins;
    private final AddressTable table;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    /// @param categories the stop list: single categories, groups taken apart
    public TagStopRule(UtxoChain chain, TagBook book, Set<String> categories, CoinJoins coinJoins) {
        this.chain = chain;
        this.coinJoins = coinJoins;
        Map<Long, Integer> byAddress = new HashMap<>();
        for (List<Tag> said : book.tagsByAddress()) {
            Tag tag = deciding(said, categories);
            long address = tag == null ? -1 : chain.findAddress(tag.lock());
            if (tag != null && address >= 0) {
                byAddress.put(address, stops.size());
                stops.add(stop(tag, said, categories));
                tags.add(tag);
            }
        }
        this.table = new AddressTable(byAddress);
    }

    /// The surest of the tags that have a category of the stop list.
    private static @Nullable Tag deciding(List<Tag> said, Set<String> categories) {
        for (Tag tag : said) {
            if (stopping(tag, categories) != null) {
                return tag;
            }
        }
        return null;
    }

    private static @Nullable String stopping(Tag tag, Set<String> categories) {
        for (String category : tag.categories()) {
            if (categories.contains(category)) {
                return category;
            }
        }
        return null;
    }

    private static Stop stop(Tag tag, List<Tag> said, Set<String> categories) {
        String category = Objects.requireNonNull(stopping(tag, categories));
        TerminalKind kind = Objects.requireNonNull(Category.kind(category));
        StringBuilder reason = new StringBuilder();
        reason.append("tagged \"").append(Words.clip(tag.label())).append("\", ").append(category);
        if (tag.confidence() != null) {
            reason.append(", confidence ").append(tag.confidence());
        }
        reason.append(" (").append(tag.where()).append("; ").append(Words.clip(tag.source()));
        reason.append(')');
        if (said.size() > 1) {
            reason.append("; ")
                    .append(Words.count(said.size() - 1, "other tag"))
                    .append(others(kind, said, categories));
        }
        return new Stop(kind, reason.toString());
    }

    /// What the tags that did not decide say of the terminal.
    private static String others(TerminalKind kind, List<Tag> said, Set<String> categories) {
        List<String> kinds =
                said.stream()
                        .map(tag -> stopping(tag, categories))
                        .filter(Objects::nonNull)
                        .map(category -> String.valueOf(Category.kind(category)))
                        .filter(other -> !other.equals(kind.name()))
                        .distinct()
                        .toList();
        return kinds.isEmpty() ? "" : ", also " + Words.list(kinds, "and");
    }

    @Override
    public @Nullable Stop atOutput(long output) {
        int place = table.find(chain.address(output));
        return place < 0 ? null : stops.get(place);
    }

    @Override
    public @Nullable Stop atTransaction(long transaction) {
        String rule = coinJoins.at(transaction);
        return rule == null ? null : new Stop(TerminalKind.MIXER, rule);
    }

    /// The tag that ends trails at this address, or nothing.
    public @Nullable Tag tag(long address) {
        int place = table.find(address);
        return place < 0 ? null : tags.get(place);
    }

    /// How many addresses of the chain end a trail.
    public int addresses() {
        return stops.size();
    }
}
