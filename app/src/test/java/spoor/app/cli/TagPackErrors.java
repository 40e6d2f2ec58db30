package spoor.app.cli;

import static spoor.app.cli.ErrorCase.error;

import java.util.List;
import spoor.app.TestWorld;

/// Tag packs with faults. A fault in one tag leaves it out; the trace goes on, and the exit code
/// says that there was a problem.
final class TagPackErrors {
    private TagPackErrors() {}

    private static ErrorCase pack(String title, String text) {
        return error(title)
                .given("case.yaml", CaseFileErrors.CASE.replace("tags: []", "tags: [tags.yaml]"))
                .given("tags.yaml", text)
                .running("trace case.yaml --json --quiet");
    }

    private static ErrorCase tag(String title, String fields) {
        return pack(
                title,
                "title: Tags\ncurrency: BTC\nlabel: Huobi\nsource: web\ntags:\n- {"
                        + fields
                        + "}\n");
    }

    static List<ErrorCase> all() {
        String address = "address: " + TestWorld.address(0x22);
        return List.of(
                tag(
                                "A tag's address with a wrong checksum",
                                "address: 1BoatSLRHtKNngkdXEeobR76b53LETtpyx")
                        .so("The tag is left out; all others count.")
                        .says(
                                "spoor: tags.yaml:6:13: bitcoin address"
                                        + " 1BoatSLRHtKNngkdXEeobR76b53LETtpyx has checksum 0bb960fb,"
                                        + " expected 0bb960de"),
                tag("A tag without an address", "category: exchange")
                        .says("spoor: tags.yaml:6:3: the tag has no `address`, expected one"),
                tag("A tag of a transaction", "tx_hash: 00")
                        .says(
                                "spoor: tags.yaml:6:3: tags a transaction, expected a tag of an"
                                        + " address"),
                tag("An unknown key of a tag", address + ", colour: red")
                        .so("The tag counts, without that key.")
                        .says(
                                "spoor: tags.yaml:6:49: the tag has the key `colour`, expected"
                                        + " address, label, source, currency, network, category, abuse,"
                                        + " concepts, actor, confidence, is_cluster_definer, lastmod,"
                                        + " context, tag_type or tx_hash"),
                tag("An unknown confidence", address + ", confidence: certain")
                        .so("The tag counts, with no confidence.")
                        .says(
                                "spoor: tags.yaml:6:61: confidence is \"certain\", expected"
                                        + " override, ownership, manual_transaction, service_api,"
                                        + " authority_data, ledger_immanent, trusted_provider, service_data,"
                                        + " forensic, untrusted_transaction, web_crawl, heuristic or unknown"),
                tag("A cluster definer that is no switch", address + ", is_cluster_definer: y")
                        .says(
                                "spoor: tags.yaml:6:69: is_cluster_definer is \"y\", expected true"
                                        + " or false"),
                pack("A tag without a label", "currency: BTC\ntags:\n- " + address)
                        .says("spoor: tags.yaml:3:3: the tag has no `label`, expected one"),
                pack("A tag of no chain", "label: a\nsource: b\ntags:\n- " + address)
                        .says(
                                "spoor: tags.yaml:4:3: the tag has neither `currency` nor"
                                        + " `network`, expected one"),
                pack("A tag pack without tags", "title: Tags\n")
                        .says("spoor: tags.yaml:1:1: the tag pack has no `tags`, expected one"),
                pack("A tag pack that is a list", "- tags\n")
                        .says(
                                "spoor: tags.yaml:1:1: the tag pack is a list, expected a mapping"
                                        + " of keys to values"),
                pack("An actor without an id", "actors:\n- label: Huobi\n")
                        .says("spoor: tags.yaml:2:3: the actor has no `id`, expected one"),
                pack("An actor that stands twice", "actors:\n- id: huobi\n- id: huobi\n")
                        .says(
                                "spoor: tags.yaml:3:3: there is an actor \"huobi\" already, of"
                                        + " tags.yaml; that one is kept"));
    }
}
