/// Tag packs: what people say of addresses, with who says it and where.
@NullMarked
package spoor.app.tags;

import org.jspecify.annotations.NullMarked;
