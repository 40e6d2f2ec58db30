package spoor.app.work;

/// Cells of tables that spreadsheets open.
public final class Cells {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Cells() {}

    /// A spreadsheet takes a cell that starts with `=`, `+`, `-`, `@`, a tab or a line break for a
    /// formula and runs it. Such a cell gets an apostrophe in front.
    public static String harmless(String cell) {
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    /// What was in a cell before [#harmless].
    public static String plain(String cell) {
        boolean isGuarded =
                cell.length() > 1
                        && cell.charAt(0) == '\''
                        && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return isGuarded ? cell.substring(1) : cell;
    }
}
