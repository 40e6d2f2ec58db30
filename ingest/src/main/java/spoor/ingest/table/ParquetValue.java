package spoor.ingest.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/// How the values of a column become cells.
interface ParquetValue {
    String text(ColumnReader reader);

    default void put(ColumnReader reader, Cells cells, int target) {
        cells.put(target, text(reader));
    }

    static ParquetValue of(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return reader -> decimal(unscaled(type, reader), decimal.getScale());
        }
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> number(logical, Integer.SIZE);
            case INT64 -> number(logical, Long.SIZE);
            case INT96 -> reader -> Long.toString(seconds(reader.getBinary()));
            case BOOLEAN -> reader -> Boolean.toString(reader.getBoolean());
            case FLOAT -> reader -> inexact(new BigDecimal(Float.toString(reader.getFloat())));
            case DOUBLE -> reader -> inexact(new BigDecimal(Double.toString(reader.getDouble())));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> new Text();
        };
    }

    private static ParquetValue number(LogicalTypeAnnotation logical, int bits) {
        if (logical instanceof TimestampLogicalTypeAnnotation time) {
            long perSecond =
                    switch (time.getUnit()) {
                        case MILLIS -> 1_000;
                        case MICROS -> 1_000_000;
                        case NANOS -> 1_000_000_000;
                    };
            return new Whole(bits, false, perSecond);
        }
        boolean isUnsigned = logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        return new Whole(bits, isUnsigned, 1);
    }

    /// Text in bytes.
    record Text() implements ParquetValue {
        @Override
        public String text(ColumnReader reader) {
            return reader.getBinary().toStringUsingUTF8();
        }

        @Override
        public void put(ColumnReader reader, Cells cells, int target) {
            Binary text = reader.getBinary();
            int length = text.length();
            int at = cells.reserve(length);
            ByteBuffer bytes = text.toByteBuffer();
            bytes.get(bytes.position(), cells.heap(), at, length);
            cells.take(target, length);
        }
    }

    /// @param unitsPerSecond of a time, 1 of everything else
    record Whole(int bits, boolean isUnsigned, long unitsPerSecond) implements ParquetValue {
        @Override
        public String text(ColumnReader reader) {
            return isUnsigned
                    ? Long.toUnsignedString(value(reader))
                    : Long.toString(Math.floorDiv(value(reader), unitsPerSecond));
        }

        @Override
        public void put(ColumnReader reader, Cells cells, int target) {
            long value = value(reader);
            if (isUnsigned && value < 0) {
                cells.put(target, Long.toUnsignedString(value));
            } else {
                cells.put(
                        target, unitsPerSecond == 1 ? value : Math.floorDiv(value, unitsPerSecond));
            }
        }

        private long value(ColumnReader reader) {
            if (bits == Long.SIZE) {
                return reader.getLong();
            }
            int value = reader.getInteger();
            return isUnsigned ? Integer.toUnsignedLong(value) : value;
        }
    }

    private static BigInteger unscaled(PrimitiveType type, ColumnReader reader) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(reader.getInteger());
            case INT64 -> BigInteger.valueOf(reader.getLong());
            default -> new BigInteger(reader.getBinary().getBytesUnsafe());
        };
    }

    private static String decimal(BigInteger unscaled, int scale) {
        BigDecimal number = new BigDecimal(unscaled, scale).stripTrailingZeros();
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }

    /// A number that went through floating point. Its text has a point, so that it passes for an
    /// index but never for an amount.
    private static String inexact(BigDecimal number) {
        return number.scale() <= 0 ? number.toPlainString() + ".0" : number.toPlainString();
    }

    /// The time format of old Spark and Impala: nanoseconds of a day, then the Julian day.
    private static long seconds(Binary bytes) {
        ByteBuffer little = bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanoseconds = little.getLong(little.position());
        long julianDay = little.getInt(little.position() + Long.BYTES);
        long julianDayOf1970 = 2_440_588;
        return (julianDay - julianDayOf1970) * 86_400 + nanoseconds / 1_000_000_000;
    }
}
