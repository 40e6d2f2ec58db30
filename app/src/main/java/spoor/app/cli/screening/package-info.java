/// The commands of lists and of those who are held against them: `lists` and `screen`.
@NullMarked
package spoor.app.cli.screening;

import org.jspecify.annotations.NullMarked;
