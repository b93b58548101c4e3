package org.tocsin.extract.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.codes.PageCode;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.ocr.RecognizedPage;
import org.tocsin.extract.ocr.TextRecognizer;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Terms;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

/**
 * Reads the pictures of one content: codes and text of each become a passage. A picture that fails is counted and told in
 * the result; it never ends the document.
 */
public final class PictureReading {
    /** The detail of a text result that says that there was none, so that the pictures decide how the document ended. */
    public static final String NO_TEXT = "no text";

    /** Pixels up to which a picture is looked at, or read as a whole, although only little work is asked for: a label. */
    private static final long SMALL = 1_500_000;
    /** Bytes of heap that decoding and cleaning need for a pixel, with room for the rest of the document. */
    private static final long BYTES_PER_PIXEL = 12;

    private final Terms terms;
    private final Found out;
    private final Instruments instruments;
    private final RecentPictures recent;
    private final PictureTally tally = new PictureTally();

    PictureReading(Terms terms, Found out, Instruments instruments, RecentPictures recent) {
        this.terms = terms;
        this.out = out;
        this.instruments = instruments;
        this.recent = recent;
    }

    /** For the pictures of one content, which go to {@code out}. */
    public static PictureReading of(Content content, Found out) {
        return new PictureReading(content.terms(), out, InstalledInstruments.INSTANCE, InstalledInstruments.RECENT);
    }

    /** How much work pictures are worth this time. */
    public Effort effort() {
        return terms.effort();
    }

    /**
     * Reads a picture and gives out what it says, if anything, as a passage of that name.
     *
     * @throws BudgetExceeded if the content's budget is spent
     */
    public void picture(String passageName, PictureSource source) throws IOException {
        PagePassage passage = read(passageName, source);
        if (passage != null) {
            give(passage);
        }
    }

    /**
     * Reads a picture for a caller that decides what to do with it.
     *
     * @return what it says, or null if nothing
     * @throws BudgetExceeded if the content's budget is spent
     */
    public @Nullable PagePassage read(String passageName, PictureSource source) throws IOException {
        return read(passageName, source, true);
    }

    /** Looks for codes only. */
    public @Nullable PagePassage codes(String passageName, PictureSource source) throws IOException {
        return read(passageName, source, false);
    }

    /** Gives out what {@link #read} told. */
    public void give(PagePassage told) throws IOException {
        out.passage(told.passage(), told.picture());
        tally.gave();
    }

    /** Counts a picture that its reader could not even find or draw. */
    public void unread(Reason reason, String word) {
        tally.unread(reason, word);
    }

    /**
     * The result of the whole content: that of its text, changed by how its pictures went. Where the text result has the detail
     * {@link #NO_TEXT}, they alone decide.
     */
    public ReadResult applied(ReadResult textResult) {
        return tally.applied(textResult);
    }

    private @Nullable PagePassage read(String name, PictureSource source, boolean text) throws IOException {
        out.alive();
        tally.looked();
        ReadPicture read;
        try {
            PictureSource.Extent extent = source.extent();
            if (!PictureLook.isLargeEnough(extent)) {
                return null;
            }
            read = terms.effort() == Effort.TEXT ? later(source, extent, text) : attempt(source, text);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (UnreadableException e) {
            tally.unread(e.reason(), e.word());
            return null;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            tally.unread(Reason.CORRUPT, "damaged picture");
            return null;
        } finally {
            out.alive();
        }
        return read == null || read.isBlank() ? null : new PagePassage(PageMerge.passage(name, read), read.kept());
    }

    /**
     * Counts a picture for later; large ones are taken for text. A small one is looked at first, and read at once if it occurs
     * again and again: reading a letterhead once costs less than coming back to every letter for it.
     */
    private @Nullable ReadPicture later(PictureSource source, PictureSource.Extent extent, boolean text)
            throws IOException {
        if (extent.pixels() > SMALL) {
            tally.waits();
            return null;
        }
        GreyImage picture = source.load(SMALL);
        if (!PictureLook.mayHoldText(picture)) {
            return null;
        }
        if (recent.occursAgain(RecentPictures.key(picture, ""))) {
            return read(picture, text);
        }
        tally.waits();
        return null;
    }

    private @Nullable ReadPicture attempt(PictureSource source, boolean text) throws IOException {
        GreyImage picture = source.load(most());
        return PictureLook.mayHoldText(picture) ? read(picture, text) : null;
    }

    private @Nullable ReadPicture read(GreyImage picture, boolean text) throws IOException {
        boolean whole = terms.effort() == Effort.FULL || picture.pixels().length <= SMALL;
        String key = RecentPictures.key(picture, text + " " + whole);
        ReadPicture known = recent.find(key);
        if (known == null && !out.picture()) {
            tally.unread(Reason.TOO_LARGE, "pictures");
            return null;
        }
        ReadPicture read = known != null ? known : fresh(picture, text, whole);
        boolean complete = count(read.page(), text, whole);
        if (known == null && complete) {
            recent.keep(key, read);
        }
        return read;
    }

    private ReadPicture fresh(GreyImage picture, boolean text, boolean whole) throws IOException {
        Duration each = out.budget().pictures().each();
        long started = System.nanoTime();
        List<PageCode> codes = instruments.codes().find(picture);
        out.alive();
        TextRecognizer recognizer = text ? instruments.recognizer(terms.recognition()) : null;
        Duration left = each.minusNanos(System.nanoTime() - started);
        RecognizedPage page = recognizer == null || left.isNegative() || left.isZero()
                ? null
                : recognizer.recognize(picture, whole ? TextRecognizer.Part.WHOLE : TextRecognizer.Part.HEADER, left);
        GreyImage upright = whole && out.budget().pictures().kept() > 0 ? upright(page, picture) : null;
        return new ReadPicture(
                page == null ? null : page.withoutPicture(),
                codes,
                picture.width(),
                picture.height(),
                upright == null ? null : Reduced.of(upright));
    }

    /** The page on which words and codes lie; the picture as given where no text was recognised. */
    private static @Nullable GreyImage upright(@Nullable RecognizedPage page, GreyImage picture) {
        if (page == null || (page.text().isEmpty() && page.turned() == 0 && page.skew() == 0)) {
            return picture;
        }
        return page.upright();
    }

    /** Counts how a picture went; whether all that was asked for was read. */
    private boolean count(@Nullable RecognizedPage page, boolean text, boolean whole) {
        if (!text) {
            return true;
        }
        if (page == null && instruments.recognizer(terms.recognition()) == null) {
            tally.unread(Reason.UNSUPPORTED, ReadResult.NO_RECOGNITION + ": " + missing());
            return true;
        }
        if (page != null) {
            tally.recognised();
        }
        boolean complete = page != null && page.complete();
        if (!complete) {
            tally.unread(Reason.TIMEOUT, "picture");
        } else if (!whole) {
            tally.waits();
        }
        return complete;
    }

    private String missing() {
        return terms.recognition().isInstalled() ? "it does not start here" : "tesseract-ocr-fra is not installed";
    }

    private long most() {
        long room = Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL;
        return Math.min(out.budget().pictures().pixels(), room);
    }
}
