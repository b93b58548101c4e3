package org.tocsin.respond.letter;

import java.util.List;
import org.tocsin.respond.letter.pdf.Element;
import org.tocsin.respond.letter.pdf.Script;
import org.tocsin.respond.letter.pdf.Sheet;
import org.tocsin.respond.letter.pdf.Sheet.Setting;
import org.tocsin.respond.letter.pdf.Sheets;
import org.tocsin.respond.letter.pdf.Style;
import org.tocsin.respond.notice.Block;

/** Text that runs down a column from sheet to sheet. Headings stay with what follows, no single line stands alone. */
public final class Flow {
    private static final Setting CODE = new Setting(Style.BOLD, 17, 1, 1.2);
    private static final double INDENT = 15;
    private static final double CODE_HEIGHT = 52;

    private final Sheets sheets;
    private final Element structure;
    private final Density density;
    private Sheet sheet;
    private double y;

    /** How close text is set: size, distance of lines and space below a paragraph, in points. */
    enum Density {
        USUAL(10.5, 13.8, 5.5),
        /** For a text that else would need another side for its last few lines. */
        CLOSE(10, 12.8, 4),
        /** For people who ask for texts that are easily read: 14 points, as the European rules for such texts say. */
        LARGE(14, 18.5, 8),
        LARGE_CLOSE(14, 17, 5.5);

        private final Setting text;
        private final Setting heading;
        private final double leading;
        private final double gap;

        Density(double size, double leading, double gap) {
            this.text = Setting.of(Style.REGULAR, size);
            this.heading = Setting.of(Style.BOLD, size + 0.5);
            this.leading = leading;
            this.gap = gap;
        }
    }

    /** Begins on this sheet at this height, set as usual. */
    public Flow(Sheets sheets, Element structure, Sheet sheet, double y) {
        this(sheets, structure, Density.USUAL, sheet, y);
    }

    /** Begins on this sheet at this height. */
    Flow(Sheets sheets, Element structure, Density density, Sheet sheet, double y) {
        this.sheets = sheets;
        this.structure = structure;
        this.density = density;
        this.sheet = sheet;
        this.y = y;
    }

    /** How much of the last side is filled, from 0 to 1. */
    double filled() {
        return (y - Paper.TOP) / (Paper.BOTTOM - Paper.TOP);
    }

    /** Sets a part of a text. */
    public void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading("H2", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            List<String> lines = broken(paragraph.text(), density.text, Paper.LEFT);
            if (paragraph.text().endsWith(":")) {
                need((lines.size() + 2) * density.leading + density.gap);
            }
            lines(structure.add("P"), Paper.LEFT, density.text, lines);
            y += density.gap;
        } else if (block instanceof Block.Listing listing) {
            listing(listing);
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    /** A heading of this level, {@code H1} or {@code H2}. */
    void heading(String level, String text) {
        List<String> lines = broken(text, density.heading, Paper.LEFT);
        y += density.gap;
        // behind it may stand a text of three lines, or a line that stays with the first lines of a list
        need((lines.size() + 3) * density.leading + 3 * density.gap);
        lines(structure.add(level), Paper.LEFT, density.heading, lines);
        y += density.gap / 2;
    }

    private void listing(Block.Listing listing) {
        Element list = structure.addList(listing.numbered());
        int number = 1;
        for (String text : listing.items()) {
            Element item = list.add("LI");
            List<String> lines = broken(text, density.text, Paper.LEFT + INDENT);
            need(Math.min(lines.size() == 3 ? 3 : 2, lines.size()) * density.leading);
            sheet.begin(item.add("Lbl"));
            sheet.line(Paper.LEFT + 2, y + density.leading, density.text, listing.numbered() ? number + "." : "•");
            sheet.end();
            lines(item.add("LBody"), Paper.LEFT + INDENT, density.text, lines);
            y += density.gap / 2;
            number++;
        }
        y += density.gap / 2;
    }

    private void code(Block.Code code) {
        need(CODE_HEIGHT + 2 * density.gap);
        y += density.gap;
        sheet.beginArtifact();
        sheet.box(Paper.LEFT, y, Paper.RIGHT - Paper.LEFT, CODE_HEIGHT, 0.93);
        sheet.end();
        sheet.begin(structure.add("P"));
        sheet.line(Paper.LEFT + 10, y + 17, density.text, Script.shaped(code.label()) + " ");
        sheet.line(Paper.LEFT + 10, y + 40, CODE, groups(code.code()));
        sheet.end();
        y += CODE_HEIGHT + density.gap * 2;
    }

    /** A code in groups of five, however it was written. */
    private static String groups(String code) {
        StringBuilder groups = new StringBuilder();
        String plain = code.replaceAll("[^\\p{Alnum}]", "");
        for (int i = 0; i < plain.length(); i++) {
            groups.append(i > 0 && i % 5 == 0 ? "  " : "").append(plain.charAt(i));
        }
        return groups.toString();
    }

    private List<String> broken(String text, Setting setting, double left) {
        return Lines.of(Script.shaped(text), setting.style(), (Paper.RIGHT - left) / setting.size());
    }

    /** Sets lines, on the next sheet where this one is full; at least two of a text on each. */
    private void lines(Element element, double x, Setting setting, List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            int left = lines.size() - at;
            int take = Math.min(room(), left);
            if (take < left) {
                take = Math.min(take, left - 2);
            }
            if (take < Math.min(2, left)) {
                next();
                continue;
            }
            sheet.begin(element);
            for (int i = 0; i < take; i++) {
                y += density.leading;
                sheet.line(x, y, setting, lines.get(at++));
            }
            sheet.end();
        }
    }

    private int room() {
        return (int) ((Paper.BOTTOM - y) / density.leading);
    }

    /** Goes to the next sheet unless this much height, in points, is left on this one. */
    public void need(double height) {
        if (y + height > Paper.BOTTOM) {
            next();
        }
    }

    private void next() {
        sheet = sheets.add();
        y = Paper.TOP;
    }

    /** The sheet on which it goes on. */
    public Sheet sheet() {
        return sheet;
    }

    /** The height at which it goes on, in points from the upper edge. */
    public double y() {
        return y;
    }

    /** Leaves this much height, in points, to what was set there by others. */
    public void down(double height) {
        y += height;
    }
}
