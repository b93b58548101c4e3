package org.tocsin.respond.report.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tocsin.quality.Reliability;
import org.tocsin.respond.letter.Flow;
import org.tocsin.respond.letter.Lines;
import org.tocsin.respond.letter.pdf.Element;
import org.tocsin.respond.letter.pdf.PdfFile;
import org.tocsin.respond.letter.pdf.PdfFile.Bookmark;
import org.tocsin.respond.letter.pdf.Script;
import org.tocsin.respond.letter.pdf.Sheet;
import org.tocsin.respond.letter.pdf.Sheet.Setting;
import org.tocsin.respond.letter.pdf.Sheets;
import org.tocsin.respond.letter.pdf.Style;

/** Sets a report on A4: tagged, archivable PDF with bookmarks and page numbers. */
final class ReportSetter {
    private static final double MM = 72 / 25.4;
    static final double LEFT = 22 * MM;
    static final double RIGHT = 190 * MM;
    private static final double TOP = 20 * MM;
    private static final double FOOT = 283 * MM;
    private static final Setting TITLE = Setting.of(Style.BOLD, 17);
    private static final Setting SECTION = Setting.of(Style.BOLD, 12.5);
    private static final Setting SMALL = Setting.of(Style.REGULAR, 8);
    private static final double PLOT = 150;

    private final Sheets sheets;
    private final Element structure;
    private final Flow flow;
    private final TableSetter tables;
    private final List<Bookmark> bookmarks = new ArrayList<>();

    private ReportSetter(String language) {
        sheets = new Sheets(language);
        structure = sheets.structure();
        flow = new Flow(sheets, structure, sheets.add(), TOP);
        tables = new TableSetter(flow, structure);
    }

    /**
     * A file that was written.
     *
     * @param sha256 of the file, hexadecimal
     */
    record Written(int pages, String sha256) {}

    /** Writes a report; the stream stays open. */
    static Written write(String title, String foot, String language, Instant made, List<Part> parts, OutputStream out)
            throws IOException {
        ReportSetter setter = new ReportSetter(language);
        setter.heading("H1", TITLE, title);
        parts.forEach(setter::part);
        for (int i = 0; i < setter.sheets.count(); i++) {
            foot(foot, i + 1, setter.sheets.count(), setter.sheets.get(i));
        }
        PdfFile file = new PdfFile(out, title, language, made);
        file.add(setter.sheets.pack(), setter.bookmarks);
        return new Written(setter.sheets.count(), HexFormat.of().formatHex(file.finish()));
    }

    private void part(Part part) {
        if (part instanceof Part.Section section) {
            flow.need(90);
            flow.down(14);
            bookmarks.add(new Bookmark(section.title(), sheets.count() - 1, flow.y()));
            heading("H2", SECTION, section.title());
        } else if (part instanceof Part.Text text) {
            flow.block(text.block());
        } else if (part instanceof Part.Table table) {
            tables.set(table);
        } else if (part instanceof Part.Plot plot) {
            plot(plot);
        }
    }

    private void heading(String level, Setting setting, String text) {
        Sheet sheet = flow.sheet();
        sheet.begin(structure.add(level));
        for (String line : Lines.of(Script.shaped(text), setting.style(), (RIGHT - LEFT) / setting.size())) {
            flow.down(setting.size() * 1.25);
            sheet.line(LEFT, flow.y(), setting, line);
        }
        sheet.end();
        flow.down(7);
    }

    /** What was said from left to right, what came of it upwards; where both are the same lies the dotted line. */
    private void plot(Part.Plot plot) {
        flow.need(PLOT + 40);
        Sheet sheet = flow.sheet();
        double top = flow.y() + 8;
        sheet.beginArtifact();
        sheet.line(LEFT, top + 4, SMALL, Script.shaped(plot.up()));
        double left = LEFT;
        double upper = top + 10;
        frame(sheet, left, upper);
        for (int i = 1; i < 40; i++) {
            sheet.box(left + PLOT * i / 40 - 0.5, upper + PLOT - PLOT * i / 40 - 0.5, 1, 1, 0.5);
        }
        for (Reliability.Bin bin : plot.bins()) {
            double x = left + PLOT * bin.said();
            sheet.box(x - 0.4, upper + PLOT - PLOT * bin.interval().high(), 0.8, height(bin), 0.55);
            sheet.box(x - 2, upper + PLOT - PLOT * bin.seen() - 2, 4, 4, 0.1);
        }
        sheet.line(left, upper + PLOT + 11, SMALL, Script.shaped(plot.across()));
        sheet.end();
        flow.down(PLOT + 40);
    }

    private static double height(Reliability.Bin bin) {
        return Math.max(0.1, PLOT * (bin.interval().high() - bin.interval().low()));
    }

    private static void frame(Sheet sheet, double left, double top) {
        sheet.box(left, top, PLOT, 0.5, 0.6);
        sheet.box(left, top + PLOT, PLOT, 0.5, 0.6);
        sheet.box(left, top, 0.5, PLOT, 0.6);
        sheet.box(left + PLOT, top, 0.5, PLOT, 0.6);
    }

    private static void foot(String text, int side, int sides, Sheet sheet) {
        String number = side + " / " + sides;
        sheet.beginArtifact();
        sheet.line(LEFT, FOOT, SMALL, Script.shaped(text));
        sheet.line(RIGHT - SMALL.style().width(number) * SMALL.size(), FOOT, SMALL, number);
        sheet.end();
    }
}
