package spoor.ingest.rpc;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where a node answers. A name, a password or a key in the address goes to the node and to nobody
/// else: messages and files show the host alone.
public final class RpcAddress {
    /// A shorter piece of a path (`v3`, `rpc`) is no key.
    private static final int SHORTEST_KEY = 6;

    private final URI address;
    private final String login;
    private final String shown;
    private final List<String> secrets;

    /// @throws IllegalArgumentException if `address` is no web address
    public RpcAddress(URI address) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "the node's address is no web address, expected http:// or https:// and a"
                            + " host");
        }
        String userInfo = address.getRawUserInfo();
        this.login = userInfo == null ? "" : decoded(userInfo);
        this.address = URI.create(withoutLogin(address));
        boolean hasMore = address.getRawQuery() != null || address.getRawPath().length() > 1;
        this.shown =
                scheme
                        + "://"
                        + address.getHost()
                        + (address.getPort() < 0 ? "" : ":" + address.getPort())
                        + (hasMore ? "/..." : "");
        this.secrets = secrets(address);
    }

    private static String withoutLogin(URI address) {
        String text = address.toString().replaceFirst("#.*", "");
        String userInfo = address.getRawUserInfo();
        return userInfo == null ? text : text.replaceFirst("//[^/?]*@", "//");
    }

    private static List<String> secrets(URI address) {
        Set<String> found = new LinkedHashSet<>();
        if (address.getRawUserInfo() != null) {
            found.add(address.getRawUserInfo());
            found.addAll(List.of(address.getRawUserInfo().split(":", 2)));
        }
        for (String piece : address.getRawPath().split("/", -1)) {
            if (piece.length() >= SHORTEST_KEY) {
                found.add(piece);
            }
        }
        if (address.getRawQuery() != null) {
            found.add(address.getRawQuery());
            for (String pair : address.getRawQuery().split("&", -1)) {
                found.add(pair.replaceFirst("[^=]*=", ""));
            }
        }
        List.copyOf(found).forEach(text -> found.add(decoded(text)));
        found.remove("");
        return found.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    HttpRequest.Builder request(String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!login.isEmpty()) {
            byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request;
    }

    /// What somebody wrote, with every secret of the address replaced.
    String withoutSecrets(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "...");
        }
        return clean;
    }

    /// Scheme, host and port.
    @Override
    public String toString() {
        return shown;
    }
}
