package spoor.app.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// One folder of plain files that holds everything a user has: `spoor.toml`, `chains/`, `tags/`,
/// `documents/`, `cases/`.
///
/// @param root absolute
public record Workspace(Path root) {
    private static final String SETTINGS = "spoor.toml";
    private static final String CHAINS = "chains";
    private static final String DOCUMENTS = "documents";

    /// The given folder; or the nearest of the current folder and its parents that holds
    /// `spoor.toml` or `chains/`; or the current folder.
    public static Workspace find(@Nullable Path given, Path current) {
        if (given != null) {
            return new Workspace(given.toAbsolutePath().normalize());
        }
        Path here = current.toAbsolutePath().normalize();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(SETTINGS))
                    || Files.isDirectory(folder.resolve(CHAINS))) {
                return new Workspace(folder);
            }
        }
        return new Workspace(here);
    }

    /// Makes the folder and what belongs into it, where missing.
    ///
    /// @throws MalformedDataException if a file stands where a folder belongs
    public void create() throws IOException {
        try {
            Files.createDirectories(root.resolve(CHAINS));
        } catch (FileAlreadyExistsException e) {
            throw new MalformedDataException(
                    Location.of(String.valueOf(e.getFile())), "is a file, expected a folder");
        }
        if (Files.notExists(root.resolve(SETTINGS))) {
            AtomicFile.write(
                    root.resolve(SETTINGS),
                    out ->
                            out.write(
                                    "# This folder is a Spoor workspace.\n"
                                            .getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// The ledger's folder, which may not exist.
    ///
    /// @param name letters, digits, `-` and `_`
    /// @throws IllegalArgumentException if the name is anything else
    public Path chain(String name) {
        if (!isChainName(name)) {
            throw new IllegalArgumentException(
                    "chain is \"" + Words.clip(name) + "\", expected letters, digits, - and _");
        }
        return root.resolve(CHAINS).resolve(name);
    }

    public static boolean isChainName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    }

    /// The chains that there are, by name.
    public List<String> chains() throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(root.resolve(CHAINS))) {
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(root.resolve(CHAINS), Files::isDirectory)) {
                folders.forEach(folder -> names.add(String.valueOf(folder.getFileName())));
            }
        }
        Collections.sort(names);
        return names;
    }

    /// The folder of all captured documents, which may not exist.
    public Path documents() {
        return root.resolve(DOCUMENTS);
    }

    /// The folder of a captured document, which may not exist.
    ///
    /// @param sha256 of its bytes
    public Path document(String sha256) {
        return documents().resolve(sha256);
    }

    /// A file that a case names: beside the case file, or else in the workspace.
    ///
    /// @param named the value in the case file
    /// @throws MalformedDataException if it is in neither place, with both
    public Path resolve(Path caseFile, Location where, String named) {
        Path folder = caseFile.toAbsolutePath().normalize().getParent();
        for (Path start : folder == null ? List.of(root) : List.of(folder, root)) {
            Path file = start.resolve(asPath(where, named)).normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new MalformedDataException(
                where,
                "there is no file \""
                        + Words.clip(named)
                        + "\", expected it beside the case file or in the workspace");
    }

    private static Path asPath(Location where, String named) {
        try {
            return Path.of(named);
        } catch (InvalidPathException _) {
            throw new MalformedDataException(
                    where, "\"" + Words.clip(named) + "\" cannot be the name of a file");
        }
    }
}
