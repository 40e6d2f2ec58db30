package spoor.app.report;

/// Parts of `txid:vout`.
final class Outputs {
    private Outputs() {}

    static String transaction(String output) {
        int colon = output.indexOf(':');
        return colon < 0 ? output : output.substring(0, colon);
    }

    /// The first and last characters of something long, for a picture that names it in full
    /// elsewhere.
    static String brief(String words) {
        String shown = Visible.of(words);
        return shown.length() <= 18
                ? shown
                : shown.substring(0, 9) + "…" + shown.substring(shown.length() - 6);
    }
}
