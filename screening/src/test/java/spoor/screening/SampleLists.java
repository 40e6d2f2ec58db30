package spoor.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import spoor.ledger.TestData;
import spoor.screening.list.Designation;
import spoor.screening.source.ListFile;
import spoor.screening.source.ListFormat;

/// The newest complete sample of each official list, read once.
public final class SampleLists {
    private static final String OFAC = "lists/ofac/2021-07-07_";

    private SampleLists() {}

    /// Designations of all of them together.
    public static List<Designation> all() {
        List<Designation> all = new ArrayList<>();
        all.addAll(
                read(
                        "ofac-sdn",
                        OFAC + "sdn.csv.gz",
                        OFAC + "alt.csv",
                        OFAC + "add.csv",
                        OFAC + "sdn_comments.csv"));
        all.addAll(read("un-sc", "lists/un/2026-02-27_consolidated.xml.gz"));
        return all;
    }

    private static List<Designation> read(String list, String... paths) {
        List<ListFile> files = new ArrayList<>();
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".gz", "");
            files.add(ListFile.of(name, TestData.bytes(path)));
        }
        try {
            return ListFormat.read(list, files).designations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
