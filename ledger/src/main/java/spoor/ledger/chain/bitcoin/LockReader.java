package spoor.ledger.chain.bitcoin;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import spoor.ledger.chain.Lock;
import spoor.ledger.chain.LockKind;

/// Tells from a locking script who can spend the output: [LockKind] and payload.
///
/// The rules are those of `Solver` and `IsUnspendable` in Bitcoin Core (`src/script/solver.cpp`,
/// `script.h`), except that a bare public key has the lock of its hash. A script above 10,000 bytes
/// that does not begin with OP_RETURN is its own payload.
///
/// Not for several threads at once: each has its own.
public final class LockReader {
    static final int KEY_HASH_SIZE = 20;

    private static final int LONGEST_SCRIPT = 10_000;
    private static final int OP_RETURN = 0x6a;
    private static final int OP_DUP = 0x76;
    private static final int OP_EQUAL = 0x87;
    private static final int OP_EQUALVERIFY = 0x88;
    private static final int OP_HASH160 = 0xa9;
    private static final int OP_CHECKSIG = 0xac;
    private static final int OP_1 = 0x51;
    private static final int OP_16 = 0x60;

    private final MessageDigest sha256 = DoubleSha256.sha256();
    private final RIPEMD160Digest ripemd160 = new RIPEMD160Digest();
    private final byte[] hash = new byte[32];
    private LockKind kind = LockKind.NONSTANDARD;

    /// The lock that `script` sets; never fails, since every script is one kind or another.
    public Lock lock(byte[] script) {
        byte[] payload = new byte[Math.max(KEY_HASH_SIZE, script.length)];
        int end = read(script, 0, script.length, payload, 0);
        return new Lock(kind, Arrays.copyOf(payload, end));
    }

    /// Kind of the script that was read last.
    LockKind kind() {
        return kind;
    }

    /// Writes the payload of a script's lock and remembers the lock's kind.
    ///
    /// @param target has room for `length` bytes from `at`
    /// @return where the payload ends in `target`
    int read(byte[] script, int offset, int length, byte[] target, int at) {
        if (length == 25 && isKeyHash(script, offset)) {
            return copy(LockKind.P2PKH, script, offset + 3, 20, target, at);
        }
        if (length == 23 && isScriptHash(script, offset)) {
            return copy(LockKind.P2SH, script, offset + 2, 20, target, at);
        }
        if (4 <= length && length <= 42 && isWitnessProgram(script, offset, length)) {
            return witnessProgram(script, offset, length, target, at);
        }
        if (length > 0 && (script[offset] & 0xff) == OP_RETURN) {
            return copy(LockKind.NULL_DATA, script, offset + 1, length - 1, target, at);
        }
        if (isPublicKey(script, offset, length)) {
            return publicKey(script, offset + 1, length - 2, target, at);
        }
        return copy(otherKind(script, offset, length), script, offset, length, target, at);
    }

    private static LockKind otherKind(byte[] script, int offset, int length) {
        if (length > LONGEST_SCRIPT) {
            return LockKind.NULL_DATA;
        }
        return MultisigScript.matches(script, offset, length)
                ? LockKind.MULTISIG
                : LockKind.NONSTANDARD;
    }

    private static boolean isKeyHash(byte[] script, int offset) {
        return (script[offset] & 0xff) == OP_DUP
                && (script[offset + 1] & 0xff) == OP_HASH160
                && script[offset + 2] == 20
                && (script[offset + 23] & 0xff) == OP_EQUALVERIFY
                && (script[offset + 24] & 0xff) == OP_CHECKSIG;
    }

    private static boolean isScriptHash(byte[] script, int offset) {
        return (script[offset] & 0xff) == OP_HASH160
                && script[offset + 1] == 20
                && (script[offset + 22] & 0xff) == OP_EQUAL;
    }

    /// A version of 0 to 16, then one push of 2 to 40 bytes (BIP 141). Version 0 with a length that
    /// is not defined is nobody's program: such a script can never be spent.
    private static boolean isWitnessProgram(byte[] script, int offset, int length) {
        int opcode = script[offset] & 0xff;
        int program = length - 2;
        if (script[offset + 1] != program) {
            return false;
        }
        return opcode == 0 ? program == 20 || program == 32 : OP_1 <= opcode && opcode <= OP_16;
    }

    private int witnessProgram(byte[] script, int offset, int length, byte[] target, int at) {
        int opcode = script[offset] & 0xff;
        int program = length - 2;
        if (opcode == 0) {
            LockKind named = program == 20 ? LockKind.P2WPKH : LockKind.P2WSH;
            return copy(named, script, offset + 2, program, target, at);
        }
        if (opcode == OP_1 && program == 32) {
            return copy(LockKind.P2TR, script, offset + 2, program, target, at);
        }
        target[at] = (byte) (opcode - OP_1 + 1);
        return copy(LockKind.WITNESS, script, offset + 2, program, target, at + 1);
    }

    private static boolean isPublicKey(byte[] script, int offset, int length) {
        return (length == 35 || length == 67)
                && script[offset] == length - 2
                && (script[offset + length - 1] & 0xff) == OP_CHECKSIG
                && MultisigScript.isKey(script, offset + 1, length - 2);
    }

    private int publicKey(byte[] script, int offset, int length, byte[] target, int at) {
        kind = LockKind.P2PKH;
        try {
            sha256.update(script, offset, length);
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("no room for a hash of 32 bytes", e);
        }
        ripemd160.update(hash, 0, hash.length);
        return at + ripemd160.doFinal(target, at);
    }

    private int copy(LockKind found, byte[] script, int offset, int length, byte[] target, int at) {
        kind = found;
        System.arraycopy(script, offset, target, at, length);
        return at + length;
    }
}
