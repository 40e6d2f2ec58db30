package spoor.register.read;

/// A known name in a text.
///
/// @param start its first token
/// @param end token behind it
record Mention(Name name, int start, int end) {}
