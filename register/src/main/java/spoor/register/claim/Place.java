package spoor.register.claim;

/// A country that a claim is about.
///
/// @param country ISO 3166-1 code of two letters
public record Place(String country, Span span) {}
