/// Reads sanctions lists in the formats that their publishers give out. Start with [ListFormat].
///
/// What a source says and the model has no field for becomes a remark of its designation or is
/// counted as unread; nothing is dropped silently. XML is read without document types and without
/// anything from outside the file.
@NullMarked
package spoor.screening.source;

import org.jspecify.annotations.NullMarked;
