package spoor.app.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import spoor.ledger.TestData;

/// The published JSON schemas of STIX 2.1 and MISP, which the project never ships: a folder with
/// check-outs of the public repositories `cti-stix2-json-schemas` (branch `stix2.1`),
/// `cti-stix-common-objects`, `stix2extensions` and `PyMISP`. It is named by the environment
/// variable `SPOOR_STIX_SCHEMAS`, or is `../shared/data/stix-schemas`.
final class StixFolder {
    /// An address of a schema: owner, repository, branch, path.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/]+/[^/]+/([^/]+)/[^/]+/(.+)");

    private static final String OASIS =
            "https://schemas/oasis-open/cti-stix2-json-schemas/stix2.1/";

    private final Path folder;
    private final SchemaRegistry schemas;

    private StixFolder(Path folder) {
        this.folder = folder;
        this.schemas =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemas(this::text)
                                        .schemaRegistryConfig(
                                                com.networknt.schema.SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .preloadSchema(false)
                                                        .build()));
    }

    /// The test that asks is skipped, with a line that says so, where there is no such folder.
    static StixFolder find() {
        String named = System.getenv("SPOOR_STIX_SCHEMAS");
        Path folder =
                named == null
                        ? TestData.root().resolve("../shared/data/stix-schemas").normalize()
                        : Path.of(named);
        if (!Files.isDirectory(folder)) {
            System.out.println("schemas of STIX missing, test skipped: " + folder);
            Assumptions.abort("schemas of STIX missing: " + folder);
        }
        return new StixFolder(folder);
    }

    /// The text behind an address, wherever it says that it is: our own copy, never the network's.
    private String text(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalStateException("no address of a schema: " + address);
        }
        try {
            return Files.readString(folder.resolve(parts.group(1)).resolve(parts.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with an object by the schema of its type.
    List<String> faults(String type, String json) {
        return faults(schema(address(type)), json);
    }

    /// What is wrong with an incident by the schema of the published extension.
    List<String> incidentFaults(String json) {
        return faults(
                schema(
                        "https://schemas/oasis-open/cti-stix-common-objects/main/"
                                + "extension-definition-specifications/incident-ef7/"
                                + "extension-definition--ef765651-680c-498d-9894-99799f2fa126.json"),
                json);
    }

    /// What is wrong with an event of MISP.
    List<String> mispFaults(String json) {
        return faults(schema("https://schemas/MISP/PyMISP/main/pymisp/data/schema.json"), json);
    }

    private static String address(String type) {
        return switch (type) {
            case "extension-definition" -> OASIS + "schemas/common/" + type + ".json";
            case "relationship" -> OASIS + "schemas/sros/" + type + ".json";
            case "cryptocurrency-wallet", "cryptocurrency-transaction" ->
                    "https://schemas/community/stix2extensions/main/automodel_generated/schemas/scos/"
                            + type
                            + ".json";
            default -> OASIS + "schemas/sdos/" + type + ".json";
        };
    }

    private Schema schema(String address) {
        return schemas.getSchema(SchemaLocation.of(address));
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
