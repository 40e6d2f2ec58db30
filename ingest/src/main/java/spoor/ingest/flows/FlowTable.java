package spoor.ingest.flows;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spoor.ingest.flows.FlowMapping.AssetRule;
import spoor.ingest.flows.FlowMapping.Decimals;
import spoor.ingest.flows.FlowMapping.Duplicates;
import spoor.ingest.table.Cells;
import spoor.ledger.base.UInt256;
import spoor.ledger.chain.evm.Asset;
import spoor.ledger.chain.evm.EvmAddress;
import spoor.ledger.intake.account.AccountFacts;

/// The rows of one table of flows.
final class FlowTable {
    private static final int NOT_MAPPED = -1;

    private final FlowMapping mapping;
    private final AccountFacts facts;
    private final Repetitions repetitions;
    private final FlowAmount amounts;
    private final int columns;
    private final int time;
    private final @Nullable DateTimeFormatter timeFormat;
    private final int block;
    private final int hash;
    private final int from;
    private final int to;
    private final int amount;
    private final int position;
    private final int asset;
    private final int decimals;

    /// @param columns all columns of the table
    FlowTable(
            FlowMapping mapping,
            List<String> columns,
            AccountFacts facts,
            Repetitions repetitions) {
        this.mapping = mapping;
        this.facts = facts;
        this.repetitions = repetitions;
        this.amounts = new FlowAmount(mapping.round(), facts);
        this.columns = columns.size();
        FlowMapping.Time when = mapping.time();
        this.time = when == null ? NOT_MAPPED : columns.indexOf(when.column());
        this.timeFormat =
                when == null || when.format() == null ? null : FlowTime.formatter(when.format());
        this.block = at(columns, mapping.block());
        this.hash = at(columns, mapping.hash());
        this.from = columns.indexOf(mapping.from());
        this.to = columns.indexOf(mapping.to());
        this.amount = columns.indexOf(mapping.amount());
        this.position = at(columns, mapping.position());
        this.asset =
                mapping.asset() instanceof AssetRule.ByColumn by
                        ? columns.indexOf(by.column())
                        : NOT_MAPPED;
        this.decimals =
                mapping.decimals() instanceof Decimals.ByColumn by
                        ? columns.indexOf(by.column())
                        : NOT_MAPPED;
    }

    private static int at(List<String> columns, @Nullable String name) {
        return name == null ? NOT_MAPPED : columns.indexOf(name);
    }

    void read(Cells row) {
        if (repetitions.isRepeated(content(row))) {
            if (mapping.duplicates() == Duplicates.ONCE) {
                facts.doubt(row.row(), "row that repeats another in every column: left out");
                return;
            }
            facts.doubt(row.row(), "row that repeats another in every column: counted again");
        }
        Asset moved = asset(row);
        UInt256 units = units(row, moved);
        EvmAddress giver = row.address(from);
        EvmAddress taker = row.address(to);
        if (units.isZero() && moved.isNative()) {
            facts.doubt(row.row(), "row of the chain's own coin that moves nothing: left out");
            return;
        }
        tell(row, moved, giver, taker, units);
    }

    private void tell(Cells row, Asset moved, EvmAddress giver, EvmAddress taker, UInt256 units) {
        var flow =
                new AccountFacts.Flow(
                        row.row(),
                        hash == NOT_MAPPED ? null : row.optionalHash(hash),
                        block == NOT_MAPPED
                                ? AccountFacts.UNKNOWN
                                : row.whole(block, Long.MAX_VALUE, AccountFacts.UNKNOWN),
                        time(row),
                        position == NOT_MAPPED
                                ? AccountFacts.UNKNOWN
                                : row.index(position, AccountFacts.UNKNOWN),
                        moved,
                        giver,
                        taker,
                        units,
                        0);
        facts.flow(numbered(flow));
    }

    /// Flows that say the same thing are told apart by their number.
    private AccountFacts.Flow numbered(AccountFacts.Flow flow) {
        String content =
                List.of(
                                String.valueOf(flow.transaction()),
                                flow.height(),
                                flow.timeSeconds(),
                                flow.position(),
                                flow.asset().id(),
                                flow.from(),
                                flow.to(),
                                flow.units())
                        .stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
        return new AccountFacts.Flow(
                flow.where(),
                flow.transaction(),
                flow.height(),
                flow.timeSeconds(),
                flow.position(),
                flow.asset(),
                flow.from(),
                flow.to(),
                flow.units(),
                repetitions.count(content));
    }

    private String content(Cells row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String text = row.text(i);
            cells.add(text.length() + ":" + text);
        }
        return String.join(",", cells);
    }

    private long time(Cells row) {
        if (time == NOT_MAPPED || timeFormat == null) {
            return time == NOT_MAPPED ? AccountFacts.UNKNOWN : row.time(time, AccountFacts.UNKNOWN);
        }
        if (!row.isGiven(time)) {
            return AccountFacts.UNKNOWN;
        }
        try {
            long seconds = FlowTime.seconds(timeFormat, row.text(time).strip());
            if (seconds >= 0) {
                return seconds;
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        FlowMapping.Time when = mapping.time();
        throw row.wrong(
                time, "a time since 1970 in the format " + (when == null ? "" : when.format()));
    }

    private Asset asset(Cells row) {
        return switch (mapping.asset()) {
            case AssetRule.Always always -> always.asset();
            case AssetRule.ByColumn by -> {
                Asset known = by.known().get(row.text(asset));
                yield known != null ? known : contract(row, by);
            }
        };
    }

    private Asset contract(Cells row, AssetRule.ByColumn by) {
        if (!row.text(asset).startsWith("0x")) {
            throw row.wrong(
                    asset,
                    "the address of a contract, or a word that the mapping knows: "
                            + by.known().keySet().stream()
                                    .map(word -> "\"" + word + "\"")
                                    .collect(Collectors.joining(", ")));
        }
        return new Asset(row.address(asset), "", "", Asset.UNKNOWN_DECIMALS);
    }

    /// A word that the mapping knows may have decimals of its own.
    private UInt256 units(Cells row, Asset moved) {
        return switch (mapping.decimals()) {
            case Decimals.None _ -> row.units(amount);
            case Decimals.Places places -> {
                boolean hasOwn =
                        mapping.asset() instanceof AssetRule.ByColumn
                                && moved.decimals() != Asset.UNKNOWN_DECIMALS;
                yield amounts.units(row, amount, hasOwn ? moved.decimals() : places.places());
            }
            case Decimals.ByColumn _ -> amounts.units(row, amount, places(row));
        };
    }

    private int places(Cells row) {
        row.requiredText(decimals);
        return Math.toIntExact(row.whole(decimals, Asset.MOST_DECIMALS, 0));
    }
}
