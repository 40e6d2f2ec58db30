package spoor.verify.account;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import spoor.verify.file.Hash;

/// Who signed a transaction: the key that a signature on secp256k1 belongs to (SEC 1, 4.1.6), as an
/// address.
final class Curve {
    private static final BigInteger P =
            BigInteger.ONE
                    .shiftLeft(256)
                    .subtract(BigInteger.ONE.shiftLeft(32).add(BigInteger.valueOf(977)));
    private static final BigInteger N =
            new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final Point G =
            new Point(
                    new BigInteger(
                            "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16),
                    new BigInteger(
                            "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8",
                            16));

    /// A point of the curve; that at infinity is null.
    private record Point(BigInteger x, BigInteger y) {}

    private Curve() {}

    /// @param isOdd of the signature's point
    /// @return the address in small letters, or "" where the signature is none
    static String signer(byte[] hash, boolean isOdd, BigInteger r, BigInteger s) {
        BigInteger square = r.pow(3).add(BigInteger.valueOf(7)).mod(P);
        BigInteger root = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        boolean isPossible =
                r.signum() > 0
                        && r.compareTo(N) < 0
                        && s.signum() > 0
                        && s.compareTo(N) < 0
                        && root.multiply(root).mod(P).equals(square);
        if (!isPossible) {
            return "";
        }
        Point point = new Point(r, root.testBit(0) == isOdd ? root : P.subtract(root));
        BigInteger inverse = r.modInverse(N);
        BigInteger e = new BigInteger(1, hash).negate().multiply(inverse).mod(N);
        Point key = plus(times(point, s.multiply(inverse).mod(N)), times(G, e));
        return key == null ? "" : address(key);
    }

    private static String address(Point key) {
        byte[] both = new byte[64];
        copy(key.x, both, 32);
        copy(key.y, both, 64);
        return "0x" + Hash.hex(Arrays.copyOfRange(Keccak.hash(both), 12, 32));
    }

    private static void copy(BigInteger number, byte[] target, int end) {
        byte[] bytes = number.toByteArray();
        int count = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - count, target, end - count, count);
    }

    /// The contract that an account creates with a transaction.
    static String created(String creator, byte[] nonce) {
        byte[] address = Hash.ofHex(creator.substring(2), "creator");
        byte[] list = Rlp.list(List.of(Rlp.string(address), Rlp.string(nonce)));
        return "0x" + Hash.hex(Arrays.copyOfRange(Keccak.hash(list), 12, 32));
    }

    private static Point times(Point point, BigInteger factor) {
        Point sum = null;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum);
            sum = factor.testBit(bit) ? plus(sum, point) : sum;
        }
        return sum;
    }

    private static Point plus(Point a, Point b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean isSame = a.equals(b);
        if (a.x.equals(b.x) && (!isSame || a.y.signum() == 0)) {
            return null;
        }
        BigInteger rise = isSame ? a.x.pow(2).multiply(BigInteger.valueOf(3)) : b.y.subtract(a.y);
        BigInteger run = isSame ? a.y.shiftLeft(1) : b.x.subtract(a.x);
        BigInteger slope = rise.multiply(run.modInverse(P)).mod(P);
        BigInteger x = slope.pow(2).subtract(a.x).subtract(b.x).mod(P);
        return new Point(x, slope.multiply(a.x.subtract(x)).subtract(a.y).mod(P));
    }
}
