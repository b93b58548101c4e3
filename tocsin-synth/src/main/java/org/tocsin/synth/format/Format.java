package org.tocsin.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.people.Dice;

/** The formats a document can be written in. */
public enum Format {
    PDF,
    DOCX,
    RTF,
    DOC,
    ODT,
    HTML,
    TXT,
    XLSX,
    XLS,
    ODS,
    CSV,
    JSON,
    XML,
    SQL,
    PPTX;

    /** Formats to draw from, each as often as it says: {@code "PDF*16 DOCX*10"}. */
    public static List<Format> mix(String text) {
        List<Format> out = new ArrayList<>();
        for (String part : text.split(" ")) {
            int star = part.indexOf('*');
            for (int i = Integer.parseInt(part.substring(star + 1)); i > 0; i--) {
                out.add(Format.valueOf(part.substring(0, star)));
            }
        }
        return List.copyOf(out);
    }

    /** The extension of its files; DOC files are RTF inside, as many word processors saved them. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such files hold rows and nothing else. */
    public boolean isTable() {
        return switch (this) {
            case XLSX, XLS, ODS, CSV, JSON, XML, SQL -> true;
            default -> false;
        };
    }

    /** The bytes of a document; equal dice give equal bytes. */
    public byte[] write(Sheet sheet, Dice dice) {
        return switch (this) {
            case PDF -> PdfFile.write(sheet, dice.nextLong(), "");
            case DOCX -> WordFile.write(sheet);
            case RTF, DOC -> TextFiles.rtf(sheet);
            case ODT -> OpenDocumentFile.text(sheet);
            case HTML -> TextFiles.html(sheet, dice);
            case TXT -> TextFiles.plain(sheet, dice);
            case XLSX -> SheetFile.write(sheet, dice.chance(0.6) ? "Feuil1" : "Export");
            case XLS -> OldSheetFile.write(sheet, "Feuil1");
            case ODS -> OpenDocumentFile.sheet(sheet, "Feuille1");
            case CSV -> TextFiles.csv(sheet, dice);
            case JSON -> TextFiles.json(sheet, dice);
            case XML -> TextFiles.xml(sheet, dice);
            case SQL -> TextFiles.sql(sheet, dice);
            case PPTX -> SlideFile.write(sheet);
        };
    }

    /** A PDF that asks for a password. */
    public static byte[] lockedPdf(Sheet sheet, Dice dice) {
        return PdfFile.write(sheet, dice.nextLong(), "azerty" + dice.below(1000));
    }

    /** Raw text in one of the usual encodings. */
    public static byte[] rawText(String text, Dice dice) {
        return TextFiles.encode(text, dice);
    }
}
