package spoor.app.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import spoor.app.work.AtomicFile;
import spoor.app.work.Words;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Writes a bundle again without some of its files, or some of their lines. The manifest stays as
/// it is, and binds each of them by its hash; so both are the same bundle, and every signature
/// holds for both.
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

    static boolean isWithholdable(String path) {
        return WITHHELD.matcher(path).matches();
    }

    /// @param wanted paths in the bundle, folders that end in `/`, or lines: `case/case.yaml:3,7-9`
    /// @return what is withheld in the new file, in the manifest's order
    /// @throws MalformedDataException if there is no such file or line in the bundle, or it has to
    ///   stay
    public static List<String> write(Path bundle, List<String> wanted, Path target)
            throws IOException {
        SealedZip zip = SealedZip.open(bundle);
        Set<String> withheld = new HashSet<>();
        Map<String, WithheldLines> lines = new HashMap<>();
        for (String path : wanted) {
            try {
                if (WithheldLines.isOne(path)) {
                    WithheldLines some = WithheldLines.parse(path);
                    requireWithholdable(bundle, zip, some.path());
                    lines.merge(some.path(), some, WithheldLines::and);
                } else {
                    withheld.addAll(requireWithholdable(bundle, zip, path));
                }
            } catch (IllegalArgumentException e) {
                throw fault(bundle, String.valueOf(e.getMessage()));
            }
        }
        withheld.forEach(lines::remove);
        AtomicFile.writePieces(target, channel -> copy(bundle, zip, withheld, lines, channel));
        return missing(SealedZip.open(target), lines);
    }

    /// @return the files that are meant
    private static List<String> requireWithholdable(Path bundle, SealedZip zip, String path) {
        List<String> found = zip.names().stream().filter(name -> isWanted(name, path)).toList();
        for (String name : found) {
            if (!isWithholdable(name)) {
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
        return found;
    }

    private static void copy(
            Path bundle,
            SealedZip zip,
            Set<String> withheld,
            Map<String, WithheldLines> lines,
            FileChannel channel)
            throws IOException {
        StoredZip written = new StoredZip(channel);
        for (String name : zip.names()) {
            byte[] bytes = zip.bytes(name);
            WithheldLines some = lines.get(name);
            if (some != null) {
                byte[] left = left(bundle, some, bytes);
                written.add(WithheldLines.FOLDER + name, out -> out.write(left));
            } else if (!withheld.contains(name)) {
                written.add(name, out -> out.write(bytes));
            }
        }
        written.finish();
    }

    private static byte[] left(Path bundle, WithheldLines some, byte[] file) {
        try {
            return some.leave(file);
        } catch (IllegalArgumentException e) {
            throw fault(bundle, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isWanted(String name, String path) {
        return name.equals(path) || (path.endsWith("/") && name.startsWith(path));
    }

    private static List<String> missing(SealedZip zip, Map<String, WithheldLines> lines)
            throws IOException {
        String manifest = new String(zip.bytes(BundleWriter.MANIFEST), StandardCharsets.UTF_8);
        return LISTED.matcher(manifest)
                .results()
                .map(file -> file.group(1))
                .filter(path -> !zip.holds(path))
                .map(path -> lines.containsKey(path) ? String.valueOf(lines.get(path)) : path)
                .toList();
    }

    private static MalformedDataException fault(Path bundle, String problem) {
        return new MalformedDataException(Location.of(bundle.toString()), problem);
    }
}
