package org.tocsin.synth.format.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of one font file; needs no font of the system, so that pages look the same everywhere. */
final class Glyphs {
    private static final Map<String, Glyphs> LOADED = new ConcurrentHashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;
    private final Map<Integer, Path2D> outlines = new HashMap<>();

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unit = 1.0 / font.getUnitsPerEm();
    }

    /** A font of the Liberation family, as {@code Sans-Regular}. */
    static Glyphs of(String name) {
        return LOADED.computeIfAbsent(name, Glyphs::load);
    }

    private static Glyphs load(String name) {
        String resource = "/liberation/Liberation" + name + ".ttf";
        try (InputStream in = Glyphs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width of a line in the unit of {@code size}. */
    synchronized double width(String text, double size) {
        double sum = 0;
        try {
            for (int i = 0; i < text.length(); i++) {
                sum += font.getAdvanceWidth(characters.getGlyphId(text.charAt(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum * unit * size;
    }

    /** The outline of a line whose base line begins at (0, 0); y grows downwards. */
    synchronized Path2D line(String text, double size) {
        Path2D all = new Path2D.Double();
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            String one = text.substring(i, i + 1);
            AffineTransform at = AffineTransform.getTranslateInstance(x, 0);
            at.scale(size * unit, -size * unit);
            all.append(outline(text.charAt(i)).getPathIterator(at), false);
            x += width(one, size);
        }
        return all;
    }

    private Path2D outline(char c) {
        return outlines.computeIfAbsent(characters.getGlyphId(c), id -> {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(id);
                return glyph == null ? new Path2D.Double() : glyph.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
