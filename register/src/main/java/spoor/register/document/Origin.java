package spoor.register.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a document comes from, as the person says who captured it.
///
/// @param file its name when it was read
/// @param address where it was got, as in `https://…`
/// @param publisher who published it
/// @param published when
/// @param capturedBy who got it
/// @param capturedAt when it was put here
public record Origin(
        String file,
        @Nullable String address,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String capturedBy,
        Instant capturedAt) {}
