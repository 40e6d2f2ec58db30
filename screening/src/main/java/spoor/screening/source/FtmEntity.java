package spoor.screening.source;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import spoor.screening.base.Location;

/// One entity of a FollowTheMoney file, as written.
record FtmEntity(
        Location location,
        String id,
        String schema,
        String caption,
        boolean isTarget,
        String lastChange,
        SequencedMap<String, List<String>> properties) {

    List<String> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /// The first value, empty where there is none.
    String first(String property) {
        return all(property).isEmpty() ? "" : all(property).getFirst();
    }

    String joined(String property) {
        return all(property).stream().collect(Collectors.joining("; "));
    }
}
