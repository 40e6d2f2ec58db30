package spoor.screening.payment;

/// One line or element of a message, as it is written, without codes that frame it (`1/`, `//`).
///
/// @param at where it stands
public record Line(String text, FieldPlace at) {}
