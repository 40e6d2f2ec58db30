package spoor.screening.match;

/// What one attribute beside the name adds to a score or takes from it.
///
/// @param attribute `birth`, `country`, `gender`, `identifier`
/// @param asked what was asked
/// @param listed what the list says
/// @param change of the score, above 0 if it was raised
/// @param words a clause that a reviewer can read
public record Evidence(
        String attribute, String asked, String listed, double change, String words) {}
