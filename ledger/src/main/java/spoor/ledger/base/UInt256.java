package spoor.ledger.base;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/// An amount of an account chain: whole units of an asset (wei, a token's base unit, cents), from 0
/// to 2^256 - 1, as the chain itself counts them.
///
/// A sum above that range and a difference below 0 throw: they are never amounts.
public final class UInt256 implements Comparable<UInt256> {
    public static final int SIZE = 32;
    public static final UInt256 ZERO = new UInt256(0, 0, 0, 0);
    public static final UInt256 ONE = new UInt256(0, 0, 0, 1);
    public static final UInt256 MAX = new UInt256(-1, -1, -1, -1);

    private static final int MOST_DECIMAL_DIGITS = 78;
    private static final int DIGITS_AT_ONCE = 18;
    private static final int MOST_HEX_DIGITS = 64;
    private static final long[] TENS = tens();
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// 64 bits each, the highest first.
    private final long a;

    private final long b;
    private final long c;
    private final long d;

    private UInt256(long a, long b, long c, long d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    private static long[] tens() {
        long[] tens = new long[DIGITS_AT_ONCE + 1];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = 10 * tens[i - 1];
        }
        return tens;
    }

    /// @throws IllegalArgumentException if `units` is negative
    public static UInt256 of(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("amount is " + units + ", expected 0 or more");
        }
        return ofBits(0, 0, 0, units);
    }

    /// The number whose 256 bits these are, 64 at a time, the highest first.
    public static UInt256 ofBits(long highest, long high, long low, long lowest) {
        return (highest | high | low | lowest) == 0
                ? ZERO
                : new UInt256(highest, high, low, lowest);
    }

    /// @throws IllegalArgumentException if the number is negative or above 2^256 - 1
    public static UInt256 of(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 8 * SIZE) {
            throw new IllegalArgumentException("amount is " + number + ", expected 0 to 2^256 - 1");
        }
        return ofBits(
                number.shiftRight(192).longValue(),
                number.shiftRight(128).longValue(),
                number.shiftRight(64).longValue(),
                number.longValue());
    }

    /// Reads decimal digits, nothing else: no sign, no point, no exponent.
    ///
    /// @throws IllegalArgumentException if `text` is anything else, or above 2^256 - 1
    public static UInt256 ofDecimal(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MOST_DECIMAL_DIGITS) {
            throw notAnAmount(text);
        }
        UInt256 number = ZERO;
        for (int from = 0; from < length; from += DIGITS_AT_ONCE) {
            int to = Math.min(length, from + DIGITS_AT_ONCE);
            long digits = digits(text, from, to);
            number = number.isZero() ? of(digits) : number.shifted(text, TENS[to - from], digits);
        }
        return number;
    }

    private static long digits(CharSequence text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw notAnAmount(text);
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /// This times `factor` plus `more`, where the text does not ask for too much.
    private UInt256 shifted(CharSequence text, long factor, long more) {
        long d1 = d * factor + more;
        long carry = Math.unsignedMultiplyHigh(d, factor) + carry(d1, more);
        long c1 = c * factor + carry;
        carry = Math.unsignedMultiplyHigh(c, factor) + carry(c1, carry);
        long b1 = b * factor + carry;
        carry = Math.unsignedMultiplyHigh(b, factor) + carry(b1, carry);
        long a1 = a * factor + carry;
        if (Math.unsignedMultiplyHigh(a, factor) + carry(a1, carry) != 0) {
            throw notAnAmount(text);
        }
        return ofBits(a1, b1, c1, d1);
    }

    /// 1 if a sum of which `part` is one summand did not fit into 64 bits.
    private static long carry(long sum, long part) {
        return Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
    }

    private static IllegalArgumentException notAnAmount(CharSequence text) {
        String shown = text.length() <= 100 ? text.toString() : text.subSequence(0, 100) + "...";
        return new IllegalArgumentException(
                "amount is \""
                        + shown
                        + "\", expected a whole number of units from 0 to 2^256 - 1");
    }

    /// Reads `0x` and 1 to 64 hexadecimal digits, as nodes answer.
    ///
    /// @throws IllegalArgumentException if `text` is anything else
    public static UInt256 ofHex(CharSequence text) {
        int digits = text.length() - 2;
        boolean isHex =
                0 < digits
                        && digits <= MOST_HEX_DIGITS
                        && text.charAt(0) == '0'
                        && text.charAt(1) == 'x';
        if (!isHex) {
            throw notHex(text);
        }
        long[] words = new long[4];
        for (int i = 0; i < digits; i++) {
            char letter = text.charAt(text.length() - 1 - i);
            int digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                throw notHex(text);
            }
            words[3 - i / 16] |= (long) digit << (4 * (i % 16));
        }
        return ofBits(words[0], words[1], words[2], words[3]);
    }

    private static IllegalArgumentException notHex(CharSequence text) {
        String shown = text.length() <= 100 ? text.toString() : text.subSequence(0, 100) + "...";
        return new IllegalArgumentException(
                "amount is \"" + shown + "\", expected 0x and 1 to 64 hexadecimal digits");
    }

    /// Reads 32 bytes, the highest first.
    public static UInt256 ofBytes(byte[] bytes, int offset) {
        return ofBits(
                (long) LONG.get(bytes, offset),
                (long) LONG.get(bytes, offset + 8),
                (long) LONG.get(bytes, offset + 16),
                (long) LONG.get(bytes, offset + 24));
    }

    /// 64 of the 256 bits.
    ///
    /// @param word 0 for the highest to 3 for the lowest
    public long word(int word) {
        return switch (word) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            case 3 -> d;
            default -> throw new IllegalArgumentException("word is " + word + ", expected 0 to 3");
        };
    }

    public boolean isZero() {
        return (a | b | c | d) == 0;
    }

    /// Whether the number fits into a `long` that is not negative.
    public boolean fitsLong() {
        return (a | b | c) == 0 && d >= 0;
    }

    /// @throws ArithmeticException if it does not fit
    public long toLong() {
        if (!fitsLong()) {
            throw new ArithmeticException(this + " does not fit into 63 bits");
        }
        return d;
    }

    /// @throws ArithmeticException if the sum is above 2^256 - 1
    public UInt256 plus(UInt256 other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        UInt256 sum = wrappingPlus(other);
        if (sum.compareTo(this) < 0) {
            throw new ArithmeticException(this + " and " + other + " are more than 2^256 - 1");
        }
        return sum;
    }

    /// The sum, or 2^256 - 1 where it would be above: for what proves no amount.
    public UInt256 plusOrMax(UInt256 other) {
        UInt256 sum = wrappingPlus(other);
        return sum.compareTo(this) < 0 ? MAX : sum;
    }

    private UInt256 wrappingPlus(UInt256 other) {
        long d1 = d + other.d;
        long carry = carry(d1, d);
        long c1 = c + other.c + carry;
        carry = carryThrough(c1, c, carry);
        long b1 = b + other.b + carry;
        carry = carryThrough(b1, b, carry);
        return ofBits(a + other.a + carry, b1, c1, d1);
    }

    /// The carry of `part + other + carry` when its wrapped sum is `sum`.
    private static long carryThrough(long sum, long part, long carry) {
        int order = Long.compareUnsigned(sum, part);
        return order < 0 ? 1 : order == 0 ? carry : 0;
    }

    /// @throws ArithmeticException if the difference is below 0
    public UInt256 minus(UInt256 other) {
        if (other.isZero()) {
            return this;
        }
        if (compareTo(other) < 0) {
            throw new ArithmeticException(this + " less " + other + " is below 0");
        }
        return wrappingMinus(other);
    }

    private UInt256 wrappingMinus(UInt256 other) {
        long d1 = d - other.d;
        long borrow = Long.compareUnsigned(d, other.d) < 0 ? 1 : 0;
        long c1 = c - other.c - borrow;
        borrow = borrowThrough(c, other.c, borrow);
        long b1 = b - other.b - borrow;
        borrow = borrowThrough(b, other.b, borrow);
        return ofBits(a - other.a - borrow, b1, c1, d1);
    }

    private static long borrowThrough(long from, long taken, long borrow) {
        int order = Long.compareUnsigned(from, taken);
        return order < 0 ? 1 : order == 0 ? borrow : 0;
    }

    /// The difference, or 0 where it would be below 0.
    public UInt256 minusOrZero(UInt256 other) {
        if (other.isZero()) {
            return this;
        }
        return compareTo(other) <= 0 ? ZERO : wrappingMinus(other);
    }

    public UInt256 min(UInt256 other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public UInt256 max(UInt256 other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// `floor(this * part / whole)`, exact although the product may have 512 bits.
    ///
    /// @param part 0 to `whole`
    /// @param whole above 0, and not below this
    public UInt256 share(UInt256 part, UInt256 whole) {
        if (fits128() && part.fits128() && whole.fits128() && !whole.isZero()) {
            UInt256 share = Share128.of(this, part, whole);
            if (share != null) {
                return share;
            }
        }
        return of(toBigInteger().multiply(part.toBigInteger()).divide(whole.toBigInteger()));
    }

    private boolean fits128() {
        return (a | b) == 0;
    }

    /// What [#share] leaves over: `this * part - share * whole`.
    ///
    /// It lies below `whole`, so arithmetic that wraps at 2^256 gives it exactly.
    public UInt256 shareRemainder(UInt256 part, UInt256 whole, UInt256 share) {
        return wrappingTimes(part).wrappingMinus(share.wrappingTimes(whole));
    }

    private UInt256 wrappingTimes(UInt256 other) {
        long d1 = d * other.d;
        long carry = Math.unsignedMultiplyHigh(d, other.d);
        // What lies above 256 bits is left away, so each column needs only the products above it.
        long cd = c * other.d;
        long dc = d * other.c;
        long c1 = carry + cd;
        long over = carry(c1, cd);
        c1 += dc;
        over += carry(c1, dc);
        long b1 = over + Math.unsignedMultiplyHigh(c, other.d);
        long over2 = carry(b1, over);
        long dcHigh = Math.unsignedMultiplyHigh(d, other.c);
        b1 += dcHigh;
        over2 += carry(b1, dcHigh);
        long bd = b * other.d;
        b1 += bd;
        over2 += carry(b1, bd);
        long cc = c * other.c;
        b1 += cc;
        over2 += carry(b1, cc);
        long db = d * other.b;
        b1 += db;
        over2 += carry(b1, db);
        long a1 =
                over2
                        + Math.unsignedMultiplyHigh(b, other.d)
                        + Math.unsignedMultiplyHigh(c, other.c)
                        + Math.unsignedMultiplyHigh(d, other.b)
                        + a * other.d
                        + b * other.c
                        + c * other.b
                        + d * other.a;
        return ofBits(a1, b1, c1, d1);
    }

    public BigInteger toBigInteger() {
        if (fitsLong()) {
            return BigInteger.valueOf(d);
        }
        byte[] bytes = new byte[SIZE];
        copyTo(bytes, 0);
        return new BigInteger(1, bytes);
    }

    /// Writes 32 bytes, the highest first.
    public void copyTo(byte[] target, int offset) {
        LONG.set(target, offset, a);
        LONG.set(target, offset + 8, b);
        LONG.set(target, offset + 16, c);
        LONG.set(target, offset + 24, d);
    }

    @Override
    public int compareTo(UInt256 other) {
        if (a != other.a) {
            return Long.compareUnsigned(a, other.a);
        }
        if (b != other.b) {
            return Long.compareUnsigned(b, other.b);
        }
        return c != other.c ? Long.compareUnsigned(c, other.c) : Long.compareUnsigned(d, other.d);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UInt256 that
                && a == that.a
                && b == that.b
                && c == that.c
                && d == that.d;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(((a * 31 + b) * 31 + c) * 31 + d);
    }

    /// Decimal digits.
    @Override
    public String toString() {
        return fitsLong() ? Long.toString(d) : toBigInteger().toString();
    }
}
