package spoor.app.lists;

import java.util.List;
import spoor.ledger.base.Location;

/// A list that the user wants to be held to.
///
/// @param name short name, such as `ofac-sdn`
/// @param files files of the workspace or web addresses
/// @param allowedDays how many days ago it may have been got last
/// @param shrinkPercent how much smaller than the current version a new one may be
/// @param where it stands in the file
public record ListSource(
        String name, List<String> files, int allowedDays, int shrinkPercent, Location where) {
    public ListSource {
        files = List.copyOf(files);
    }
}
