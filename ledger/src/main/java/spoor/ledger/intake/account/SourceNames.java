package spoor.ledger.intake.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spoor.ledger.intake.account.AccountFacts.Row;

/// Numbers the tables of the sources of facts. Facts come in long rows from one table, so the last
/// one is remembered.
final class SourceNames {
    private final List<Table> tables = new ArrayList<>();
    private final Map<Table, Integer> numbers = new HashMap<>();
    private Table last = new Table("", "");
    private int lastNumber = -1;

    private record Table(String source, String table) {}

    int number(Row row) {
        boolean isLast =
                lastNumber >= 0
                        && row.source().equals(last.source)
                        && row.table().equals(last.table);
        if (!isLast) {
            last = new Table(row.source(), row.table());
            lastNumber = numbers.computeIfAbsent(last, this::add);
        }
        return lastNumber;
    }

    private int add(Table table) {
        tables.add(table);
        return tables.size() - 1;
    }

    Row row(int number, long line) {
        Table table = tables.get(number);
        return new Row(table.source, table.table, line);
    }
}
