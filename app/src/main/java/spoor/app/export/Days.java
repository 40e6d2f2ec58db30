package spoor.app.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import spoor.register.incident.Backing;

/// The first and the last day on which anything was said of something.
record Days(LocalDate first, LocalDate last) {
    /// Where nobody says when.
    static final Days UNKNOWN = new Days(LocalDate.EPOCH, LocalDate.EPOCH);

    static Days on(LocalDate day) {
        return new Days(day, day);
    }

    /// @param missing if none of them has a day
    static Days of(Collection<Backing> backings, Days missing) {
        List<LocalDate> days =
                backings.stream().map(Backing::on).filter(Objects::nonNull).sorted().toList();
        return days.isEmpty() ? missing : new Days(days.getFirst(), days.getLast());
    }

    static String time(LocalDate day) {
        return day + "T00:00:00.000Z";
    }
}
