package spoor.screening.match;

/// A part of the asked name and the part of the listed one that it was paired with.
///
/// @param asked in Latin letters; `~` and consonants for a word written without vowels
/// @param listed the same
/// @param how they match
/// @param likeness from 0 to 1
/// @param weight how much the listed part tells, from 0 to 1
public record PartMatch(String asked, String listed, How how, double likeness, double weight) {}
