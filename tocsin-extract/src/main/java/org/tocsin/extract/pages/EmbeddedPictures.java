package org.tocsin.extract.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** The pictures inside one document, each distinct one once: passages {@code image:1}, {@code image:2}... */
public final class EmbeddedPictures {
    private static final int LARGEST = 96 << 20;
    private static final int LEAST = 64;

    private final PictureReading pictures;
    private final Found out;
    private final Set<String> seen = new HashSet<>();
    private int number;

    /** For one document. */
    public EmbeddedPictures(Content content, Found out) {
        this.pictures = PictureReading.of(content, out);
        this.out = out;
    }

    /** Reads an encoded picture; its stream is not closed. */
    public void read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            pictures.unread(Reason.TOO_LARGE, "picture size");
        } else {
            read(bytes);
        }
    }

    /** Reads an encoded picture. Drawings made of lines are no pictures of text and are left out. */
    public void read(byte[] bytes) throws IOException {
        out.budget().decompressed(bytes.length);
        if (bytes.length < LEAST || isDrawing(bytes) || !seen.add(hash(bytes))) {
            return;
        }
        number++;
        int orientation = PictureNotes.of(new ByteArrayInputStream(bytes)).orientation();
        try (ImageFile file = ImageFile.open(
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)),
                orientation,
                out.budget().pictures().each())) {
            int pages = file.pages();
            for (int page = 0; page < pages; page++) {
                out.budget().page();
                pictures.picture("image:" + number + (page > 0 ? " page:" + (page + 1) : ""), file.page(page));
            }
        } catch (UnreadableException e) {
            pictures.unread(e.reason(), e.word());
        } catch (org.tocsin.extract.worker.BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            out.alive();
            pictures.unread(Reason.CORRUPT, "damaged picture");
        }
    }

    /** Counts a picture that could not be got at. */
    public void damaged() {
        pictures.unread(Reason.CORRUPT, "damaged picture");
    }

    /** The result of the whole document. */
    public ReadResult applied(ReadResult textResult) {
        return pictures.applied(textResult);
    }

    /** Enhanced metafiles, Windows metafiles with and without header, SVG: their letters are text, not dots. */
    private static boolean isDrawing(byte[] bytes) {
        boolean enhanced = starts(bytes, 1, 0, 0, 0) && bytes[40] == ' ' && bytes[41] == 'E' && bytes[42] == 'M';
        boolean placeable = starts(bytes, 0xD7, 0xCD, 0xC6, 0x9A);
        boolean plain = starts(bytes, 1, 0, 9, 0) || starts(bytes, 2, 0, 9, 0);
        return enhanced || placeable || plain || starts(bytes, '<', 's', 'v', 'g') || starts(bytes, '<', '?', 'x', 'm');
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
