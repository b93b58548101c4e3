package org.tocsin.synth.clinic;

import java.util.List;
import org.tocsin.synth.format.Format;
import org.tocsin.synth.format.Plain;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;

/** Tables as the union's programs export them: odd separators, title lines, padded columns. */
final class Exports {
    private static final List<String> SEPARATORS = List.of(";", ";", "|", "\t", ",", "^", " ; ");

    private Exports() {}

    static byte[] csv(Sheet sheet, Dice dice) {
        String separator = dice.pick(SEPARATORS);
        String newline = dice.chance(0.5) ? "\r\n" : "\n";
        boolean quoted = dice.chance(0.2);
        boolean headless = dice.chance(0.08);
        StringBuilder out = new StringBuilder();
        for (Sheet.Block block : sheet.blocks()) {
            if (block instanceof Sheet.Table table) {
                List<List<String>> rows = table.rows();
                for (List<String> row : headless && table.headed() ? rows.subList(1, rows.size()) : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        out.append(i == 0 ? "" : separator).append(cell(row.get(i), separator, quoted));
                    }
                    out.append(newline);
                }
            } else if (block instanceof Sheet.Heading heading) {
                out.append(heading.text()).append(newline);
            } else if (block instanceof Sheet.Line line) {
                out.append(line.text()).append(newline);
            }
        }
        return Format.rawText(out.toString(), dice);
    }

    private static String cell(String text, String separator, boolean quoted) {
        boolean needed =
                text.contains(separator.strip().isEmpty() ? separator : separator.strip()) || text.contains("\"");
        return quoted || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A table as a print of fixed width, blanks alone between the columns. */
    static byte[] print(Sheet sheet, Dice dice) {
        return Format.rawText(Plain.text(sheet, "\r\n"), dice);
    }
}
