package spoor.ledger.chain.bitcoin;

import java.util.HexFormat;

/// The data of an OP_RETURN output as text that is safe to show: each push in quotation marks, with
/// everything but printable ASCII (and quotation mark and backslash) as `\x` and two digits; an
/// opcode that pushes no bytes as two digits.
final class DataText {
    private static final int OP_PUSHDATA1 = 0x4c;
    private static final int OP_PUSHDATA4 = 0x4e;

    private final byte[] script;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int at;

    /// @param script behind OP_RETURN
    /// @param limit most characters of text before the note of what was left out
    DataText(byte[] script, int limit) {
        this.script = script;
        this.limit = limit;
    }

    String text() {
        while (at < script.length) {
            if (!element()) {
                return text + "... (" + (script.length - at) + " more bytes)";
            }
        }
        return text.toString();
    }

    /// @return false when it did not fit
    private boolean element() {
        int opcode = script[at] & 0xff;
        boolean isPush = 1 <= opcode && opcode <= OP_PUSHDATA4;
        int lengthSize = opcode < OP_PUSHDATA1 ? 0 : 1 << (opcode - OP_PUSHDATA1);
        if (!isPush || at + 1 + lengthSize > script.length) {
            return append((text.isEmpty() ? "" : " ") + HexFormat.of().toHexDigits((byte) opcode));
        }
        long claimed = lengthSize == 0 ? opcode : littleEndian(at + 1, lengthSize);
        at += 1 + lengthSize;
        return push(claimed);
    }

    private boolean push(long claimed) {
        if (text.length() + 3 > limit) {
            return false;
        }
        text.append(text.isEmpty() ? "\"" : " \"");
        boolean isWhole = claimed <= script.length - at;
        int end = isWhole ? at + Math.toIntExact(claimed) : script.length;
        boolean fits = true;
        while (fits && at < end) {
            fits = append(escaped(script[at]));
        }
        text.append('"');
        if (fits && !isWhole) {
            text.append(" (push of ").append(claimed).append(" bytes cut off)");
        }
        return fits;
    }

    /// Appends what stands for the byte at hand and goes on to the next, unless it does not fit
    /// together with a closing quotation mark.
    private boolean append(String shown) {
        if (text.length() + shown.length() + 1 > limit) {
            return false;
        }
        text.append(shown);
        at++;
        return true;
    }

    private static String escaped(byte value) {
        boolean isPlain = Characters.isPrintable(value) && value != '"' && value != '\\';
        return isPlain ? Character.toString(value) : "\\x" + HexFormat.of().toHexDigits(value);
    }

    private long littleEndian(int start, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << 8) | (script[start + i] & 0xff);
        }
        return value;
    }
}
