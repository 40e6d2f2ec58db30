package spoor.screening.payment;

/// Where in a message a text stands.
///
/// @param field the tag of an MT field (`59F`), the block of a header (`{1:}`), or the path of an
///   MX element by local names, in which a second and later element of one name carries its number:
///   `/Envelope/Document/FIToFICstmrCdtTrf/CdtTrfTxInf[2]/Cdtr/Nm`
/// @param line line of the file, counted from 1
/// @param transaction which transaction of the message it belongs to, counted from 1; 0 for all
public record FieldPlace(String field, int line, int transaction) {
    boolean isPath() {
        return field.startsWith("/");
    }

    /// As messages print it: `:59F: line 14` or the path.
    @Override
    public String toString() {
        return isPath() || field.startsWith("{")
                ? field + " line " + line
                : ":" + field + ": line " + line;
    }
}
