package spoor.screening.payment;

/// A code, number or flag that the model has no field for and that cannot hold a name: `CRED`,
/// `SHAR`, a rate. Kept as written, so that nothing is dropped.
///
/// @param kind the field's tag or the element's name
/// @param at where it stands
public record Detail(String kind, String text, FieldPlace at) {}
