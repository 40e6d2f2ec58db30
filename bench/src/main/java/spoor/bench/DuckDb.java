package spoor.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/// DuckDB in memory, with the chain's CSV files loaded: tables `inputs`, `outputs` and `stolen`,
/// each with `tx`, `output`, `value`.
///
/// Numbers are 32 bits and amounts 64 bits wide, and inputs and outputs carry, as `lo`, the sum of
/// all values before them: the shapes that were fastest of those tried.
final class DuckDb implements AutoCloseable {
    private static final String COLUMNS =
            "header = true, columns = {'tx': 'INTEGER', 'output': 'INTEGER', 'value': 'BIGINT'}";
    private static final String BEFORE =
            "(sum(value) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - value)::BIGINT";

    private final Connection connection;
    private final Statement statement;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
    }

    /// @param folder the files that `ChainGenerator --csv` wrote
    void load(Path folder) throws SQLException {
        for (String table : new String[] {"inputs", "outputs", "stolen"}) {
            run(
                    "CREATE TABLE %s AS SELECT *, %s AS lo FROM read_csv('%s', %s)"
                            .formatted(table, BEFORE, folder.resolve(table + ".csv"), COLUMNS));
        }
    }

    void run(String sql) throws SQLException {
        statement.execute(sql);
    }

    long number(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// The second column by the first.
    SortedMap<Long, Long> pairs(String sql) throws SQLException {
        SortedMap<Long, Long> pairs = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return pairs;
    }

    Statement statement() {
        return statement;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
