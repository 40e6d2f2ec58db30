package spoor.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import spoor.ledger.TestData;
import spoor.screening.list.Designation;
import spoor.screening.source.ListFile;
import spoor.screening.source.ListFormat;

/// The sample lists: every file of an official format, and OpenSanctions' samples.
public final class SampleLists {
    private SampleLists() {}

    /// Designations of the newest version of each list.
    public static List<Designation> newest() {
        List<Designation> all = new ArrayList<>();
        all.addAll(ofac("2021-07-07"));
        all.addAll(un("2026-02-27"));
        all.addAll(
                read(
                        "ofac-cons",
                        "ofac/2025-12-19_cons_prim.csv",
                        "ofac/2025-12-19_cons_alt.csv",
                        "ofac/2025-12-19_cons_add.csv",
                        "ofac/2025-12-19_cons_comments.csv"));
        all.addAll(read("ofac-advanced", "ofac/sample_sdn_advanced_excerpt.xml"));
        all.addAll(read("eu-fsf", "eu/sample_fsf_excerpt.xml"));
        all.addAll(read("uk-sl", "uk/sample_uk_sanctions_list_excerpt.xml"));
        all.addAll(read("opensanctions-t1", "opensanctions/t1_entities.ftm.json"));
        all.addAll(read("opensanctions-zala", "opensanctions/zala_entities.ftm.json"));
        return all;
    }

    /// Designations of every version of each list.
    public static List<Designation> all() {
        List<Designation> all = new ArrayList<>(newest());
        all.addAll(ofac("2019-01-15"));
        all.addAll(read("ofac-cons-xml", "ofac/2025-03-28_consolidated_nonsdn_SDNXML_schema.xml"));
        for (String day : List.of("2018-10-29", "2020-11-30", "2025-04-19")) {
            all.addAll(un(day));
        }
        return all;
    }

    private static List<Designation> ofac(String day) {
        String name = "ofac/" + day + "_";
        return read(
                "ofac-sdn",
                name + "sdn.csv.gz",
                name + "alt.csv",
                name + "add.csv",
                name + "sdn_comments.csv");
    }

    private static List<Designation> un(String day) {
        return read("un-sc", "un/" + day + "_consolidated.xml.gz");
    }

    private static List<Designation> read(String list, String... paths) {
        List<ListFile> files = new ArrayList<>();
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".gz", "");
            files.add(ListFile.of(name, TestData.bytes("lists/" + path)));
        }
        try {
            return ListFormat.read(list, files).designations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
