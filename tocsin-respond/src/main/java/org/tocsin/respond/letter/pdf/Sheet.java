package org.tocsin.respond.letter.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One side of A4 paper. Places are in points (1/72 inch) from its left and upper edge. All text lies in a part of the structure or is an
 * {@linkplain #beginArtifact artifact} such as a page number.
 */
public final class Sheet {
    public static final double WIDTH = 595.28;
    public static final double HEIGHT = 841.89;

    private final int number;
    private final BitSet[] used;
    private final Bytes content = new Bytes(4096);
    private final List<Element> marked = new ArrayList<>();

    Sheet(int number, BitSet[] used) {
        this.number = number;
        this.used = used;
    }

    /** Begins what belongs to a part of the structure. */
    public void begin(Element element) {
        element.place(number, marked.size());
        content.text("/").text(element.type).text(" <</MCID ").text(Integer.toString(marked.size()));
        content.text(">>BDC\n");
        marked.add(element);
    }

    /** Begins what is read by eye alone. */
    public void beginArtifact() {
        content.text("/Artifact BMC\n");
    }

    /** Ends what was begun last. */
    public void end() {
        content.text("EMC\n");
    }

    /** Fills a rectangle. */
    public void box(double x, double y, double width, double height, double grey) {
        content.number(grey)
                .text("g ")
                .number(x)
                .number(HEIGHT - y - height)
                .number(width)
                .number(height);
        content.text("re f 0 g\n");
    }

    /** How letters of a line are set: size in points, stretch (1 = none), and extra space between letters in points. */
    public record Setting(Style style, double size, double stretch, double spacing) {
        public static Setting of(Style style, double size) {
            return new Setting(style, size, 1, 0);
        }
    }

    /**
     * Sets a line.
     *
     * @param y      of its base line
     * @param shaped as {@link Script#shaped} leaves it
     * @throws UnprintableException if no font has one of its characters
     */
    public void line(double x, double y, Setting setting, String shaped) {
        content.text("BT ");
        if (setting.stretch != 1) {
            content.number(setting.stretch * 100).text("Tz ");
        }
        if (setting.spacing != 0) {
            content.number(setting.spacing).text("Tc ");
        }
        content.number(x).number(HEIGHT - y).text("Td ");
        if (Script.isMixed(shaped)) {
            content.text("/Span <</ActualText ").text(Bytes.hex(spoken(shaped))).text(">>BDC ");
            // the blank that keeps lines apart for programs would stand on the left of a line from right to left
            glyphs(setting, Script.visual(shaped.stripTrailing()));
            content.text("EMC ");
        } else {
            glyphs(setting, shaped);
        }
        if (setting.stretch != 1) {
            content.text("100 Tz ");
        }
        if (setting.spacing != 0) {
            content.text("0 Tc ");
        }
        content.text("ET\n");
    }

    private void glyphs(Setting setting, String visual) {
        int open = -1;
        for (int i = 0; i < visual.length(); i++) {
            char character = visual.charAt(i);
            int face = setting.style.faceOf(character);
            if (face < 0) {
                throw new UnprintableException();
            }
            if (face != open) {
                content.text(open < 0 ? "/F" : ")Tj /F")
                        .text(Integer.toString(face))
                        .raw(' ');
                content.number(setting.size).text("Tf (");
                open = face;
            }
            char glyph = Style.face(face).glyph(character);
            used[face].set(glyph);
            content.inString(glyph >> 8);
            content.inString(glyph & 0xff);
        }
        content.text(open < 0 ? "" : ")Tj ");
    }

    /** The letters that joined forms stand for. */
    static String spoken(String shaped) {
        StringBuilder spoken = new StringBuilder(shaped.length());
        for (int i = 0; i < shaped.length(); i++) {
            char character = shaped.charAt(i);
            boolean form = character >= '\ufb50' && character <= '\ufefc';
            spoken.append(form ? Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC) : character);
        }
        return spoken.toString();
    }

    /** The parts of the structure in the order of their marks. */
    List<Element> marked() {
        return marked;
    }

    byte[] deflated() {
        return content.deflated();
    }
}
