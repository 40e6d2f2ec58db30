package spoor.verify.page;

import java.math.BigDecimal;
import java.util.List;
import spoor.verify.file.Lines;
import spoor.verify.file.Report;
import spoor.verify.file.Row;
import spoor.verify.file.Zip;

/// `case/terminals.csv`: every row is a terminal of the result, in its order.
final class Table {
    static final String FILE = "case/terminals.csv";
    private static final String OUTPUTS =
            "theft,policy,terminal,units,btc,place,address,transaction,height,time,entity,source"
                    + ",reason";
    private static final String ACCOUNTS =
            OUTPUTS.replace("units,btc", "asset,symbol,units,amount")
                    + ",mixer,denomination,deposits,moved";

    private final Csv csv;
    private final Assets assets;
    private final List<String> head;
    private long rows;

    Table(Zip zip, Assets assets) {
        this.csv = new Csv(new Lines(zip, FILE));
        this.assets = assets;
        this.head = csv.next();
        String wanted = assets.areNamed() ? ACCOUNTS : OUTPUTS;
        boolean isHead = List.of(wanted.split(",", -1)).equals(head);
        Report.require(isHead, FILE, "has other columns than " + wanted);
    }

    void compare(Row terminal) {
        String item = FILE + " row " + (++rows + 1);
        List<String> cells = csv.next();
        boolean isWhole = cells != null && cells.size() == head.size();
        Report.require(isWhole, item, "is missing or has too few cells");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String said = said(terminal, head.get(i));
            // What a spreadsheet would run has an apostrophe in front.
            boolean isSame = cell.equals(said) || cell.equals("'" + said);
            Report.require(isSame, item, head.get(i) + " is " + cell + ", the result has " + said);
        }
    }

    private String said(Row terminal, String column) {
        String asset = terminal.text("asset");
        Object value =
                switch (column) {
                    case "btc", "amount" -> coins(terminal, asset);
                    case "symbol" -> assets.symbol(asset);
                    default -> terminal.fields().get(column);
                };
        return value == null ? "" : value.toString();
    }

    private String coins(Row terminal, String asset) {
        Integer decimals = assets.decimals(asset);
        return decimals == null
                ? ""
                : new BigDecimal(terminal.units("units"), decimals).toPlainString();
    }

    void finish(Report report) {
        Report.require(csv.next() == null, FILE, "has more rows than terminals");
        report.checked("table", rows, "rows of terminals.csv are the result's terminals");
    }
}
