package spoor.register.document;

/// A part of a page that is not its text, and was left out: scripts, menus, cookie banners.
///
/// @param where the element, as in `body > div.cookie-banner`
/// @param reason why it was left out
/// @param characters how much there was of it
/// @param beginning its first words
public record Removal(String where, String reason, int characters, String beginning) {}
