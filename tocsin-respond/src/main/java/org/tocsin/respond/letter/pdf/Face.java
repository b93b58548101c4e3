package org.tocsin.respond.letter.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file: which glyph shows a character, how wide it is, and the part of it that a document needs. Safe for any thread. */
final class Face {
    private static final int PLANE = 0x10000;
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private final TrueTypeFont font;
    private final char[] glyphs = new char[PLANE];
    private final int[] advances;
    private final char[] characters;
    private final Metrics metrics;

    /**
     * Measures in thousandths of the font size.
     *
     * @param name of the font, without blanks
     */
    record Metrics(String name, int[] box, int ascent, int descent, int capHeight, int weight) {}

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        advances = new int[font.getNumberOfGlyphs()];
        characters = new char[advances.length];
        double scale = 1000.0 / font.getUnitsPerEm();
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = (int) Math.round(font.getAdvanceWidth(glyph) * scale);
        }
        CmapLookup cmap = font.getUnicodeCmapLookup();
        for (int character = 1; character < PLANE; character++) {
            int glyph = cmap.getGlyphId(character);
            glyphs[character] = (char) glyph;
            if (glyph > 0 && characters[glyph] == 0) {
                characters[glyph] = (char) character;
            }
        }
        metrics = metrics(font, scale);
    }

    private static Metrics metrics(TrueTypeFont font, double scale) throws IOException {
        var head = font.getHeader();
        var hhea = font.getHorizontalHeader();
        var os2 = font.getOS2Windows();
        int[] box = {
            scaled(head.getXMin(), scale), scaled(head.getYMin(), scale),
            scaled(head.getXMax(), scale), scaled(head.getYMax(), scale)
        };
        int capHeight = os2 == null || os2.getCapHeight() == 0 ? 700 : scaled(os2.getCapHeight(), scale);
        int weight = os2 == null ? 400 : os2.getWeightClass();
        String name = font.getName().replace(" ", "");
        return new Metrics(
                name, box, scaled(hhea.getAscender(), scale), scaled(hhea.getDescender(), scale), capHeight, weight);
    }

    private static int scaled(int units, double scale) {
        return (int) Math.round(units * scale);
    }

    /** Reads a font of the program. */
    static Face read(ClassLoader loader, String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is missing from the program");
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyph of a character, 0 if this font has none. */
    char glyph(char character) {
        return glyphs[character];
    }

    /** The first character that this glyph shows. */
    char character(int glyph) {
        return characters[glyph];
    }

    /** How far a glyph moves on, in thousandths of the font size. */
    int advance(int glyph) {
        return advances[glyph];
    }

    Metrics metrics() {
        return metrics;
    }

    /**
     * The part of a font that shows some glyphs.
     *
     * @param file    a TrueType file
     * @param numbers from the glyph's number in the whole font to that in the part
     */
    record Part(byte[] file, Map<Integer, Integer> numbers) {}

    /** The part of this font that shows these glyphs. */
    Part part(BitSet used, String prefix) {
        synchronized (font) {
            try {
                TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
                subsetter.addGlyphIds(used.stream().boxed().collect(Collectors.toSet()));
                subsetter.setPrefix(prefix);
                Map<Integer, Integer> numbers = subsetter.getGIDMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
                subsetter.writeToStream(out);
                return new Part(out.toByteArray(), numbers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
