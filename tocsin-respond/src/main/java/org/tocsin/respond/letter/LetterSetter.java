package org.tocsin.respond.letter;

import java.util.List;
import org.tocsin.respond.letter.Flow.Density;
import org.tocsin.respond.letter.pdf.Element;
import org.tocsin.respond.letter.pdf.Script;
import org.tocsin.respond.letter.pdf.Sheet;
import org.tocsin.respond.letter.pdf.Sheet.Setting;
import org.tocsin.respond.letter.pdf.Sheets;
import org.tocsin.respond.letter.pdf.Style;
import org.tocsin.respond.letter.pdf.UnprintableException;

/** Sets letters on A4 for a window envelope. Has no state: any thread may use it. */
public final class LetterSetter {
    private static final Setting NAME = Setting.of(Style.BOLD, 11);
    private static final Setting SENDER = Setting.of(Style.REGULAR, 9);
    private static final Setting TEXT = Setting.of(Style.REGULAR, 10.5);
    private static final Setting FOOT = Setting.of(Style.REGULAR, 8);
    private static final double ADDRESS_SIZE = 10;
    private static final double ADDRESS_LEADING = Paper.mm(3.85);
    private static final double SENDER_LEADING = 11.5;
    private static final double LEAST_STRETCH = 0.6;
    /** A last side filled less than this may be saved by setting closer. */
    private static final double LITTLE = 0.3;

    private LetterSetter() {}

    /**
     * Sets a letter and its enclosures.
     *
     * @throws UnprintableException if a text has letters that no font of the program shows
     */
    public static Sheets set(Letter letter) {
        Sheets sheets = new Sheets(letter.message().language());
        set(letter, sheets);
        letter.enclosures().forEach(enclosure -> set(enclosure, sheets));
        return sheets.pack();
    }

    private static void set(Letter letter, Sheets sheets) {
        int first = sheets.count();
        int part = sheets.structure().size();
        boolean large = letter.message().easy();
        Density usual = large ? Density.LARGE : Density.USUAL;
        double filled = set(letter, sheets, usual);
        int sides = sheets.count() - first;
        if (sides > 1 && filled < LITTLE) {
            sheets.cut(first, part);
            set(letter, sheets, large ? Density.LARGE_CLOSE : Density.CLOSE);
            if (sheets.count() - first == sides) {
                sheets.cut(first, part);
                set(letter, sheets, usual);
            }
        }
        for (int i = first; i < sheets.count(); i++) {
            foot(letter.reference(), i - first + 1, sheets.count() - first, sheets.get(i));
        }
    }

    /** Returns how much of the last side is filled. */
    private static double set(Letter letter, Sheets sheets, Density density) {
        Element structure = sheets.structure();
        Sheet sheet = sheets.add();
        sender(letter.sender(), structure, sheet);
        address(letter.address(), structure, sheet);
        if (!letter.placeAndDate().isEmpty()) {
            String text = Script.shaped(letter.placeAndDate());
            sheet.begin(structure.add("P"));
            sheet.line(Paper.RIGHT - TEXT.style().width(text) * TEXT.size(), Paper.DATE, TEXT, text);
            sheet.end();
        }
        Flow flow = new Flow(sheets, structure, density, sheet, Paper.DATE + 8);
        flow.heading("H1", letter.message().subject());
        letter.message().blocks().forEach(flow::block);
        return flow.filled();
    }

    private static void sender(List<String> lines, Element structure, Sheet sheet) {
        double y = Paper.TOP;
        sheet.begin(structure.add("P"));
        for (int i = 0; i < lines.size(); i++) {
            Setting setting = i == 0 ? NAME : SENDER;
            double right = y < Paper.SENDER_WIDE ? Paper.RIGHT : Paper.SENDER_RIGHT;
            double width = (right - Paper.LEFT) / setting.size();
            for (String line : Lines.of(Script.shaped(lines.get(i)), setting.style(), width)) {
                sheet.line(Paper.LEFT, y, setting, line.stripTrailing() + ' ');
                y += i == 0 ? SENDER_LEADING + 2 : SENDER_LEADING;
            }
        }
        sheet.end();
    }

    private static void address(List<String> lines, Element structure, Sheet sheet) {
        if (lines.isEmpty()) {
            return;
        }
        Paper.Area window = Paper.VISIBLE;
        double y = window.top() + ADDRESS_SIZE * 0.75;
        sheet.begin(structure.add("P"));
        for (String line : lines) {
            String shaped = Script.shaped(line);
            double width = Style.REGULAR.width(shaped) * ADDRESS_SIZE;
            double stretch = Math.max(LEAST_STRETCH, Math.min(1, (window.right() - window.left()) / width));
            sheet.line(window.left(), y, new Setting(Style.REGULAR, ADDRESS_SIZE, stretch, 0), shaped + ' ');
            y += ADDRESS_LEADING;
        }
        sheet.end();
    }

    private static void foot(String reference, int side, int sides, Sheet sheet) {
        String number = side + " / " + sides;
        sheet.beginArtifact();
        sheet.line(Paper.LEFT, Paper.FOOT, FOOT, Script.shaped(reference));
        sheet.line(Paper.RIGHT - FOOT.style().width(number) * FOOT.size(), Paper.FOOT, FOOT, number);
        sheet.end();
    }
}
