/// One class for each claim about speed, with its data, its command and its rival. The figures are
/// in `bench/README.md`.
@NullMarked
package spoor.bench;

import org.jspecify.annotations.NullMarked;
