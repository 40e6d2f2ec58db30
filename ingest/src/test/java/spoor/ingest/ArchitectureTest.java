package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spoor.ledger.house.Floors;
import spoor.ledger.house.Forbidden;
import spoor.ledger.house.HouseTest;

/// Holds the floors of `ingest`; only the clients of web servers open a socket, and the time that
/// they read comes from their caller.
class ArchitectureTest extends HouseTest {
    private static final Floors FLOORS =
            Floors.of("spoor.ingest")
                    .room("files")
                    .room("json")
                    .room("facts", "json")
                    .room("bitcoin", "facts", "files", "json")
                    .room("http", "json")
                    .room("esplora", "bitcoin", "facts", "http", "json")
                    .room("table", "files", "json")
                    .room("evm", "files", "json", "table")
                    .room("flows", "files", "table")
                    .room("rpc", "http", "json");

    private static final Set<String> OFFLINE =
            Set.of("bitcoin", "evm", "facts", "files", "flows", "json", "table");

    ArchitectureTest() {
        super(FLOORS, FLOORS.classes(), FLOORS.classes(OFFLINE));
    }

    @Test
    void opensSocketsInTheClientsOnly() {
        Map<String, String> exceptions =
                Map.of(
                        "Asker", "asks the server that the user named",
                        "Download", "gets the file that the user named",
                        "Fetcher", "words the question to an Esplora server",
                        "EsploraClient", "holds the server's address",
                        "RpcAddress", "holds the node's address");
        assertThat(
                        Forbidden.NETWORK.breaches(
                                FLOORS.classes(Set.of("http", "esplora", "rpc")), exceptions))
                .isEmpty();
    }
}
