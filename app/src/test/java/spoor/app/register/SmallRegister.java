package spoor.app.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import spoor.app.work.Workspace;

/// A register of three incidents, two of them one theft, with hedges of every kind, a rejected
/// claim, hostile words, and headline figures of which one is retold the wrong way round.
public final class SmallRegister {
    private static final String HASH = "ab".repeat(32);

    private SmallRegister() {}

    /// Writes its files into a folder and reads them.
    public static Register in(Path folder) throws IOException {
        write(folder);
        return new RegisterFolder(new Workspace(folder)).read();
    }

    public static void write(Path folder) throws IOException {
        file(
                folder.resolve("incidents/exchange-a.yaml"),
                """
                incident: exchange-a
                title: "Exchange <script>alert(1)</script>"
                date:
                  - {id: date-1, says: "2018-06-19", by: "Daily Paper", stated: "2018-06-20",
                     source: "https://paper.example/1", review: confirmed}
                victim:
                  - {id: victim-1, says: "Exchange <script>alert(1)</script>", by: "=HYPERLINK(1)",
                     review: confirmed}
                country:
                  - {id: country-1, says: KR, review: confirmed}
                sector:
                  - {id: sector-1, says: "exchange\u202e", review: confirmed}
                amount:
                  - {id: amount-1, value: 2016, unit: BTC, role: stolen, review: confirmed}
                value:
                  - {id: value-1, qualifier: approximately, value: 31000000, unit: USD,
                     role: stolen, by: "Daily Paper", stated: "2018-06-20",
                     source: "https://paper.example/1",
                     document: "%s", span: [10, 31], quote: "about $31 million was stolen",
                     review: confirmed}
                  - {id: value-2, qualifier: up_to, value: 35000000, unit: USD, role: stolen,
                     by: "Agency", source: "https://agency.example/2", review: unreviewed}
                  - {id: value-3, value: 77777777, unit: USD, role: stolen, review: rejected,
                     note: "a typing error"}
                  - {id: value-4, value: 14000000, unit: USD, role: recovered, review: confirmed}
                attribution:
                  - {id: attribution-1, says: "Lazarus Group", ids: ["attack:G0032"],
                     modality: suspected, by: "Intelligence service", stated: "2019-02-01",
                     quote: "believed to be the work of Lazarus", review: confirmed}
                  - {id: attribution-2, says: "Lazarus Group", modality: denied, by: "Envoy",
                     review: confirmed}
                method:
                  - {id: method-1, says: "phishing", review: confirmed}
                route:
                  - {id: route-1, says: "through a mixer", review: confirmed}
                address:
                  - {id: address-1, chain: bitcoin, says: "1KFHE7w8BhaENAswwryaoccDb6qcT6DbYY",
                     review: confirmed}
                status:
                  - {id: status-1, says: "under investigation", review: confirmed}
                """
                        .formatted(HASH));
        file(
                folder.resolve("incidents/exchange-b.yaml"),
                """
                incident: exchange-b
                title: "Exchange B"
                date:
                  - {id: date-1, says: "2019-11", review: confirmed}
                country:
                  - {id: country-1, says: JP, review: confirmed}
                value:
                  - {id: value-1, qualifier: at_least, value: 49000000, unit: USD, role: stolen,
                     by: "Daily Paper", root: "S/2020/151", source: "https://paper.example/3",
                     review: confirmed}
                """);
        file(
                folder.resolve("incidents/exchange-b2.yaml"),
                """
                incident: exchange-b2
                title: "The other name of B"
                value:
                  - {id: value-1, qualifier: more_than, value: 48000000, unit: USD, role: stolen,
                     by: "Agency", root: "S/2020/151", review: confirmed}
                """);
        file(
                folder.resolve("matches.yaml"),
                """
                matches:
                  - first: exchange-b
                    second: exchange-b2
                    reasons: ["the same day"]
                    verdict: accepted
                    by: "A reviewer"
                    decided: "2026-01-02"
                    why: "the same victim"
                """);
        file(
                folder.resolve("figures/reports.yaml"),
                """
                figures:
                  - {id: f-1, report: "S/2019/691", counts: "stolen by cyber means",
                     qualifier: up_to, value: 2000000000, unit: USD, role: stolen,
                     stated: "2019-08-05",
                     source: "https://paper.example/4", review: confirmed}
                  - {id: f-2, report: "S/2019/691", counts: "a copy", qualifier: more_than,
                     value: 2000000000, unit: USD, role: stolen, stated: "2019-08-06",
                     source: "https://copy.example/5", review: confirmed}
                """);
        file(
                folder.resolve("names.yaml"),
                """
                names:
                  - {name: "Lazarus Group", cluster: "attack:G0032", cluster_name: "Lazarus Group",
                     source: "MITRE ATT&CK, as of 2025-10-24"}
                  - {name: "ZINC", cluster: "attack:G0032", cluster_name: "Lazarus Group",
                     source: "MITRE ATT&CK, as of 2025-10-24"}
                """);
    }

    private static void file(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
