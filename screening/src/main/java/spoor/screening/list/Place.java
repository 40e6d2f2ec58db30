package spoor.screening.list;

/// An address or a place of birth, as the list writes it.
///
/// @param text street, town, region and postal code, joined by `, `; may be empty
/// @param country as the list writes it; may be empty
public record Place(String text, String country) {}
