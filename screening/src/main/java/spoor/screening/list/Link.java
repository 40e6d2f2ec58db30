package spoor.screening.list;

/// A designation says that its party is tied to another.
///
/// @param relation the list's own words, such as `Linked To` or `Owned or Controlled By`
/// @param other the other party's name or id in the same list, as the list writes it
public record Link(String relation, String other) {}
