package org.tocsin.extract.dumps;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.complex.Attachment;
import com.healthmarketscience.jackcess.complex.ComplexDataType;
import com.healthmarketscience.jackcess.complex.ComplexValueForeignKey;
import com.healthmarketscience.jackcess.complex.SingleValue;
import com.healthmarketscience.jackcess.util.OleBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** Values of Access: texts, dates, files attached to rows, and files that other programs embedded. */
final class AccessValues {
    private final TableRows rows;
    private final Found out;
    private final Mode mode;

    AccessValues(TableRows rows, Found out, Mode mode) {
        this.rows = rows;
        this.out = out;
        this.mode = mode;
    }

    /** Gives one value to the row. */
    void give(Column column, @Nullable Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            if (column.getType() == DataType.OLE && embedded(bytes)) {
                rows.cell("");
            } else {
                rows.bytes(bytes);
            }
        } else if (value instanceof ComplexValueForeignKey key) {
            rows.cell(complex(key));
        } else {
            rows.cell(text(value));
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof LocalDateTime time) {
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
            return String.valueOf(number.longValue());
        }
        return value == null ? "" : value.toString();
    }

    private String complex(ComplexValueForeignKey key) throws IOException {
        if (key.getComplexType() == ComplexDataType.ATTACHMENT) {
            for (Attachment file : key.getAttachments()) {
                file(file.getFileName(), file.getFileData());
            }
        } else if (key.getComplexType() == ComplexDataType.MULTI_VALUE) {
            StringJoiner values = new StringJoiner(", ");
            for (SingleValue value : key.getMultiValues()) {
                values.add(text(value.get()));
            }
            return values.toString();
        }
        return "";
    }

    private void file(@Nullable String name, byte @Nullable [] bytes) throws IOException {
        if (bytes != null && mode == Mode.FULL) {
            out.member(name == null || name.isBlank() ? "attachment" : name, new ByteArrayInputStream(bytes));
        }
    }

    /** A file packed by another program; false if the bytes are something else. */
    private boolean embedded(byte[] bytes) throws IOException {
        try (OleBlob blob = OleBlob.Builder.fromInternalData(bytes)) {
            if (blob.getContent() instanceof OleBlob.SimplePackageContent file) {
                try (InputStream in = file.getStream()) {
                    file(file.getFileName(), in.readNBytes(Blobs.LARGEST));
                }
                return true;
            }
            if (blob.getContent() instanceof OleBlob.EmbeddedContent file) {
                try (InputStream in = file.getStream()) {
                    byte[] inner = in.readNBytes(Blobs.LARGEST);
                    String extension = Blobs.extension(inner);
                    if (extension != null) {
                        file("embedded" + extension, inner);
                        return true;
                    }
                }
            }
            return false;
        } catch (BudgetExceeded e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }
}
