package spoor.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The report's look, from a file of the program. Its hash goes into the page's content security
/// policy, so that a browser applies this sheet, and nothing that a stranger's text might bring.
record StyleSheet(String css) {
    StyleSheet {
        if (css.contains("<")) {
            throw new IllegalArgumentException("the style sheet has a <, expected none");
        }
    }

    /// @param hasAccounts whether the page needs what only account chains show
    static StyleSheet load(boolean hasAccounts) {
        String sheet = read("/report/report.css");
        return new StyleSheet(hasAccounts ? sheet + read("/report/accounts.css") : sheet);
    }

    /// For a register on the screen.
    static StyleSheet register() {
        return new StyleSheet(read("/report/report.css") + read("/report/register.css"));
    }

    /// For a register on paper.
    static StyleSheet paper() {
        return new StyleSheet(read("/report/paper.css"));
    }

    private static String read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As a content security policy names it (CSP Level 3, section 2.3.1).
    String hashSource() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
