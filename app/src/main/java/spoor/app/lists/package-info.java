/// Which sanctions lists the workspace holds itself to, and what it answers by them. Start with
/// [ListDesk].
@NullMarked
package spoor.app.lists;

import org.jspecify.annotations.NullMarked;
