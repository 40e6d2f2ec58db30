package spoor.bench;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// Claim: Spoor's exact haircut on an opened ledger is faster than a good analytical database's.
///
/// Data: what `ChainGenerator --csv` wrote. Rival: DuckDB, in SQL. The rounding of one transaction
/// feeds the next, so there is no one query. The chain is cut into windows in which no transaction
/// spends from another of the same window; one statement handles a window, and within a transaction
/// a fold over its outputs rounds exactly. Workload chains have about 400 transactions in a window.
///
/// ```
/// java -cp bench/target/bench.jar spoor.bench.DuckDbProRata --data DIR
/// ```
public final class DuckDbProRata {
    private static final String SHARE =
            "((a.stolen * e.value) // a.total"
                    + " + (2 * ((a.stolen * e.value) % a.total) > a.total)::HUGEINT)";

    /// One window: what its transactions spend of `near`, shared among their outputs.
    private static final String WINDOW =
            """
            CREATE OR REPLACE TEMP TABLE shares AS
            WITH spending AS (
                SELECT i.tx, sum(i.value) AS total, sum(n.stolen) AS stolen
                FROM inputs i LEFT JOIN near n ON n.output = i.output
                WHERE i.tx >= :start AND i.tx < :end
                GROUP BY i.tx HAVING sum(n.stolen) > 0),
            paid AS (
                SELECT s.tx, any_value(s.total) AS total, any_value(s.stolen) AS stolen,
                       list(o.output ORDER BY o.output) AS outputs,
                       list({'value': o.value::HUGEINT, 'total': 0::HUGEINT, 'stolen': 0::HUGEINT,
                             'shares': []::HUGEINT[]} ORDER BY o.output) AS cuts
                FROM spending s JOIN outputs o ON o.tx = s.tx
                WHERE o.tx >= :start AND o.tx < :end
                GROUP BY s.tx),
            folded AS (
                SELECT outputs, list_reduce(cuts,
                    lambda a, e: {'value': e.value, 'total': a.total - e.value,
                                  'stolen': a.stolen - :share,
                                  'shares': list_append(a.shares, :share)},
                    {'value': 0::HUGEINT, 'total': total, 'stolen': stolen,
                     'shares': []::HUGEINT[]}) AS fold
                FROM paid)
            SELECT unnest(outputs) AS output, unnest(fold.shares)::BIGINT AS stolen,
                   fold.stolen::BIGINT AS fee, unnest(range(1, 1 + len(outputs))) AS place
            FROM folded
            """;

    /// Windows between two looks at everything: `near` holds what the next ones may spend.
    private static final int LOOK_AHEAD = 50;

    private final DuckDb database;
    private final List<Long> starts;
    private long feeSat;

    private DuckDbProRata(DuckDb database, List<Long> starts) {
        this.database = database;
        this.starts = starts;
    }

    public static void main(String[] arguments) throws SQLException {
        Path folder = Path.of(Options.of(arguments, "data").text("data"));
        Stopwatch watch = new Stopwatch();
        try (DuckDb database = new DuckDb()) {
            database.load(folder);
            watch.lap("load");
            prepare(database);
            watch.lap("prepare");
            List<Long> starts = windows(database);
            watch.lap("windows");
            SortedMap<Long, Long> held = new DuckDbProRata(database, starts).walk();
            watch.lap("walk");
            watch.total();
            DuckDbFifo.print(held);
        }
    }

    /// @return stolen satoshi that each output still holds; of output -1 what miners got
    static SortedMap<Long, Long> trace(Path folder) throws SQLException {
        try (DuckDb database = new DuckDb()) {
            database.load(folder);
            prepare(database);
            return new DuckDbProRata(database, windows(database)).walk();
        }
    }

    private static void prepare(DuckDb database) throws SQLException {
        database.run(
                "CREATE TABLE spenders AS SELECT i.output, i.tx AS spender FROM inputs i"
                        + " WHERE i.tx > (SELECT min(tx) FROM stolen)");
        database.run(
                "CREATE TABLE held AS SELECT s.output, s.value AS stolen,"
                        + " coalesce(p.spender, 2147483647) AS spender"
                        + " FROM stolen s LEFT JOIN spenders p USING (output)");
        database.run("CREATE TEMP TABLE fresh AS SELECT output, stolen FROM held LIMIT 0");
    }

    /// The first transaction of each window, and one more entry.
    private static List<Long> windows(DuckDb database) throws SQLException {
        List<Long> starts = new ArrayList<>();
        long windowOutput = -1;
        String sql =
                "SELECT i.tx, max(i.output) AS youngest, any_value(o.first) AS first FROM inputs i"
                        + " JOIN (SELECT tx, min(output) AS first FROM outputs GROUP BY tx) o"
                        + " ON o.tx = i.tx WHERE i.tx >= (SELECT min(tx) FROM stolen)"
                        + " GROUP BY i.tx ORDER BY i.tx";
        long last = 0;
        try (ResultSet rows = database.statement().executeQuery(sql)) {
            while (rows.next()) {
                if (windowOutput < 0 || rows.getLong(2) >= windowOutput) {
                    starts.add(rows.getLong(1));
                    windowOutput = rows.getLong(3);
                }
                last = rows.getLong(1);
            }
        }
        starts.add(last + 1);
        return starts;
    }

    private SortedMap<Long, Long> walk() throws SQLException {
        for (int window = 0; window < starts.size() - 1; window++) {
            if (window % LOOK_AHEAD == 0) {
                lookAhead(window);
            }
            handle(starts.get(window), starts.get(window + 1));
        }
        keepFresh();
        SortedMap<Long, Long> held =
                database.pairs(
                        "SELECT output, stolen FROM held WHERE spender = 2147483647 AND stolen > 0");
        held.put(-1L, feeSat);
        return held;
    }

    /// Looks up, for many windows at once, who spends what they made.
    private void keepFresh() throws SQLException {
        database.run(
                "INSERT INTO held SELECT f.output, f.stolen, coalesce(p.spender, 2147483647)"
                        + " FROM spenders p RIGHT JOIN fresh f USING (output)");
        database.run("CREATE OR REPLACE TEMP TABLE fresh AS FROM fresh LIMIT 0");
    }

    private void lookAhead(int window) throws SQLException {
        keepFresh();
        long end = starts.get(Math.min(window + LOOK_AHEAD, starts.size() - 1));
        database.run(
                "CREATE OR REPLACE TEMP TABLE near AS SELECT output, stolen, spender FROM held"
                        + " WHERE spender >= %d AND spender < %d"
                                .formatted(starts.get(window), end));
        database.run(
                "CREATE OR REPLACE TEMP TABLE soon AS SELECT output, tx AS spender FROM inputs"
                        + " WHERE tx >= %d AND tx < %d".formatted(starts.get(window), end));
    }

    private void handle(long start, long end) throws SQLException {
        database.run(
                WINDOW.replace(":share", SHARE)
                        .replace(":start", Long.toString(start))
                        .replace(":end", Long.toString(end)));
        feeSat +=
                database.number("SELECT coalesce(sum(fee), 0)::BIGINT FROM shares WHERE place = 1");
        database.run(
                "INSERT INTO near SELECT s.output, s.stolen, n.spender"
                        + " FROM shares s JOIN soon n USING (output) WHERE s.stolen > 0");
        database.run("INSERT INTO fresh SELECT output, stolen FROM shares WHERE stolen > 0");
    }
}
