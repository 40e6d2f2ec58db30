/// Ground floor: places in documents and malformed data.
///
/// `ledger` and `screening` have rooms of the same kind. The modules know nothing of each other, so
/// that each can be used, and read, alone: these three small types stand in each.
@NullMarked
package spoor.register.base;

import org.jspecify.annotations.NullMarked;
