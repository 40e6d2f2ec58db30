/// A workspace: one folder of plain files that holds everything a user has.
@NullMarked
package spoor.app.work;

import org.jspecify.annotations.NullMarked;
