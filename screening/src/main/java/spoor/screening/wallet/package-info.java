/// What a digital currency address really is, and whether it is a listed one. Start with
/// [WalletAddress] and [WalletIndex].
///
/// A list's label for the asset is not believed: the address itself says by its form and checksum
/// what it is, and two texts that stand for the same key are known as such.
@NullMarked
package spoor.screening.wallet;

import org.jspecify.annotations.NullMarked;
