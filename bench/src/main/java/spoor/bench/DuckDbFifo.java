package spoor.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedMap;

/// Claim: Spoor's exact FIFO on an opened ledger is faster than a good analytical database's.
///
/// Data: what `ChainGenerator --csv` wrote. Rival: DuckDB, in SQL. First in, first out moves each
/// satoshi for itself: the inputs of a transaction, one behind the other, lie over its outputs and
/// fee, one behind the other. So a map of overlaps, made once, takes every interval of stolen
/// satoshi to where it goes, and a recursive query follows the intervals. Exact.
///
/// ```
/// java -cp bench/target/bench.jar spoor.bench.DuckDbFifo --data DIR
/// ```
public final class DuckDbFifo {
    /// The output number of the fee in the map.
    private static final long FEE = -1;

    private static final String AFTER_THEFT = "WHERE tx > (SELECT min(tx) FROM stolen)";

    private static final String MAP =
            """
            CREATE TABLE map AS
            SELECT i.output AS source, greatest(i.a, o.a) - i.a AS lo, least(i.b, o.b) - i.a AS hi,
                   o.output AS target, greatest(i.a - o.a, 0) AS at
            FROM (SELECT tx, output, lo - first AS a, lo - first + value AS b
                  FROM inputs JOIN first_inputs USING (tx)) i
            JOIN (SELECT tx, output, lo - first AS a, lo - first + value AS b
                  FROM outputs JOIN first_outputs USING (tx)
                  UNION ALL
                  SELECT tx, -1, paid, 9000000000000000000 FROM first_outputs) o
            ON i.tx = o.tx AND o.a < i.b AND i.a < o.b
            """;

    /// The map stands left of the join: the database then builds its hash table of the few
    /// intervals of a round, not of the map.
    private static final String WALK =
            """
            CREATE TABLE walk AS
            WITH RECURSIVE walk(output, lo, hi) AS (
                SELECT output, 0::BIGINT, value FROM stolen
                UNION ALL
                SELECT m.target, greatest(w.lo, m.lo) - m.lo + m.at, least(w.hi, m.hi) - m.lo + m.at
                FROM map m JOIN walk w ON m.source = w.output AND m.lo < w.hi AND w.lo < m.hi)
            SELECT * FROM walk
            """;

    private static final String HELD =
            """
            SELECT output, sum(hi - lo) FROM walk w
            WHERE NOT EXISTS (SELECT 1 FROM inputs i WHERE i.output = w.output)
            GROUP BY output
            """;

    private DuckDbFifo() {}

    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(Options.of(arguments, "data").text("data"));
        Stopwatch watch = new Stopwatch();
        try (DuckDb database = new DuckDb()) {
            database.load(folder);
            watch.lap("load");
            map(database);
            watch.lap("map");
            SortedMap<Long, Long> held = walk(database);
            watch.lap("walk");
            watch.total();
            print(held);
        }
    }

    static void print(SortedMap<Long, Long> held) {
        long feeSat = held.getOrDefault(FEE, 0L);
        long allSat = held.values().stream().mapToLong(Long::longValue).sum();
        System.out.println("unspent satoshi " + (allSat - feeSat));
        System.out.println("fee satoshi " + feeSat);
    }

    /// @return stolen satoshi that each output still holds; of output -1 what miners got
    static SortedMap<Long, Long> trace(Path folder) throws SQLException {
        try (DuckDb database = new DuckDb()) {
            database.load(folder);
            map(database);
            return walk(database);
        }
    }

    private static void map(DuckDb database) throws SQLException {
        database.run(
                "CREATE TABLE first_inputs AS SELECT tx, min(lo) AS first FROM inputs "
                        + AFTER_THEFT
                        + " GROUP BY tx");
        database.run(
                "CREATE TABLE first_outputs AS SELECT tx, min(lo) AS first,"
                        + " sum(value)::BIGINT AS paid FROM outputs "
                        + AFTER_THEFT
                        + " GROUP BY tx");
        database.run(MAP);
    }

    private static SortedMap<Long, Long> walk(DuckDb database) throws SQLException {
        database.run(WALK);
        return database.pairs(HELD);
    }
}
