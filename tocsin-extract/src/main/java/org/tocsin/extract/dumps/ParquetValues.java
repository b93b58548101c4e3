package org.tocsin.extract.dumps;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Values of a Parquet record as text under the path of their names. */
final class ParquetValues {
    private static final int DEEPEST = 60;

    private ParquetValues() {}

    /** Gives a record as one row. */
    static void row(Group record, TableRows rows) throws IOException {
        group(record, "", rows, 0);
        rows.end();
    }

    private static void group(Group group, String path, TableRows rows, int depth) throws IOException {
        GroupType type = group.getType();
        for (int field = 0; field < type.getFieldCount() && depth < DEEPEST; field++) {
            Type inner = type.getType(field);
            String label = label(path, type, inner.getName());
            for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
                if (inner.isPrimitive()) {
                    value(group, field, i, inner.asPrimitiveType(), label, rows);
                } else {
                    group(group.getGroup(field, i), label, rows, depth + 1);
                }
            }
        }
    }

    /** The names in which lists and maps are wrapped say nothing. */
    private static String label(String path, GroupType parent, String name) {
        boolean wrapper = parent.getFieldCount() == 1
                && !path.isEmpty()
                && (name.equals("list")
                        || name.equals("bag")
                        || name.equals("array")
                        || name.equals("element")
                        || name.equals("item")
                        || name.equals("array_element")
                        || name.equals("key_value"));
        return wrapper ? path : path.isEmpty() ? name : path + "." + name;
    }

    private static void value(Group group, int field, int i, PrimitiveType type, String label, TableRows rows)
            throws IOException {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY -> {
                byte[] bytes = group.getBinary(field, i).getBytes();
                if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
                    rows.labelled(label, new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString());
                } else {
                    rows.labelled(label, bytes);
                }
            }
            case INT96 -> rows.labelled(label, old(group.getInt96(field, i).getBytes()));
            case BOOLEAN -> rows.labelled(label, String.valueOf(group.getBoolean(field, i)));
            case FLOAT -> rows.labelled(label, String.valueOf(group.getFloat(field, i)));
            case DOUBLE -> rows.labelled(label, real(group.getDouble(field, i)));
            default -> {
                boolean small = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
                long number = small ? group.getInteger(field, i) : group.getLong(field, i);
                rows.labelled(label, whole(number, meaning));
            }
        }
    }

    private static String real(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String whole(long number, @org.jspecify.annotations.Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(number).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time) {
            long perSecond = time.getUnit() == TimeUnit.MILLIS
                    ? 1_000L
                    : time.getUnit() == TimeUnit.MICROS ? 1_000_000L : 1_000_000_000L;
            return time(Instant.ofEpochSecond(Math.floorDiv(number, perSecond)));
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return BigDecimal.valueOf(number, decimal.getScale()).toPlainString();
        }
        return String.valueOf(number);
    }

    private static String time(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /** Nanoseconds of the day, then the Julian day. */
    private static String old(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = in.getLong();
        LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, in.getInt());
        return time(day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(nanos / 1_000_000_000L));
    }
}
