package spoor.app.report;

/// Lengths in pictures, in tenths of a pixel.
final class Pixels {
    private Pixels() {}

    static String text(double pixels) {
        long tenths = Math.round(pixels * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }
}
