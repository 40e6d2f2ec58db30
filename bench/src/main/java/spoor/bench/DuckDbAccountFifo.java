package spoor.bench;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/// Claim: Spoor's exact FIFO between accounts on an opened ledger is faster than a good analytical
/// database's.
///
/// Data: what `AccountGenerator --csv` wrote. Rival: DuckDB, in SQL. First in, first out moves each
/// unit for itself: what a holding takes in, one behind the other, its opening first, lies over
/// what it gives, one behind the other. So a map of overlaps, made once by sums over windows, takes
/// every interval of a transfer's units to the transfers that pass it on, and a recursive query
/// follows the intervals, a round for each hop. Exact; amounts need sums below 2^127.
///
/// The haircut has no such form: what is rounded at one transfer feeds the next one of the holding,
/// and with a hub in every second transfer no two that follow each other can share a statement.
///
/// ```
/// java -Xmx4g --enable-native-access=ALL-UNNAMED -cp bench/target/bench.jar \
///     spoor.bench.DuckDbAccountFifo --data DIR --memory 8GB
/// ```
public final class DuckDbAccountFifo {
    private static final String LOAD =
            """
            CREATE TABLE told AS
            SELECT (row_number() OVER () - 1)::INTEGER AS t, token_address || from_address AS giver,
                   token_address || to_address AS receiver, value::HUGEINT AS units
            FROM read_csv(':table', header = true, all_varchar = true)
            """;

    /// Numbers in place of addresses.
    private static final String NUMBER =
            """
            CREATE TABLE holdings AS
            SELECT name, row_number() OVER (ORDER BY name)::INTEGER AS holding
            FROM (SELECT giver AS name FROM told UNION SELECT receiver FROM told)
            """;

    /// Both sides of each transfer. `before` and `after` say what the holding took in and what it
    /// gave before it and up to it.
    private static final String ENTRIES =
            """
            CREATE TABLE entries AS
            WITH sides AS (
                SELECT h.holding, t, 0::TINYINT AS deposit, units
                FROM told JOIN holdings h ON h.name = giver
                UNION ALL
                SELECT h.holding, t, 1::TINYINT, units
                FROM told JOIN holdings h ON h.name = receiver)
            SELECT holding, t, deposit, units,
                   sum(units) OVER (PARTITION BY holding, deposit ORDER BY t
                       ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS upto,
                   sum(CASE deposit WHEN 1 THEN units ELSE -units END) OVER (
                       PARTITION BY holding ORDER BY t, deposit
                       ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS balance
            FROM sides
            """;

    private static final String OPENINGS =
            "CREATE TABLE openings AS SELECT holding, greatest(0::HUGEINT, -min(balance)) AS units,"
                    + " sum(CASE deposit WHEN 1 THEN units ELSE 0 END)::HUGEINT AS deposited"
                    + " FROM entries GROUP BY holding";

    /// Where a deposit or a withdrawal starts in the row of all units that the holding ever had;
    /// what nobody withdraws goes to the number below zero that stands for the holding.
    private static final String CUTS =
            """
            CREATE TABLE cuts AS
            SELECT holding, CASE deposit WHEN 1 THEN e.t END AS source,
                   CASE deposit WHEN 0 THEN e.t END AS target,
                   upto - e.units + CASE deposit WHEN 1 THEN o.units ELSE 0 END AS start
            FROM entries e JOIN openings o USING (holding) WHERE e.units > 0
            UNION ALL
            SELECT holding, NULL, -holding, coalesce(
                       (SELECT max(upto) FROM entries e
                        WHERE e.holding = o.holding AND e.deposit = 0), 0)
            FROM openings o
            UNION ALL
            SELECT holding, -1, NULL, 0 FROM openings
            """;

    private static final String MAP =
            """
            CREATE TABLE map AS
            WITH pieces AS (
                SELECT start,
                       lead(start, 1, units + deposited) OVER cut AS behind,
                       last_value(source IGNORE NULLS) OVER upto AS source,
                       max(CASE WHEN source IS NOT NULL THEN start END) OVER upto AS source_start,
                       last_value(target IGNORE NULLS) OVER upto AS target,
                       max(CASE WHEN target IS NOT NULL THEN start END) OVER upto AS target_start
                FROM cuts JOIN openings USING (holding)
                WINDOW cut AS (PARTITION BY holding ORDER BY start, source, target),
                       upto AS (PARTITION BY holding ORDER BY start, source, target
                                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))
            SELECT source, start - source_start AS lo, behind - source_start AS hi, target,
                   start - target_start AS at
            FROM pieces
            WHERE behind > start AND source >= (SELECT min(t) FROM stolen)
                  AND target NOT IN (SELECT t FROM stolen)
            ORDER BY source
            """;

    private static final String WALK =
            """
            CREATE TABLE walk AS
            WITH RECURSIVE walk(place, lo, hi) AS (
                SELECT t, 0::HUGEINT, units FROM stolen
                UNION ALL
                SELECT m.target, greatest(w.lo, m.lo) - m.lo + m.at, least(w.hi, m.hi) - m.lo + m.at
                FROM map m JOIN walk w ON m.source = w.place AND m.lo < w.hi AND w.lo < m.hi
                WHERE w.place >= 0)
            SELECT * FROM walk
            """;

    private static final String HELD =
            "SELECT h.name, sum(hi - lo)::HUGEINT FROM walk JOIN holdings h ON h.holding = -place"
                    + " WHERE place < 0 GROUP BY h.name";

    private DuckDbAccountFifo() {}

    public static void main(String[] arguments) throws SQLException {
        Options options = Options.of(arguments, "data", "memory");
        Path folder = Path.of(options.text("data"));
        Stopwatch watch = new Stopwatch();
        try (DuckDb database = new DuckDb()) {
            if (options.has("memory")) {
                database.run("SET memory_limit = '" + options.text("memory") + "'");
            }
            load(database, folder);
            watch.lap("load");
            map(database);
            watch.lap("map");
            database.run(WALK);
            watch.lap("walk");
            watch.total();
            long transfers =
                    database.number("SELECT count(DISTINCT place) FROM walk WHERE place >= 0");
            System.out.println(transfers + " tainted transfers");
            held(database).forEach((holding, units) -> System.out.println(holding + " " + units));
        }
    }

    /// @return stolen units that each holding has at the end; a holding is named by the token and
    ///   the address, both as the table writes them
    static SortedMap<String, BigInteger> trace(Path folder) throws SQLException {
        try (DuckDb database = new DuckDb()) {
            load(database, folder);
            map(database);
            database.run(WALK);
            return held(database);
        }
    }

    private static void load(DuckDb database, Path folder) throws SQLException {
        database.run(LOAD.replace(":table", folder.resolve("token_transfers.csv").toString()));
        database.run(
                "CREATE TABLE stolen AS SELECT t, units FROM told WHERE t IN (SELECT row FROM"
                        + " read_csv('%s', header = true))"
                                .formatted(folder.resolve("stolen.csv")));
        database.run(NUMBER);
    }

    private static void map(DuckDb database) throws SQLException {
        for (String statement : new String[] {ENTRIES, OPENINGS, CUTS, MAP}) {
            database.run(statement);
        }
    }

    private static SortedMap<String, BigInteger> held(DuckDb database) throws SQLException {
        SortedMap<String, BigInteger> held = new TreeMap<>();
        try (ResultSet rows = database.statement().executeQuery(HELD)) {
            while (rows.next()) {
                held.put(rows.getString(1), new BigDecimal(rows.getString(2)).toBigIntegerExact());
            }
        }
        return held;
    }
}
