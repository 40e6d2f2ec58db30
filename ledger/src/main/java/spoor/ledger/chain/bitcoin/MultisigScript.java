package spoor.ledger.chain.bitcoin;

/// Bare multisig, `m key... n OP_CHECKMULTISIG`, by the rules of `MatchMultisig` in Bitcoin Core:
/// up to 20 keys of plausible form, pushed in any way; m and n pushed in the shortest.
final class MultisigScript {
    private static final int OP_PUSHDATA1 = 0x4c;
    private static final int OP_PUSHDATA4 = 0x4e;
    private static final int OP_1 = 0x51;
    private static final int OP_16 = 0x60;
    private static final int OP_CHECKMULTISIG = 0xae;
    private static final int MOST_KEYS = 20;

    private MultisigScript() {}

    static boolean matches(byte[] script, int offset, int length) {
        int last = offset + length - 1;
        if (length < 3 || (script[last] & 0xff) != OP_CHECKMULTISIG) {
            return false;
        }
        int required = number(script, offset, last);
        if (required < 1) {
            return false;
        }
        int at = offset + numberSize(required);
        int keys = 0;
        int next;
        while ((next = behindKey(script, at, last)) > 0) {
            at = next;
            keys++;
        }
        int claimed = number(script, at, last);
        return claimed >= required && claimed == keys && at + numberSize(claimed) == last;
    }

    /// First byte and length of a public key: compressed, uncompressed or hybrid.
    static boolean isKey(byte[] script, int offset, int length) {
        return switch (script[offset]) {
            case 2, 3 -> length == 33;
            case 4, 6, 7 -> length == 65;
            default -> false;
        };
    }

    /// The number from 1 to 20 that is pushed at `at`, or -1.
    private static int number(byte[] script, int at, int end) {
        if (at >= end) {
            return -1;
        }
        int opcode = script[at] & 0xff;
        if (OP_1 <= opcode && opcode <= OP_16) {
            return opcode - OP_1 + 1;
        }
        boolean pushesOneByte = opcode == 1 && at + 1 < end;
        return pushesOneByte && 16 < script[at + 1] && script[at + 1] <= MOST_KEYS
                ? script[at + 1]
                : -1;
    }

    private static int numberSize(int number) {
        return number <= 16 ? 1 : 2;
    }

    /// Where the script goes on behind the key that is pushed at `at`, or -1 where none is.
    private static int behindKey(byte[] script, int at, int end) {
        if (at >= end) {
            return -1;
        }
        int opcode = script[at] & 0xff;
        if (opcode == 0 || opcode > OP_PUSHDATA4) {
            return -1;
        }
        int lengthSize = opcode < OP_PUSHDATA1 ? 0 : 1 << (opcode - OP_PUSHDATA1);
        int start = at + 1 + lengthSize;
        if (start >= end) {
            return -1;
        }
        long length = lengthSize == 0 ? opcode : littleEndian(script, at + 1, lengthSize);
        boolean isWhole = 0 < length && length <= end - start;
        if (!isWhole) {
            return -1;
        }
        int size = Math.toIntExact(length);
        return isKey(script, start, size) ? start + size : -1;
    }

    private static long littleEndian(byte[] script, int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << 8) | (script[at + i] & 0xff);
        }
        return value;
    }
}
