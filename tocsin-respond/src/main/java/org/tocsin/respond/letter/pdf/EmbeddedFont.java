package org.tocsin.respond.letter.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;

/** Writes the used part of a font. Text names glyphs by their number in the whole font, so that sheets need not know of each other. */
final class EmbeddedFont {
    private static final int PREFIX = 6;
    private static final int RANGES = 100;

    private final ObjectFile file;
    private final Face face;
    private final BitSet used;

    EmbeddedFont(ObjectFile file, Face face, BitSet used) {
        this.file = file;
        this.face = face;
        this.used = used;
    }

    int write() throws IOException {
        Face.Metrics metrics = face.metrics();
        String name = prefix() + metrics.name();
        Face.Part part = face.part(used, prefix());
        int program = file.packed("/Length1 " + part.file().length, part.file());
        int map = file.packed("", map(part.numbers()));
        int unicode = file.packed("", unicode().toArray());
        int[] box = metrics.box();
        int descriptor = file.object("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + box[0] + ' '
                + box[1] + ' ' + box[2] + ' ' + box[3] + "]/ItalicAngle 0/Ascent " + metrics.ascent() + "/Descent "
                + metrics.descent() + "/CapHeight " + metrics.capHeight() + "/StemV "
                + (metrics.weight() >= 600 ? 140 : 80) + "/FontFile2 " + program + " 0 R>>");
        int descendant = file.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap " + map + " 0 R/DW 1000/W[" + widths() + "]>>");
        return file.object("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    /** Six capitals that stand for this choice of glyphs. */
    private String prefix() {
        int hash = used.hashCode() & Integer.MAX_VALUE;
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < PREFIX; i++) {
            prefix.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return prefix.toString();
    }

    private byte[] map(Map<Integer, Integer> numbers) {
        byte[] map = new byte[used.length() * 2];
        used.stream().forEach(glyph -> {
            int number = numbers.getOrDefault(glyph, 0);
            map[glyph * 2] = (byte) (number >> 8);
            map[glyph * 2 + 1] = (byte) number;
        });
        return map;
    }

    private String widths() {
        StringBuilder widths = new StringBuilder();
        used.stream()
                .forEach(glyph -> widths.append(glyph)
                        .append('[')
                        .append(face.advance(glyph))
                        .append(']'));
        return widths.toString();
    }

    private Bytes unicode() {
        Bytes map = new Bytes(4096)
                .text("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                        + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
                        + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        int[] glyphs = used.stream().toArray();
        for (int from = 0; from < glyphs.length; from += RANGES) {
            int to = Math.min(from + RANGES, glyphs.length);
            map.text(to - from + " beginbfchar\n");
            for (int i = from; i < to; i++) {
                String character = Sheet.spoken(String.valueOf(face.character(glyphs[i])));
                map.text("<" + four(glyphs[i]) + "><" + four(character) + ">\n");
            }
            map.text("endbfchar\n");
        }
        return map.text("endcmap CMapName currentdict/CMap defineresource pop end end\n");
    }

    private static String four(String characters) {
        StringBuilder hex = new StringBuilder();
        characters.chars().forEach(character -> hex.append(four(character)));
        return hex.toString();
    }

    private static String four(int number) {
        String hex = Integer.toHexString(number);
        return "0000".substring(hex.length()) + hex;
    }
}
