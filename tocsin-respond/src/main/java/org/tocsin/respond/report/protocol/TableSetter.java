package org.tocsin.respond.report.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.respond.letter.Flow;
import org.tocsin.respond.letter.Lines;
import org.tocsin.respond.letter.pdf.Element;
import org.tocsin.respond.letter.pdf.Script;
import org.tocsin.respond.letter.pdf.Sheet;
import org.tocsin.respond.letter.pdf.Sheet.Setting;
import org.tocsin.respond.letter.pdf.Style;

/** Sets tables. A row stays whole; where a table goes on behind a sheet its headings stand there again, for the eye alone. */
final class TableSetter {
    private static final Setting CELL = Setting.of(Style.REGULAR, 9);
    private static final Setting STRONG = Setting.of(Style.BOLD, 9);
    private static final Setting CAPTION = Setting.of(Style.BOLD, 9.5);
    private static final double LEADING = 11.2;
    private static final double PAD = 2.6;
    private static final double GUTTER = 8;
    private static final double BARS = 80;

    /** Tables up to this height stand on one sheet. */
    private static final double WHOLE = 330;

    private final Flow flow;
    private final Element structure;

    TableSetter(Flow flow, Element structure) {
        this.flow = flow;
        this.structure = structure;
    }

    /** A column on paper: from where to where. */
    private record Place(double left, double right, boolean number) {
        double width() {
            return right - left;
        }
    }

    void set(Part.Table table) {
        List<Place> places = places(table);
        List<List<String>> heads =
                broken(table.columns().stream().map(Part.Column::heading).toList(), STRONG, places);
        double body = table.rows().stream()
                .mapToDouble(row -> height(broken(row, CELL, places)))
                .sum();
        flow.need(3 * LEADING + height(heads) + (body < WHOLE ? body : 3 * (LEADING + 2 * PAD)));
        Element element = structure.add("Table");
        caption(element.add("Caption"), table.caption());
        head(element.add("TR"), heads, places);
        for (int i = 0; i < table.rows().size(); i++) {
            boolean strong = table.sum() && i == table.rows().size() - 1;
            List<List<String>> cells = broken(table.rows().get(i), strong ? STRONG : CELL, places);
            Sheet before = flow.sheet();
            flow.need(height(cells));
            if (!before.equals(flow.sheet())) {
                head(null, heads, places);
            }
            double bar = i < table.bars().size() ? table.bars().get(i) : 0;
            row(element.add("TR"), cells, places, strong ? STRONG : CELL, bar);
        }
        flow.down(10);
    }

    private static List<Place> places(Part.Table table) {
        double width = ReportSetter.RIGHT - ReportSetter.LEFT - (table.bars().isEmpty() ? 0 : BARS + GUTTER);
        double shares = table.columns().stream().mapToDouble(Part.Column::share).sum();
        List<Place> places = new ArrayList<>();
        double left = ReportSetter.LEFT;
        for (Part.Column column : table.columns()) {
            double right = left + width * column.share() / shares;
            places.add(new Place(left, right - GUTTER, column.number()));
            left = right;
        }
        return places;
    }

    private static List<List<String>> broken(List<String> cells, Setting setting, List<Place> places) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double width = places.get(i).width() / setting.size();
            broken.add(Lines.of(Script.shaped(cells.get(i)), setting.style(), width));
        }
        return broken;
    }

    private static double height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + 2 * PAD;
    }

    private void caption(Element element, String text) {
        double width = (ReportSetter.RIGHT - ReportSetter.LEFT) / CAPTION.size();
        flow.down(4);
        flow.sheet().begin(element);
        for (String line : Lines.of(Script.shaped(text), CAPTION.style(), width)) {
            flow.down(LEADING);
            flow.sheet().line(ReportSetter.LEFT, flow.y(), CAPTION, line);
        }
        flow.sheet().end();
        flow.down(PAD);
    }

    /** @param row null where headings are repeated */
    private void head(@Nullable Element row, List<List<String>> heads, List<Place> places) {
        Sheet sheet = flow.sheet();
        for (int i = 0; i < heads.size(); i++) {
            if (row == null) {
                sheet.beginArtifact();
            } else {
                sheet.begin(row.addHeadingCell(true));
            }
            lines(heads.get(i), places.get(i), STRONG);
            sheet.end();
        }
        flow.down(height(heads));
        rule(0.9, 0.35);
    }

    private void row(Element row, List<List<String>> cells, List<Place> places, Setting setting, double bar) {
        Sheet sheet = flow.sheet();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = i == 0 ? row.addHeadingCell(false) : row.add("TD");
            sheet.begin(cell);
            lines(cells.get(i), places.get(i), setting);
            sheet.end();
        }
        if (bar > 0) {
            sheet.beginArtifact();
            sheet.box(ReportSetter.RIGHT - BARS, flow.y() + PAD + 2, Math.max(0.5, BARS * bar), LEADING - 4, 0.45);
            sheet.end();
        }
        flow.down(height(cells));
        rule(0.4, 0.8);
    }

    private void lines(List<String> lines, Place place, Setting setting) {
        double y = flow.y() + PAD - 2.4;
        for (String line : lines) {
            y += LEADING;
            double wide = place.number() ? setting.style().width(line.stripTrailing()) * setting.size() : 0;
            double x = place.number() ? place.right() - wide : place.left();
            if (!line.isEmpty()) {
                flow.sheet().line(x, y, setting, line);
            }
        }
    }

    private void rule(double thick, double grey) {
        flow.sheet().beginArtifact();
        flow.sheet().box(ReportSetter.LEFT, flow.y() - thick, ReportSetter.RIGHT - ReportSetter.LEFT, thick, grey);
        flow.sheet().end();
    }
}
