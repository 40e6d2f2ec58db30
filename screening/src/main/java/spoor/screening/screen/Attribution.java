package spoor.screening.screen;

/// Somebody says whose address it is. It is no listing: a person has to look.
///
/// @param address as its source writes it
/// @param label whose it is said to be
/// @param source who says it, or where
/// @param place file and line of the statement
public record Attribution(String address, String label, String source, String place) {}
