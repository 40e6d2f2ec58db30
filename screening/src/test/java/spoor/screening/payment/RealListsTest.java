package spoor.screening.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spoor.ledger.TestData;
import spoor.screening.list.Designation;
import spoor.screening.list.PartyKind;
import spoor.screening.source.ListFile;
import spoor.screening.source.ListFormat;

/// The words of real lists against text: the entries are found, ordinary payments are left alone.
@Tag("slow")
class RealListsTest {
    private static List<Designation> designations() throws IOException {
        List<Designation> all = new ArrayList<>();
        List<ListFile> ofac =
                Stream.of("sdn.csv.gz", "alt.csv", "add.csv", "sdn_comments.csv")
                        .map(name -> file("ofac/2021-07-07_" + name))
                        .toList();
        all.addAll(ListFormat.read("ofac-sdn", ofac).designations());
        List<ListFile> un = List.of(file("un/2026-02-27_consolidated.xml.gz"));
        all.addAll(ListFormat.read("un-sc", un).designations());
        return all;
    }

    private static ListFile file(String name) {
        return ListFile.of(TestData.file("lists/" + name));
    }

    @Test
    void ordinaryPaymentsAreLeftAlone() throws IOException {
        List<Designation> all = designations();
        PaymentScreening screening = screening(all);
        Map<String, Integer> found = new TreeMap<>();
        int messages = 0;
        for (Path file : Payments.files("")) {
            for (PaymentMessage message : Payments.read(file).messages) {
                messages++;
                for (PaymentHit hit : screening.screen(message).hits()) {
                    found.merge(hit.words() + " = " + hit.name(), 1, Integer::sum);
                }
            }
        }
        System.out.println(
                "names of "
                        + all.size()
                        + " entries in the text of "
                        + messages
                        + " payments: "
                        + found);
        assertThat(messages).isEqualTo(204);
        assertThat(found).isEmpty();
    }

    /// Every North Korean entry is found in a line of text by its own name, if that has two words.
    @Test
    void everyNorthKoreanEntryIsFoundInText() throws IOException {
        List<Designation> all = designations();
        PaymentScreening screening = screening(all);
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (Designation one : all) {
            boolean isAsked = one.programmes().toString().contains("DPRK");
            if (isAsked && one.name().contains(" ") && one.name().length() > 7) {
                String marked = one.kind() == PartyKind.VESSEL ? "MV " + one.name() : one.name();
                PaymentMessage message =
                        Payments.one(Payments.mt103(":20:R", ":70:FOR " + marked + " INV 1"));
                boolean isFound =
                        screening.screen(message).hits().stream()
                                .anyMatch(hit ->
                                        hit.id().equals(one.id()) && hit.list().equals(one.list()));
                asked++;
                if (!isFound) {
                    missed.add(one.name());
                }
            }
        }
        System.out.println(asked + " North Korean entries in text, missed " + missed);
        assertThat(asked).isGreaterThan(400);
        assertThat(missed).isEmpty();
    }

    private static PaymentScreening screening(List<Designation> all) {
        return new PaymentScreening(
                Embargoes.builtIn(), PartySearch.NOBODY, new TextNames(all), new VesselNames(all));
    }
}
