package spoor.app.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import spoor.app.work.AtomicFile;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Writes a bundle again without some of its files. The manifest stays as it is, and names each of
/// them with length and SHA-256; so both are the same bundle, and every signature holds for both.
///
/// Withheld can be what a verifier does not need to trace again: sources, tag packs, the case file,
/// the table and the report.
public final class Redaction {
    private static final Pattern WITHHELD =
            Pattern.compile(
                    "sources/.+|tags/[0-9]+|case/(case\\.yaml|terminals\\.csv|report\\.html)");
    private static final Pattern LISTED =
            Pattern.compile("\\{\"record\":\"file\",\"path\":\"([^\"]+)\"");

    private Redaction() {}

    /// @param wanted paths in the bundle, or folders that end in `/`
    /// @return what is withheld in the new file, in the manifest's order
    /// @throws MalformedDataException if there is no such file in the bundle, or it has to stay
    public static List<String> write(Path bundle, List<String> wanted, Path target)
            throws IOException {
        SealedZip zip = SealedZip.open(bundle);
        Set<String> withheld = new HashSet<>();
        for (String path : wanted) {
            List<String> found = zip.names().stream().filter(name -> isWanted(name, path)).toList();
            for (String name : found) {
                if (!WITHHELD.matcher(name).matches()) {
                    throw fault(
                            bundle,
                            name
                                    + " is needed to trace again, expected sources, tag packs, the"
                                    + " case file, the table or the report");
                }
            }
            if (found.isEmpty()) {
                throw fault(bundle, "holds no " + Words.clip(path) + ", expected a path in it");
            }
            withheld.addAll(found);
        }
        AtomicFile.writePieces(
                target,
                channel -> {
                    StoredZip written = new StoredZip(channel);
                    for (String name : zip.names()) {
                        if (!withheld.contains(name)) {
                            byte[] bytes = zip.bytes(name);
                            written.add(name, out -> out.write(bytes));
                        }
                    }
                    written.finish();
                });
        return missing(SealedZip.open(target));
    }

    private static boolean isWanted(String name, String path) {
        return name.equals(path) || (path.endsWith("/") && name.startsWith(path));
    }

    private static List<String> missing(SealedZip zip) throws IOException {
        List<String> missing = new ArrayList<>();
        String manifest = new String(zip.bytes(BundleWriter.MANIFEST), StandardCharsets.UTF_8);
        LISTED.matcher(manifest)
                .results()
                .map(file -> file.group(1))
                .filter(path -> !zip.holds(path))
                .forEach(missing::add);
        return missing;
    }

    private static MalformedDataException fault(Path bundle, String problem) {
        return new MalformedDataException(Location.of(bundle.toString()), problem);
    }
}
