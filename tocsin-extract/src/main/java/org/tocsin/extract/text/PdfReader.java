package org.tocsin.extract.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.pages.PagePassage;
import org.tocsin.extract.pages.PdfDrawn;
import org.tocsin.extract.pages.PdfPagePictures;
import org.tocsin.extract.pages.PictureReading;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads PDF: a passage per page with its form values and notes; attached files are members. */
public final class PdfReader implements ContentReader {
    private static final String TYPE = "application/pdf";
    private static final long MEMORY = 48L << 20;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, 2L << 30);
        try (PDDocument document = PdfLock.open(content, memory, out)) {
            PdfPagePictures pictures = mode == Mode.FULL ? new PdfPagePictures(document, content, out) : null;
            Pages pages = new Pages(document, pictures, out);
            pages.read();
            pages.entered();
            if (mode == Mode.FULL) {
                PdfAttachments.give(document, out);
            }
            return pages.result();
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    /** The pages of one document and how they went. */
    private static final class Pages {
        private final PDDocument document;
        private final Found out;
        private final @Nullable PdfPagePictures pictures;
        private int count;
        private int written;
        private int broken;
        private boolean drew;

        Pages(PDDocument document, @Nullable PdfPagePictures pictures, Found out) {
            this.document = document;
            this.pictures = pictures;
            this.out = out;
        }

        void read() throws IOException {
            PdfPageText text = new PdfPageText(document);
            int total = document.getNumberOfPages();
            for (int number = 1; number <= total; number++) {
                out.budget().page();
                out.alive();
                count++;
                String layer = layer(text, number);
                PagePassage recognised = pictured(text.drawn(), layer, number);
                if (recognised != null && pictures != null) {
                    pictures.gave(recognised);
                    layer = "";
                }
                page(text, number, layer);
            }
        }

        /** What was entered into a form whose pages do not show it. */
        void entered() throws IOException {
            try {
                broken += PdfXfa.read(document, out) ? 0 : 1;
            } catch (BudgetExceeded e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                broken++;
            }
        }

        private void page(PdfPageText text, int number, String layer) throws IOException {
            RecordText record = new RecordText();
            String name = "page:" + number;
            if (layer.length() <= Chunks.LIMIT) {
                record.plain(layer);
            } else {
                int[] part = {0};
                Chunks.cut(
                        "page",
                        layer,
                        piece -> out.passage(
                                Passage.of(part[0]++ == 0 ? name : name + " part:" + part[0], piece.text())));
            }
            List<String> notes = new ArrayList<>();
            values(text, number, record, notes);
            written += layer.isBlank() && record.isEmpty() && notes.isEmpty() ? 0 : 1;
            if (!record.isEmpty()) {
                out.passage(record.passage(layer.length() <= Chunks.LIMIT ? name : name + " values"));
            }
            for (int i = 0; i < notes.size(); i++) {
                out.passage(new RecordText().plain(notes.get(i)).passage(name + " note:" + (i + 1)));
            }
        }

        private String layer(PdfPageText text, int number) throws IOException {
            try {
                String layer = text.of(number);
                return layer.isBlank() ? "" : layer;
            } catch (BudgetExceeded e) {
                throw e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                broken++;
                return "";
            }
        }

        /** What is recognised in place of a bad layer; other pictures give out their text by themselves. */
        private @Nullable PagePassage pictured(PdfDrawn drawn, String layer, int number) throws IOException {
            if (pictures == null) {
                return null;
            }
            try {
                drew |= drawn.anything();
                return pictures.read(number, layer, drawn);
            } catch (RuntimeException | StackOverflowError e) {
                pictures.unread(Reason.CORRUPT, "damaged picture");
                return null;
            }
        }

        private void values(PdfPageText text, int number, RecordText record, List<String> notes) {
            try {
                text.values(number, record, notes);
            } catch (IOException | RuntimeException e) {
                broken++;
            }
        }

        ReadResult result() {
            if (count == 0) {
                return new ReadResult(Outcome.UNREADABLE, Reason.CORRUPT, TYPE, 0, 0, "no pages");
            }
            if (broken > 0) {
                return applied(new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, count, 0, "damaged page"));
            }
            return applied(
                    written == 0 && drew
                            ? new ReadResult(
                                    Outcome.UNREADABLE, Reason.UNSUPPORTED, TYPE, count, 0, PictureReading.NO_TEXT)
                            : new ReadResult(Outcome.READ, null, TYPE, count, 0, ""));
        }

        private ReadResult applied(ReadResult result) {
            return pictures == null ? result : pictures.applied(result);
        }
    }
}
