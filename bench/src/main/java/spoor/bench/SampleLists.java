package spoor.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import spoor.screening.list.Designation;
import spoor.screening.source.ListFile;
import spoor.screening.source.ListFormat;

/// The sample lists of a folder: the newest complete OFAC set and the newest UN list.
final class SampleLists {
    private SampleLists() {}

    static List<Designation> read(Path folder) throws IOException {
        List<Designation> all = new ArrayList<>();
        String ofac = "ofac/2021-07-07_";
        all.addAll(
                read(
                        "ofac-sdn",
                        folder.resolve(ofac + "sdn.csv.gz"),
                        folder.resolve(ofac + "alt.csv"),
                        folder.resolve(ofac + "add.csv"),
                        folder.resolve(ofac + "sdn_comments.csv")));
        all.addAll(read("un-sc", folder.resolve("un/2026-02-27_consolidated.xml.gz")));
        return all;
    }

    private static List<Designation> read(String list, Path... paths) throws IOException {
        List<ListFile> files = new ArrayList<>();
        for (Path path : paths) {
            String name = path.getFileName().toString();
            byte[] bytes = Files.readAllBytes(path);
            if (name.endsWith(".gz")) {
                name = name.substring(0, name.length() - 3);
                try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    bytes = unpacked.readAllBytes();
                }
            }
            files.add(ListFile.of(name, bytes));
        }
        return ListFormat.read(list, files).designations();
    }
}
