/// Ground floor: places in files and malformed data.
///
/// `ledger` has a room of the same kind. The two modules know nothing of each other, so that
/// screening can be used, and read, alone: these three small types stand twice.
@NullMarked
package spoor.screening.base;

import org.jspecify.annotations.NullMarked;
