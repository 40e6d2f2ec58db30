package spoor.screening.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spoor.screening.list.Designation;
import spoor.screening.list.ListedWallet;
import spoor.screening.list.SanctionsList;

/// The file `wallets.txt` of a version: asset, address and name of each wallet, so that what was
/// listed once is known without reading every old version again.
public final class VersionWallets {
    static final String NAME = "wallets.txt";

    private VersionWallets() {}

    /// @param name of the entry that lists it
    public record Wallet(String asset, String address, String name) {}

    static byte[] bytes(SanctionsList list) {
        var text = new StringBuilder();
        for (Designation entry : list.designations()) {
            for (ListedWallet wallet : entry.wallets()) {
                text.append(field(wallet.asset()))
                        .append('\t')
                        .append(field(wallet.address()))
                        .append('\t')
                        .append(field(entry.name()))
                        .append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    static List<Wallet> read(Path folder) throws IOException {
        var wallets = new ArrayList<Wallet>();
        for (String line : Files.readAllLines(folder.resolve(NAME))) {
            List<String> fields = List.of(line.split("\t", -1));
            if (fields.size() == 3) {
                wallets.add(new Wallet(fields.get(0), fields.get(1), fields.get(2)));
            }
        }
        return wallets;
    }
}
