package org.tocsin.extract.pages;

import java.io.IOException;
import java.util.Set;
import javax.imageio.stream.FileImageInputStream;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads picture files: a passage for each page, and one for what is written about the picture inside the file. */
public final class PictureFileReader implements ContentReader {
    /** Drawings, whose text Tika reads as text. */
    private static final Set<String> DRAWN = Set.of(
            "image/svg+xml", "image/emf", "image/wmf", "image/vnd.dwg", "image/vnd.dxf", "image/x-emf", "image/x-wmf");

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().startsWith("image/") && !DRAWN.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        String type = content.type().mediaType();
        PictureNotes notes = PictureNotes.of(content.open());
        if (!notes.text().isEmpty()) {
            out.passage(Passage.of("metadata", notes.text()));
        }
        if (mode != Mode.FULL) {
            return noText(type, 0, "small mode");
        }
        PictureReading pictures = PictureReading.of(content, out);
        int pages = 0;
        try (ImageFile file = ImageFile.open(
                new FileImageInputStream(content.file().toFile()),
                notes.orientation(),
                out.budget().pictures().each())) {
            pages = file.pages();
            pages(file, pages, pictures, out);
        } catch (UnreadableException e) {
            String word = e.reason() == Reason.UNSUPPORTED ? "no decoder for " + type : e.word();
            return new ReadResult(
                    notes.text().isEmpty() ? Outcome.UNREADABLE : Outcome.PARTLY_READ, e.reason(), type, 0, 0, word);
        }
        return pictures.applied(noText(type, pages, PictureReading.NO_TEXT));
    }

    private static void pages(ImageFile file, int count, PictureReading pictures, Found out) throws IOException {
        for (int index = 0; index < count; index++) {
            out.budget().page();
            pictures.picture("page:" + (index + 1), file.page(index));
        }
    }

    private static ReadResult noText(String type, int pages, String word) {
        return new ReadResult(Outcome.UNREADABLE, Reason.UNSUPPORTED, type, pages, 0, word);
    }
}
