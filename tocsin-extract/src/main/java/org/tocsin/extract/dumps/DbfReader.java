package org.tocsin.extract.dumps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.text.CharsetGuess;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * Reads tables of dBase and FoxPro, rows marked as deleted included. Memos lie in a file of their own ({@code .dbt},
 * {@code .fpt}) which is another item: a table that has some is partly read.
 */
public final class DbfReader implements ContentReader {
    private static final String TYPE = "application/x-dbf";
    private static final int FIELD = 32;
    private static final int SAMPLE = 1 << 16;
    private static final int FOXPRO = 0x30;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        try (InputStream in = content.open()) {
            ByteBuffer start = ByteBuffer.wrap(in.readNBytes(FIELD)).order(ByteOrder.LITTLE_ENDIAN);
            int headerLength = start.getShort(8) & 0xFFFF;
            int recordLength = start.getShort(10) & 0xFFFF;
            byte[] header = in.readNBytes(Math.max(0, headerLength - FIELD));
            Charset charset = charset(start.get(29) & 0xFF, content.head(SAMPLE));
            List<DbfField> fields = fields(header, recordLength, charset, (start.get(0) & 0xF0) == FOXPRO);
            if (fields.isEmpty()) {
                throw new IOException("no fields");
            }
            TableRows rows = new TableRows(out, mode);
            rows.table("", fields.stream().map(DbfField::name).toList());
            boolean memo = false;
            byte[] record = in.readNBytes(recordLength);
            for (; record.length == recordLength && record[0] != 0x1A; record = in.readNBytes(recordLength)) {
                for (DbfField field : fields) {
                    rows.cell(field.value(record));
                    memo |= field.pointsToMemo(record);
                }
                rows.end();
            }
            return result(memo, record.length > 1 && record[0] != 0x1A);
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    private static ReadResult result(boolean memo, boolean cut) {
        if (cut) {
            return new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, 0, 0, "cut off");
        }
        return memo
                ? new ReadResult(Outcome.PARTLY_READ, Reason.UNSUPPORTED, TYPE, 0, 0, "memos lie in another file")
                : new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    private static List<DbfField> fields(byte[] header, int recordLength, Charset charset, boolean foxpro) {
        List<DbfField> fields = new ArrayList<>();
        int offset = 1;
        for (int at = 0; at + FIELD <= header.length && header[at] != 0x0D; at += FIELD) {
            int end = at;
            while (end < at + 11 && header[end] != 0) {
                end++;
            }
            char type = (char) (header[at + 11] & 0xFF);
            int length = header[at + 16] & 0xFF;
            if (type == 'C') {
                // long texts keep the higher byte of their length in the place of decimals
                length += (header[at + 17] & 0xFF) << 8;
            }
            if (offset + length > recordLength) {
                break;
            }
            if (type != '0') {
                String name = new String(header, at, end - at, charset).strip();
                fields.add(new DbfField(name, type, offset, length, foxpro, charset));
            }
            offset += length;
        }
        return fields;
    }

    /** The language driver of the header, else the look of the bytes. */
    private static Charset charset(int driver, byte[] sample) {
        String name = switch (driver) {
            case 0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B -> "IBM437";
            case 0x02, 0x08, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37 -> "IBM850";
            case 0x03, 0x57, 0x58, 0x59 -> "windows-1252";
            case 0x64 -> "IBM852";
            case 0x65 -> "IBM866";
            case 0x66 -> "IBM865";
            case 0x67 -> "IBM861";
            case 0x6C -> "IBM863";
            case 0xC8 -> "windows-1250";
            case 0xC9 -> "windows-1251";
            case 0xCA -> "windows-1254";
            case 0xCB -> "windows-1253";
            default -> "";
        };
        if (!name.isEmpty() && Charset.isSupported(name)) {
            return Charset.forName(name);
        }
        Charset guess = CharsetGuess.of(printable(sample)).charset();
        boolean wide = guess.name().startsWith("UTF-") && !guess.equals(StandardCharsets.UTF_8);
        return wide ? Charset.forName("windows-1252") : guess;
    }

    /** Numbers in binary would mislead the guess. */
    private static byte[] printable(byte[] sample) {
        byte[] text = new byte[sample.length];
        for (int i = 0; i < sample.length; i++) {
            text[i] = sample[i] >= 0 && sample[i] < ' ' ? (byte) ' ' : sample[i];
        }
        return text;
    }
}
