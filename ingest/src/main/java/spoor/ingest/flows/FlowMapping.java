package spoor.ingest.flows;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spoor.ledger.chain.evm.Asset;

/// Which column of a table of flows says what. What is nothing here, the table does not say.
///
/// @param time when a row happened, in UTC
/// @param block column of the block's height
/// @param hash column of the transaction's hash
/// @param from column of the address that gives
/// @param to column of the address that receives
/// @param amount column of the amount
/// @param position column of the row's place in its transaction, such as the log index
/// @param asset what the amounts are amounts of
/// @param decimals how many decimal places of the amount make a unit
/// @param round whether an amount with more places is rounded half to even, or refused
/// @param duplicates what a row counts that repeats another in every column
public record FlowMapping(
        @Nullable Time time,
        @Nullable String block,
        @Nullable String hash,
        String from,
        String to,
        String amount,
        @Nullable String position,
        AssetRule asset,
        Decimals decimals,
        boolean round,
        Duplicates duplicates) {

    /// @throws IllegalArgumentException if a column's name is empty
    public FlowMapping {
        Stream.of(block, hash, from, to, amount, position)
                .filter(Objects::nonNull)
                .forEach(FlowMapping::checkColumn);
    }

    private static void checkColumn(String column) {
        if (column.isBlank()) {
            throw new IllegalArgumentException("name of a column is empty, expected a name");
        }
    }

    /// @param format pattern of `DateTimeFormatter`; without one, seconds since 1970 or ISO 8601
    public record Time(String column, @Nullable String format) {
        public Time {
            checkColumn(column);
            if (format != null) {
                FlowTime.formatter(format);
            }
        }
    }

    public sealed interface AssetRule {
        /// Every row is of this asset.
        record Always(Asset asset) implements AssetRule {}

        /// A column says it: one of the words that are known, or the address of a contract.
        ///
        /// @param known what words stand for; the empty word is that of an empty cell
        record ByColumn(String column, SequencedMap<String, Asset> known) implements AssetRule {
            public ByColumn {
                checkColumn(column);
                known = new LinkedHashMap<>(known);
            }

            @Override
            public SequencedMap<String, Asset> known() {
                return new LinkedHashMap<>(known);
            }
        }
    }

    public sealed interface Decimals {
        /// Amounts are whole units.
        record None() implements Decimals {}

        /// Amounts are decimal: with 2 places, one is a hundred units.
        record Places(int places) implements Decimals {
            /// @throws IllegalArgumentException if `places` is not 0 to 77
            public Places {
                if (places < 0 || places > Asset.MOST_DECIMALS) {
                    throw new IllegalArgumentException(
                            "decimals is " + places + ", expected 0 to " + Asset.MOST_DECIMALS);
                }
            }
        }

        /// A column says how many places.
        record ByColumn(String column) implements Decimals {
            public ByColumn {
                checkColumn(column);
            }
        }
    }

    public enum Duplicates {
        /// Each counts: a transaction may do the same thing twice.
        KEEP,
        /// They count once.
        ONCE
    }

    /// The columns that a table must have.
    public SequencedSet<String> columns() {
        SequencedSet<String> columns = new LinkedHashSet<>();
        Stream.of(
                        time == null ? null : time.column(),
                        block,
                        hash,
                        from,
                        to,
                        amount,
                        position,
                        asset instanceof AssetRule.ByColumn by ? by.column() : null,
                        decimals instanceof Decimals.ByColumn by ? by.column() : null)
                .filter(Objects::nonNull)
                .forEach(columns::add);
        return columns;
    }
}
