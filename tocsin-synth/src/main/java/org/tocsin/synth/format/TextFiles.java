package org.tocsin.synth.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Folded;

/** Formats that are text: plain text, HTML, RTF, CSV, JSON, XML and SQL. */
final class TextFiles {
    private static final Charset ANSI = Charset.forName("windows-1252");

    private TextFiles() {}

    /** Text in one of the encodings that hospital systems leave behind. */
    static byte[] encode(String text, Dice dice) {
        double kind = dice.unit();
        if (kind < 0.3 && ANSI.newEncoder().canEncode(text)) {
            return text.getBytes(ANSI);
        }
        if (kind < 0.4) {
            return ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        }
        return (kind < 0.55 ? "\ufeff" + text : text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] plain(Sheet sheet, Dice dice) {
        return encode(Plain.text(sheet, dice.chance(0.6) ? "\r\n" : "\n"), dice);
    }

    static byte[] html(Sheet sheet, Dice dice) {
        boolean ansi = dice.chance(0.25);
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"")
                .append(ansi ? "iso-8859-1" : "utf-8")
                .append("\"><title>")
                .append(Markup.escape(sheet.title()))
                .append("</title><style>td{padding:2px 6px}</style></head><body>\n");
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Heading heading) {
                out.append("<h2>").append(Markup.escape(heading.text())).append("</h2>\n");
            } else if (block instanceof Sheet.Line line) {
                out.append(line.text().isEmpty() ? "<br>\n" : "<p>" + Markup.escape(line.text()) + "</p>\n");
            } else if (block instanceof Sheet.Table table) {
                htmlTable(out, table);
            } else {
                out.append("<hr>\n");
            }
        }
        out.append("</body></html>\n");
        return ansi
                ? entities(out.toString()).getBytes(StandardCharsets.ISO_8859_1)
                : out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void htmlTable(StringBuilder out, Sheet.Table table) {
        out.append("<table border=\"1\">\n");
        boolean head = table.headed();
        for (List<String> row : table.rows()) {
            String tag = head ? "th" : "td";
            out.append("<tr>");
            row.forEach(cell -> out.append('<')
                    .append(tag)
                    .append('>')
                    .append(Markup.escape(cell))
                    .append("</")
                    .append(tag)
                    .append('>'));
            out.append("</tr>\n");
            head = false;
        }
        out.append("</table>\n");
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == 'é') {
                out.append("&eacute;");
            } else if (c > 255) {
                out.append("&#").append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    static byte[] rtf(Sheet sheet) {
        StringBuilder out = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\fs20\n");
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Heading heading) {
                out.append("{\\b\\fs28 ").append(rtfText(heading.text())).append("}\\par\n");
            } else if (block instanceof Sheet.Line line) {
                out.append(rtfText(line.text())).append("\\par\n");
            } else if (block instanceof Sheet.Table table) {
                table.rows().forEach(row -> rtfRow(out, row));
                out.append("\\pard\n");
            } else {
                out.append("\\page\n");
            }
        }
        return out.append("}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void rtfRow(StringBuilder out, List<String> row) {
        out.append("\\trowd");
        for (int i = 1; i <= row.size(); i++) {
            out.append("\\cellx").append(i * 9000 / row.size());
        }
        row.forEach(cell -> out.append("\\intbl ").append(rtfText(cell)).append("\\cell"));
        out.append("\\row\n");
    }

    private static String rtfText(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '{' || c == '}') {
                out.append('\\').append(c);
            } else if (c == '\t') {
                out.append("\\tab ");
            } else if (c < 128) {
                out.append(c);
            } else if (c < 256) {
                out.append("\\'").append(String.format("%02x", (int) c));
            } else {
                out.append("\\u").append((int) c).append('?');
            }
        }
        return out.toString();
    }

    static byte[] csv(Sheet sheet, Dice dice) {
        String separator = dice.pick(List.of(";", ";", ";", ",", "\t"));
        boolean quoteAll = dice.chance(0.25);
        String newline = dice.chance(0.5) ? "\r\n" : "\n";
        List<List<String>> rows = Plain.rows(sheet);
        boolean headless = sheet.table().headed() && dice.chance(0.1);
        StringBuilder out = new StringBuilder();
        for (List<String> row : headless ? rows.subList(1, rows.size()) : rows) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean quote = quoteAll || cell.contains(separator) || cell.contains("\"");
                out.append(i == 0 ? "" : separator).append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            out.append(newline);
        }
        return encode(out.toString(), dice);
    }

    static byte[] json(Sheet sheet, Dice dice) {
        StringBuilder out = new StringBuilder("[");
        List<String> keys = keys(sheet.table());
        for (List<String> row : body(sheet.table())) {
            out.append(out.length() > 1 ? ",\n {" : "\n {");
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : ", ").append('"').append(keys.get(i)).append("\": \"");
                out.append(row.get(i).replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
            out.append('}');
        }
        return out.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xml(Sheet sheet, Dice dice) {
        boolean ansi = dice.chance(0.3);
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"")
                .append(ansi ? "ISO-8859-1" : "UTF-8")
                .append("\"?>\n<export>\n");
        List<String> keys = keys(sheet.table());
        for (List<String> row : body(sheet.table())) {
            out.append(" <ligne>");
            for (int i = 0; i < row.size(); i++) {
                out.append('<').append(keys.get(i)).append('>').append(Markup.escape(row.get(i)));
                out.append("</").append(keys.get(i)).append('>');
            }
            out.append("</ligne>\n");
        }
        out.append("</export>\n");
        return ansi
                ? entities(out.toString()).replace("&eacute;", "é").getBytes(StandardCharsets.ISO_8859_1)
                : out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sql(Sheet sheet, Dice dice) {
        List<String> keys = keys(sheet.table());
        String name = "t_" + Folded.of(sheet.title()) + dice.below(90);
        StringBuilder out = new StringBuilder(
                "-- Dump du serveur SRV-BDD0" + dice.between(1, 9) + "\nCREATE TABLE `" + name + "` (\n");
        keys.forEach(key -> out.append("  `").append(key).append("` varchar(255) DEFAULT NULL,\n"));
        out.append("  `maj` datetime DEFAULT NULL\n) ENGINE=InnoDB DEFAULT CHARSET=utf8;\n");
        for (List<String> row : body(sheet.table())) {
            out.append("INSERT INTO `").append(name).append("` VALUES (");
            row.forEach(cell -> out.append('\'').append(cell.replace("'", "''")).append("', "));
            out.append("'2024-0" + dice.between(1, 9) + "-11 10:22:0" + dice.below(10) + "');\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> body(Sheet.Table table) {
        return table.headed() ? table.rows().subList(1, table.rows().size()) : table.rows();
    }

    private static List<String> keys(Sheet.Table table) {
        List<String> head = table.rows().get(0);
        List<String> keys = new java.util.ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            String key = table.headed() ? Folded.of(head.get(i)).toLowerCase(Locale.ROOT) : "";
            key = key.isEmpty() || Character.isDigit(key.charAt(0)) ? "c" + i : key;
            keys.add(keys.contains(key) ? key + i : key);
        }
        return keys;
    }
}
