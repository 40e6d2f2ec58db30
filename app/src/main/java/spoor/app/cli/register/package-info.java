/// The commands of what people say: `read` and `register`.
@NullMarked
package spoor.app.cli.register;

import org.jspecify.annotations.NullMarked;
