package spoor.ledger.chain.bitcoin;

import java.util.OptionalInt;

/// The height that a coinbase states: the first push of its input script, a number in script form
/// (BIP 34).
final class CoinbaseHeight {
    private static final int OP_1 = 0x51;
    private static final int OP_16 = 0x60;

    private CoinbaseHeight() {}

    static OptionalInt read(byte[] script) {
        int opcode = script.length == 0 ? 0 : script[0] & 0xff;
        if (OP_1 <= opcode && opcode <= OP_16) {
            return OptionalInt.of(opcode - OP_1 + 1);
        }
        boolean isNumber = 1 <= opcode && opcode <= 4 && opcode < script.length;
        return isNumber && script[opcode] >= 0
                ? OptionalInt.of(littleEndian(script, opcode))
                : OptionalInt.empty();
    }

    private static int littleEndian(byte[] script, int size) {
        int value = 0;
        for (int i = size; i > 0; i--) {
            value = (value << 8) | (script[i] & 0xff);
        }
        return value;
    }
}
