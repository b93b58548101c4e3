package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text layer of pages in reading order: lines by position, so that a label and the value beside it share a line; wide gaps
 * and the columns of tables become tabs; form fields and notes are laid where they are drawn.
 */
final class PdfPageText extends PDFTextStripper {
    private static final int LONGEST = 4 << 20;
    private final PDDocument source;
    private final IdentityHashMap<COSDictionary, PDField> fields = new IdentityHashMap<>();
    private PdfLines lines = new PdfLines();
    private PdfLine line = new PdfLine();
    private boolean separated;
    private int written;

    PdfPageText(PDDocument source) {
        this.source = source;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setLineSeparator("\n");
        setParagraphEnd("");
        form();
    }

    private void form() {
        try {
            PDAcroForm form = source.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                for (PDField field : form.getFieldTree()) {
                    for (PDAnnotationWidget widget : field.getWidgets()) {
                        fields.put(widget.getCOSObject(), field);
                    }
                }
            }
        } catch (RuntimeException e) {
            fields.clear();
        }
    }

    /** The text of a page, numbered from 1. */
    String of(int number) throws IOException {
        setStartPage(number);
        setEndPage(number);
        lines = new PdfLines();
        line = new PdfLine();
        separated = false;
        written = 0;
        writeText(source, Writer.nullWriter());
        lines.add(line);
        return lines.text();
    }

    /** Adds the values of form fields and the notes on a page, labelled. */
    void values(int number, RecordText record) throws IOException {
        for (PDAnnotation annotation : source.getPage(number - 1).getAnnotations()) {
            PDField field = fields.get(annotation.getCOSObject());
            if (field != null) {
                value(field, record);
            } else if (!(annotation instanceof PDAnnotationPopup) && annotation.getContents() != null) {
                record.line("note", annotation.getContents());
            }
        }
    }

    private static void value(PDField field, RecordText record) {
        String value = field.getValueAsString();
        if (value == null || value.isBlank() || "Off".equals(value)) {
            return;
        }
        String alternate = field.getAlternateFieldName();
        String name = alternate == null || alternate.isBlank() ? field.getPartialName() : alternate;
        record.line(name == null ? "field" : name, value.replace('\r', '\n'));
    }

    /** Whether a page draws something: pictures, or more than a few lines. */
    boolean pictured(int number) {
        try {
            PDPage page = source.getPage(number - 1);
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    if (name != null) {
                        return true;
                    }
                }
            }
            try (java.io.InputStream in = page.getContents()) {
                return in != null && in.readNBytes(600).length == 600;
            }
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            if (!annotation.isHidden() && !(annotation instanceof PDAnnotationPopup)) {
                showAnnotation(annotation);
            }
        }
        super.writePage();
    }

    @Override
    protected void writeWordSeparator() {
        separated = true;
    }

    @Override
    protected void writeLineSeparator() {
        lines.add(line);
        line = new PdfLine();
        separated = false;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (written <= LONGEST) {
            line.add(text, positions, separated);
            written += text.length();
        }
        separated = false;
    }
}
