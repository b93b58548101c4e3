package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.extract.pages.EmbeddedPictures;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads HTML and XHTML pages. */
public final class HtmlReader implements ContentReader {
    /** Characters of a page that are looked at; what follows is too large. */
    static final int LONGEST = 24 << 20;

    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    @Override
    public boolean accepts(DetectedType type) {
        return TYPES.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        CharsetGuess guess = charset(content.head(65_536));
        Chunks chunks = new Chunks("part", out::passage);
        EmbeddedPictures pictures = new EmbeddedPictures(content, out);
        try (Reader in = DecodedReader.open(content.open(), guess)) {
            PageText page = new PageText(chunks);
            HtmlText.layOut(in, page, mode == Mode.FULL ? pictures::read : bytes -> {});
            page.end();
        }
        String type = content.type().mediaType();
        return pictures.applied(
                content.size() > LONGEST
                        ? new ReadResult(Outcome.PARTLY_READ, Reason.TOO_LARGE, type, 0, 0, "html size")
                        : new ReadResult(Outcome.READ, null, type, 0, 0, ""));
    }

    /** A byte order mark, then UTF-8 that is valid, then what the page declares, then the look of the bytes. */
    public static CharsetGuess charset(byte[] head) {
        CharsetGuess guess = CharsetGuess.of(head);
        boolean wide =
                guess.charset().name().startsWith("UTF-") && !guess.charset().equals(StandardCharsets.UTF_8);
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (guess.bom() > 0 || wide || !declared.find()) {
            return guess;
        }
        boolean utf8 = guess.charset().equals(StandardCharsets.UTF_8);
        return utf8 && !ascii(head) ? guess : named(declared.group(1), guess);
    }

    /** The charset of that name as browsers understand it: Latin-1 means windows-1252 (WHATWG Encoding). */
    public static CharsetGuess named(String name, CharsetGuess otherwise) {
        try {
            Charset charset = Charset.forName(name);
            boolean wide = charset.name().startsWith("UTF-");
            if (wide) {
                return otherwise;
            }
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return new CharsetGuess(latin ? Charset.forName("windows-1252") : charset, 0);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
