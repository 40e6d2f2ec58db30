package spoor.app.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.UtxoChain;
import spoor.ledger.trace.StopRule;
import spoor.ledger.trace.TerminalKind;

/// Ends a trail at an address that a tag with one of the case's stop categories names, and at a
/// transaction that is a CoinJoin.
///
/// Which tag decides, [Deciding] says. The tags are looked up in the chain once; the walk then asks
/// a table of numbers.
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
            Tag tag = Deciding.tag(said, categories);
            long address = tag == null ? -1 : address(tag);
            if (tag != null && address >= 0) {
                byAddress.put(address, stops.size());
                stops.add(Deciding.stop(tag, said, categories));
                tags.add(tag);
            }
        }
        this.table = new AddressTable(byAddress);
    }

    private long address(Tag tag) {
        return tag.owner() instanceof Owner.OfLock owner ? chain.findAddress(owner.lock()) : -1;
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
