package spoor.register.base;

/// Where in somebody's data a statement points to, in the form that messages print:
/// `incidents.yaml:14:9` for a line and column, `article.txt:4711` for a byte, a bare name for a
/// whole file.
///
/// @param source name of the file, address or argument, as the user knows it
/// @param position byte offset, or line and column, or empty
public record Location(String source, String position) {

    public static Location of(String source) {
        return new Location(source, "");
    }

    public static Location ofByte(String source, long offsetBytes) {
        return new Location(source, Long.toString(offsetBytes));
    }

    /// @param line counted from 1
    /// @param column counted from 1
    public static Location ofLine(String source, long line, long column) {
        return new Location(source, line + ":" + column);
    }

    @Override
    public String toString() {
        return position.isEmpty() ? source : source + ":" + position;
    }
}
