package spoor.screening.list;

/// A statement of the list that the model has no field for, so that nothing is dropped.
///
/// @param field the list's own name for it, such as `COMMENTS1`, `Title`, `Vess_flag`
/// @param text as the list writes it
public record Remark(String field, String text) {}
