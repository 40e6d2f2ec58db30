package spoor.screening.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date or time in a message.
///
/// @param kind the field's tag or the element's name: `32A`, `IntrBkSttlmDt`
/// @param text as written
/// @param day the day, where the text holds one that exists
/// @param at where it stands
public record MessageDate(String kind, String text, @Nullable LocalDate day, FieldPlace at) {}
