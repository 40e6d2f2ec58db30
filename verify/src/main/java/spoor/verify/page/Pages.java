package spoor.verify.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;
import spoor.verify.trace.Result;

/// What people read, `case/report.html` and `case/terminals.csv`, against the result.
public final class Pages {
    private static final BigInteger HIGHEST =
            BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
    private static final String TABLE = "case/terminals.csv";
    private static final String PAGE = "case/report.html";
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![0-9,.])([0-9]{1,3}(?:,[0-9]{3})*\\.[0-9]{1,77})(?![0-9]|\\.[0-9]| %)");
    private static final List<String> COLUMNS =
            List.of(
                    "theft",
                    "policy",
                    "terminal",
                    "units",
                    "place",
                    "address",
                    "transaction",
                    "height",
                    "time",
                    "entity",
                    "source",
                    "reason");
    private static final List<String> ACCOUNT_COLUMNS =
            List.of("asset", "mixer", "denomination", "deposits", "moved");

    private final Zip zip;

    /// Decimals by asset, where they are known.
    private final Map<String, Integer> decimals = new HashMap<>();

    private final boolean hasAccounts;

    /// The report's words, and its amounts with the whole units that each may stand for.
    private final Set<String> words;

    private final Map<String, Set<String>> printed = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();
    private long found;

    /// Sums of terminals by what a report groups them by.
    private final Map<List<String>, BigInteger> sums = new HashMap<>();

    private Pages(Zip zip, String result, Row run) {
        this.zip = zip;
        this.hasAccounts = run.fields().containsKey("assets");
        decimals.put("btc", 8);
        for (Row asset : hasAccounts ? run.rows("assets") : List.<Row>of()) {
            if (asset.height("decimals") >= 0) {
                decimals.put(asset.text("asset"), (int) asset.number("decimals"));
            }
        }
        String text = zip.holds(PAGE) ? words(zip, result) : "";
        this.words = new HashSet<>(List.of(text.split("\\s+")));
        for (String amount : amounts(text)) {
            found++;
            unknown.add(amount);
            for (int places : new HashSet<>(decimals.values())) {
                units(amount, places, printed);
            }
        }
    }

    private static String words(Zip zip, String result) {
        String page = Lines.utf8(zip.bytes(PAGE), PAGE);
        Report.require(page.contains(result), PAGE, "does not name the result " + result);
        return page.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ");
    }

    public static void check(Zip zip, String result, Row run, Report report) {
        Pages pages = new Pages(zip, result, run);
        long rows = pages.table();
        if (zip.holds(TABLE)) {
            report.checked("table", rows, "rows of terminals.csv are the result's terminals");
        }
        if (zip.holds(PAGE)) {
            pages.page(report);
        }
    }

    private static void units(String amount, int places, Map<String, Set<String>> printed) {
        BigDecimal units = new BigDecimal(amount.replace(",", "")).movePointRight(places);
        if (units.stripTrailingZeros().scale() <= 0) {
            printed.computeIfAbsent(units.toBigInteger().toString(), _ -> new LinkedHashSet<>())
                    .add(amount);
        }
    }

    private static List<String> amounts(String text) {
        List<String> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            amounts.add(matcher.group(1));
        }
        return amounts;
    }

    // --- the table -------------------------------------------------------------------------------

    /// Every row of the table is a terminal of the result, in its order.
    private long table() {
        long[] rows = {0};
        Csv csv = zip.holds(TABLE) ? new Csv(new Lines(zip, TABLE)) : null;
        {
            List<String> head = csv == null ? List.of() : csv.next();
            Report.require(head != null, TABLE, "is empty");
            Lines.rows(
                    zip,
                    Result.FILE,
                    row -> {
                        learn(row.fields());
                        if (row.is("terminal")) {
                            add(row);
                            rows[0]++;
                            if (csv != null) {
                                compare(head, csv.next(), row, TABLE + " row " + (rows[0] + 1));
                            }
                        }
                    });
            boolean isAll = csv == null || csv.next() == null;
            Report.require(isAll, TABLE, "has more rows than terminals");
        }
        return rows[0];
    }

    private void compare(List<String> head, List<String> cells, Row row, String item) {
        boolean isWhole = cells != null && cells.size() == head.size();
        Report.require(isWhole, item, "is missing or has too few cells");
        COLUMNS.forEach(column -> compare(head, cells, row, column, item));
        String asset = row.text("asset");
        String amount = cells.get(head.indexOf(hasAccounts ? "amount" : "btc"));
        if (hasAccounts) {
            ACCOUNT_COLUMNS.forEach(column -> compare(head, cells, row, column, item));
        }
        BigDecimal coins = new BigDecimal(row.units("units"), decimals.getOrDefault(asset, 0));
        boolean isAmount =
                decimals.containsKey(asset)
                        ? amount.equals(coins.toPlainString())
                        : amount.isEmpty();
        Report.require(isAmount, item, "amount " + amount + " is not the units");
    }

    private static void compare(
            List<String> head, List<String> cells, Row row, String column, String item) {
        int place = head.indexOf(column);
        Report.require(place >= 0, TABLE, "has no column " + column);
        String cell = cells.get(place);
        Object value = row.fields().get(column);
        String said = value == null ? "" : value.toString();
        // What a spreadsheet would run has an apostrophe in front.
        boolean isSame = cell.equals(said) || cell.equals("'" + said);
        Report.require(isSame, item, column + " is " + cell + ", the result has " + said);
    }

    // --- the report ------------------------------------------------------------------------------

    /// Finds the amounts of a record in the report.
    private void learn(Object value) {
        switch (value) {
            case String text -> {
                unknown.removeAll(printed.getOrDefault(text, Set.of()));
                if (text.indexOf('.') >= 0) {
                    amounts(text).forEach(unknown::remove);
                }
            }
            case Row row -> learn(row.fields());
            case Map<?, ?> fields -> fields.values().forEach(this::learn);
            case List<?> many -> many.forEach(this::learn);
            case null, default -> {}
        }
    }

    /// Adds a terminal to the sums that a report prints: by kind, and by what the report names.
    private void add(Row row) {
        BigInteger units = row.units("units");
        String policy = row.text("policy");
        String asset = row.text("asset");
        for (String theft : List.of("", row.text("theft"))) {
            add(units, policy, theft, asset);
            add(units, policy, theft, asset, "is", row.text("terminal"));
            add(units, policy, theft, asset, "tag", row.textOrNothing("entity"));
            for (String key : List.of("place", "address", "transaction")) {
                String name = row.textOrNothing(key);
                boolean isNamed = words.contains(name);
                String group = isNamed ? name : row.text("terminal");
                add(units, policy, theft, asset, isNamed ? key : "not named by " + key, group);
            }
        }
    }

    private void add(BigInteger units, String... group) {
        sums.merge(List.of(group), units, BigInteger::add);
    }

    /// The report prints no amount that the result does not hold as it is or as a sum of terminals.
    private void page(Report report) {
        sums.values().forEach(sum -> learn(sum.min(HIGHEST).toString()));
        report.checked("report", found - unknown.size(), "amounts in report.html are the result's");
        if (!unknown.isEmpty()) {
            report.states(
                    "In report.html, "
                            + unknown.size()
                            + " amounts that are neither in the result nor one of the sums formed"
                            + " here: "
                            + String.join(", ", unknown.stream().limit(5).toList())
                            + (unknown.size() > 5 ? " and more." : "."));
        }
    }
}
