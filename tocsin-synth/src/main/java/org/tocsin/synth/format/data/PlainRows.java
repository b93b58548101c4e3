package org.tocsin.synth.format.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Exports of old programs. */
final class PlainRows {
    private static final Charset ANSI = Charset.forName("windows-1252");

    private PlainRows() {}

    static byte[] jsonLines(Rows rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows.rows()) {
            String separator = "{";
            for (int i = 0; i < row.size(); i++) {
                String value = row.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
                out.append(separator)
                        .append('"')
                        .append(rows.columns().get(i))
                        .append("\":\"")
                        .append(value)
                        .append('"');
                separator = ",";
            }
            out.append("}\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pipes(Rows rows) {
        StringBuilder out = new StringBuilder(String.join("|", rows.columns())).append("\r\n");
        rows.rows()
                .forEach(row -> out.append(
                                row.stream().map(cell -> cell.replace('|', '/')).collect(Collectors.joining("|")))
                        .append("\r\n"));
        return text(out.toString());
    }

    /** Columns of equal width, the names above them. */
    static byte[] fixed(Rows rows) {
        int[] widths = widths(rows, 255);
        StringBuilder out = new StringBuilder();
        line(out, rows.columns().stream().map(c -> c.toUpperCase(Locale.ROOT)).toList(), widths);
        rows.rows().forEach(row -> line(out, row, widths));
        return text(out.toString());
    }

    private static byte[] text(String text) {
        return text.getBytes(ANSI.newEncoder().canEncode(text) ? ANSI : StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(cells.get(i))
                    .append(" ".repeat(widths[i] + 1 - cells.get(i).length()));
        }
        out.append("\r\n");
    }

    private static int[] widths(Rows rows, int most) {
        int[] widths = new int[rows.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = rows.columns().get(i).length();
            for (List<String> row : rows.rows()) {
                widths[i] = Math.min(most, Math.max(widths[i], row.get(i).length()));
            }
        }
        return widths;
    }

    /** dBASE III: a header of 32 bytes, 32 for each field, then records of fixed length; code page 1252. */
    static byte[] dbase(Rows rows) {
        int[] widths = widths(rows, 250);
        int length = 1;
        for (int width : widths) {
            length += width;
        }
        int head = 32 + 32 * widths.length + 1;
        ByteBuffer header = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 3)
                .put((byte) 124)
                .put((byte) 11)
                .put((byte) 15)
                .putInt(rows.rows().size());
        header.putShort((short) head).putShort((short) length).position(29);
        header.put((byte) 3).position(32);
        for (int i = 0; i < widths.length; i++) {
            String name = (i + rows.columns().get(i)).toUpperCase(Locale.ROOT);
            name = rows.columns().get(i).length() > 10 ? name.substring(1, 9) + i % 10 : name.substring(1);
            name = Character.isDigit(name.charAt(0)) ? "C" + name : name;
            byte[] field = new byte[32];
            byte[] ascii = name.substring(0, Math.min(10, name.length())).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(ascii, 0, field, 0, ascii.length);
            field[11] = 'C';
            field[16] = (byte) widths[i];
            header.put(field);
        }
        header.put((byte) 13);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        for (List<String> row : rows.rows()) {
            out.write(' ');
            for (int i = 0; i < widths.length; i++) {
                byte[] cell = row.get(i).getBytes(ANSI);
                byte[] field = new byte[widths[i]];
                java.util.Arrays.fill(field, (byte) ' ');
                System.arraycopy(cell, 0, field, 0, Math.min(cell.length, field.length));
                out.writeBytes(field);
            }
        }
        out.write(0x1A);
        return out.toByteArray();
    }
}
