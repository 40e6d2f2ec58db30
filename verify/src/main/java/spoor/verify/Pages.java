package spoor.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people read, `case/report.html` and `case/terminals.csv`, against the result.
final class Pages {
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9,.])([0-9]{1,3}(?:,[0-9]{3})*)\\.([0-9]{8})(?![0-9])");
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

    private final Zip zip;
    private final Set<Long> known = new HashSet<>();

    /// Sums of terminals by what a report groups them by.
    private final Map<String, Long> sums = new HashMap<>();

    private Pages(Zip zip) {
        this.zip = zip;
    }

    static void check(Zip zip, Report report) throws IOException {
        Pages pages = new Pages(zip);
        pages.table(report);
        pages.page(report);
    }

    /// Every row of the table is a terminal of the result, in its order.
    private void table(Report report) throws IOException {
        List<List<String>> rows = csv(zip.text("case/terminals.csv"));
        int[] at = {1};
        Json.lines(
                zip,
                Result.FILE,
                row -> {
                    learn(row);
                    if (row.is("terminal")) {
                        Report.require(at[0] < rows.size(), "case/terminals.csv", "lacks rows");
                        compare(rows.getFirst(), rows.get(at[0]), row, at[0] + 1);
                        at[0]++;
                    }
                });
        Report.require(at[0] == rows.size(), "case/terminals.csv", "has more rows than terminals");
        report.checked(
                "table", rows.size() - 1, "rows of terminals.csv are the result's terminals");
    }

    private static void compare(List<String> head, List<String> cells, Json.Row row, int line) {
        String item = "case/terminals.csv row " + line;
        Report.require(cells.size() == head.size(), item, "has " + cells.size() + " cells");
        for (String column : COLUMNS) {
            int place = head.indexOf(column);
            Report.require(place >= 0, "case/terminals.csv", "has no column " + column);
            String cell = cells.get(place);
            String said =
                    column.equals("height")
                            ? row.height("height") < 0 ? "" : "" + row.height("height")
                            : row.textOrNothing(column);
            // What a spreadsheet would run has an apostrophe in front.
            boolean isSame = cell.equals(said) || cell.equals("'" + said);
            Report.require(isSame, item, column + " is " + cell + ", the result has " + said);
        }
        int btc = head.indexOf("btc");
        String amount = btc < 0 ? "" : cells.get(btc).replace(".", "");
        boolean isAmount = amount.matches("[0-9]+") && Long.parseLong(amount) == row.units("units");
        Report.require(isAmount, item, "btc is not the units");
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"') {
                boolean isDoubled = isQuoted && text.startsWith("\"\"", i);
                isQuoted ^= !isDoubled;
                cell.append(isDoubled ? "\"" : "");
                i += isDoubled ? 1 : 0;
            } else if (isQuoted || (one != ',' && one != '\n')) {
                cell.append(one);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (one == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        boolean isWhole = cell.isEmpty() && row.isEmpty() && !rows.isEmpty();
        Report.require(isWhole, "case/terminals.csv", "is cut off");
        return rows;
    }

    // --- the report ------------------------------------------------------------------------------

    /// The amounts of a record, and the sums that it belongs to.
    private void learn(Json.Row row) {
        learn(row.fields());
        if (row.is("terminal")) {
            long units = row.units("units");
            String policy = row.text("policy");
            for (String theft : List.of("", row.text("theft"))) {
                add(policy + "|" + theft, units);
                add(policy + "|" + theft + "|" + row.text("terminal"), units);
                add(policy + "|" + theft + "|place|" + row.text("place"), units);
                add(policy + "|" + theft + "|owner|" + row.textOrNothing("address"), units);
                add(policy + "|" + theft + "|in|" + row.text("transaction"), units);
                add(policy + "|" + theft + "|tag|" + row.textOrNothing("entity"), units);
            }
        }
    }

    private void learn(Map<String, Object> fields) {
        for (Object value : fields.values()) {
            learn(value);
        }
    }

    private void learn(Object value) {
        switch (value) {
            case String text when text.matches("[0-9]{1,18}") -> known.add(Long.parseLong(text));
            case String text -> amounts(text).forEach(known::add);
            case Json.Row row -> learn(row.fields());
            case List<?> many -> many.forEach(this::learn);
            case null, default -> {}
        }
    }

    private void add(String group, long units) {
        sums.merge(group, units, (one, other) -> one + other < 0 ? Long.MAX_VALUE : one + other);
    }

    private static List<Long> amounts(String text) {
        List<Long> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group(1).replace(",", "") + matcher.group(2);
            if (digits.length() <= 18) {
                amounts.add(Long.parseLong(digits));
            }
        }
        return amounts;
    }

    /// The report names the result, and prints no amount that the result does not hold as it is or
    /// as a sum of terminals.
    private void page(Report report) throws IOException {
        String item = "case/report.html";
        String page = zip.text(item);
        String name = Hash.hex(Hash.sha256(zip.bytes(Result.FILE)));
        Report.require(page.contains(name), item, "does not name the result " + name);
        known.addAll(sums.values());
        List<Long> printed = amounts(page.replaceAll("<[^>]*>", " "));
        Set<Long> strange = new HashSet<>(printed);
        strange.removeAll(known);
        long own = printed.stream().filter(known::contains).count();
        report.checked("report", own, "amounts in report.html are the result's");
        if (!strange.isEmpty()) {
            String shown = strange.stream().sorted().limit(5).toList().toString();
            report.states(
                    "In report.html, "
                            + strange.size()
                            + " amounts that are neither in the result nor one of the sums formed"
                            + " here: "
                            + shown
                            + " satoshi"
                            + (strange.size() > 5 ? " and more." : "."));
        }
    }
}
