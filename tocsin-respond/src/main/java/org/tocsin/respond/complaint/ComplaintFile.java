package org.tocsin.respond.complaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.LetterSetter;
import org.tocsin.respond.letter.pdf.PdfFile;
import org.tocsin.respond.letter.pdf.UnprintableException;

/** A complaint as a file. */
public final class ComplaintFile {
    private ComplaintFile() {}

    /**
     * As PDF, archivable and readable aloud.
     *
     * @param date in the file's description of itself
     * @throws UnprintableException if the person's data has letters that no font of the program shows
     */
    public static byte[] pdf(Letter complaint, Instant date) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            String language = complaint.message().language();
            PdfFile file = new PdfFile(out, title(language), language, date);
            file.add(LetterSetter.set(complaint));
            file.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a text document (Office Open XML) that can be completed before it is printed. */
    public static byte[] docx(Letter complaint) {
        return new WordFile(title(complaint.message().language())).of(complaint);
    }

    private static String title(String language) {
        Locale locale = language.equals("fr") ? Locale.FRENCH : Locale.ROOT;
        return ResourceBundle.getBundle("org.tocsin.respond.complaint.complaint", locale)
                .getString("title");
    }
}
