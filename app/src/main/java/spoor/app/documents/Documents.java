package spoor.app.documents;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import spoor.ledger.base.MalformedDataException;
import spoor.register.base.Problem;

/// Every document of a workspace.
///
/// @param all in the order of their hashes
/// @param problems documents and claims that could not be read; the others are here
public record Documents(List<StoredDocument> all, List<Problem> problems) {
    public Documents {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /// @param folder `documents/` of a workspace, which may not exist
    public static Documents read(Path folder) throws IOException {
        List<StoredDocument> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path each : folders(folder)) {
            try {
                StoredDocument document =
                        DocumentFolder.of(each, "documents/" + each.getFileName()).read();
                all.add(document);
                problems.addAll(document.review().problems());
            } catch (MalformedDataException e) {
                problems.add(ReviewReader.problem(e));
            }
        }
        return new Documents(all, problems);
    }

    static List<Path> folders(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> each =
                    Files.newDirectoryStream(folder, Files::isDirectory)) {
                each.forEach(folders::add);
            }
        }
        Collections.sort(folders);
        return folders;
    }
}
