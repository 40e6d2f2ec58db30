package spoor.verify.output;

import java.math.BigInteger;
import java.util.Arrays;
import spoor.verify.file.Hash;

/// Who can spend an output: its script as the address that people write.
final class Script {
    private static final String BASE58 =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private Script() {}

    /// Nobody can spend it: OP_RETURN first, or above 10,000 bytes, which no witness program is.
    static boolean isUnspendable(byte[] script) {
        return script.length > 10_000 || (script.length > 0 && script[0] == 0x6a);
    }

    /// The address of a key hash (a bare public key's too), a script hash or a witness program;
    /// `script:` and the SHA-256 of any other; `op_return` for what nobody can spend.
    static String address(byte[] script, Network network) {
        int length = script.length;
        String hex = Hash.hex(script);
        if (length == 25 && hex.startsWith("76a914") && hex.endsWith("88ac")) {
            return base58(network.keyHash(), Arrays.copyOfRange(script, 3, 23));
        }
        if (length == 23 && hex.startsWith("a914") && hex.endsWith("87")) {
            return base58(network.scriptHash(), Arrays.copyOfRange(script, 2, 22));
        }
        if (isWitnessProgram(script)) {
            int version = script[0] == 0 ? 0 : script[0] - 0x50;
            return bech32(network.prefix(), version, Arrays.copyOfRange(script, 2, length));
        }
        if (isUnspendable(script)) {
            return "op_return";
        }
        if (hex.matches("21(02|03).{64}ac|41(04|06|07).{128}ac")) {
            byte[] key = Arrays.copyOfRange(script, 1, length - 1);
            return base58(network.keyHash(), Ripemd.hash(Hash.sha256(key)));
        }
        return "script:" + Hash.hex(Hash.sha256(script));
    }

    /// BIP 141: a version, then one push of 2 to 40 bytes; of version 0 only 20 and 32 mean
    /// something.
    private static boolean isWitnessProgram(byte[] script) {
        int program = script.length - 2;
        if (program < 2 || program > 40 || script[1] != program) {
            return false;
        }
        return script[0] == 0
                ? program == 20 || program == 32
                : 0x51 <= script[0] && script[0] <= 0x60;
    }

    private static String base58(int version, byte[] hash) {
        byte[] checked = new byte[25];
        checked[0] = (byte) version;
        System.arraycopy(hash, 0, checked, 1, 20);
        byte[] sum = Hash.twice(Arrays.copyOf(checked, 21));
        System.arraycopy(sum, 0, checked, 21, 4);
        StringBuilder text = new StringBuilder();
        BigInteger left = new BigInteger(1, checked);
        while (left.signum() > 0) {
            BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(58));
            text.append(BASE58.charAt(parts[1].intValue()));
            left = parts[0];
        }
        for (int i = 0; i < checked.length && checked[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    /// BIP 173 for version 0, BIP 350 for the others.
    private static String bech32(String prefix, int version, byte[] program) {
        StringBuilder text = new StringBuilder(prefix).append('1').append(BECH32.charAt(version));
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = next(sum, prefix.charAt(i) >> 5);
        }
        sum = next(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = next(sum, prefix.charAt(i) & 31);
        }
        sum = next(sum, version);
        // Groups of five bits, the last one filled up with zeros.
        int groups = (8 * program.length + 4) / 5;
        BigInteger bits = new BigInteger(1, program).shiftLeft(5 * groups - 8 * program.length);
        for (int i = groups - 1; i >= 0; i--) {
            int five = bits.shiftRight(5 * i).intValue() & 31;
            text.append(BECH32.charAt(five));
            sum = next(sum, five);
        }
        for (int i = 0; i < 6; i++) {
            sum = next(sum, 0);
        }
        sum ^= version == 0 ? 1 : 0x2bc830a3;
        for (int i = 5; i >= 0; i--) {
            text.append(BECH32.charAt((sum >> (5 * i)) & 31));
        }
        return text.toString();
    }

    private static int next(int sum, int five) {
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int top = sum >>> 25;
        int value = ((sum & 0x1ffffff) << 5) ^ five;
        for (int i = 0; i < 5; i++) {
            value ^= ((top >> i) & 1) == 0 ? 0 : generator[i];
        }
        return value;
    }
}
