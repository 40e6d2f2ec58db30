package spoor.ledger.chain.evm;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.KeccakDigest;

/// The address of the contract that a transaction creates: the last 20 bytes of the Keccak-256 hash
/// of the RLP list of sender and nonce (Ethereum yellow paper, section 7).
public final class ContractAddress {
    private static final int HASH_BITS = 256;
    private static final int LIST = 0xc0;
    private static final int STRING = 0x80;

    private ContractAddress() {}

    /// @param nonce of the creating transaction, 0 or more
    public static EvmAddress of(EvmAddress sender, long nonce) {
        byte[] digits = digits(nonce);
        int payload = 1 + EvmAddress.SIZE + digits.length;
        byte[] list = new byte[1 + payload];
        list[0] = (byte) (LIST + payload);
        list[1] = (byte) (STRING + EvmAddress.SIZE);
        sender.copyTo(list, 2);
        System.arraycopy(digits, 0, list, 2 + EvmAddress.SIZE, digits.length);
        KeccakDigest keccak = new KeccakDigest(HASH_BITS);
        keccak.update(list, 0, list.length);
        byte[] hash = new byte[HASH_BITS / 8];
        keccak.doFinal(hash, 0);
        return EvmAddress.of(hash, hash.length - EvmAddress.SIZE);
    }

    /// A number in RLP: a single byte below 0x80 stands for itself, zero is the empty string.
    private static byte[] digits(long nonce) {
        int bytes = (Long.SIZE - Long.numberOfLeadingZeros(nonce) + 7) / 8;
        byte[] digits = new byte[1 + bytes];
        digits[0] = (byte) (STRING + bytes);
        for (int i = 0; i < bytes; i++) {
            digits[bytes - i] = (byte) (nonce >>> (8 * i));
        }
        boolean isItself = bytes == 1 && digits[1] >= 0;
        return isItself ? Arrays.copyOfRange(digits, 1, 2) : digits;
    }
}
