/// The documents of a workspace: captured, reviewed by a person, checked against their bytes.
@NullMarked
package spoor.app.documents;

import org.jspecify.annotations.NullMarked;
