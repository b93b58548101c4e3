package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.pages.PdfDrawn;

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
    private PdfDrawn drawn = new PdfDrawn();

    PdfPageText(PDDocument source) {
        this.source = source;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setLineSeparator("\n");
        setParagraphEnd("");
        addOperator(new Objects());
        addOperator(new Inline());
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
        drawn = new PdfDrawn();
        writeText(source, Writer.nullWriter());
        lines.add(line);
        return lines.text();
    }

    /** Adds the values of form fields on a page, labelled, and the texts of the notes on it. */
    void values(int number, RecordText record, List<String> notes) throws IOException {
        for (PDAnnotation annotation : source.getPage(number - 1).getAnnotations()) {
            PDField field = fields.get(annotation.getCOSObject());
            if (field != null) {
                value(field, record);
            } else if (!(annotation instanceof PDAnnotationPopup) && annotation.getContents() != null) {
                notes.add(annotation.getContents().replace('\r', '\n'));
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

    /** What the page whose text was read last draws beside its text. */
    PdfDrawn drawn() {
        return drawn;
    }

    private static @Nullable COSBase stream(PDResources resources, COSName name) {
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects == null ? null : objects.getDictionaryObject(name);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        drawn.glyph();
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        drawn.character();
        super.processTextPosition(position);
    }

    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        drawn.operator(operator.getName());
    }

    /** Notes where named pictures are drawn; forms are gone into. */
    private final class Objects extends DrawObject {
        Objects() {
            super(PdfPageText.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            PDResources resources = getResources();
            if (!operands.isEmpty()
                    && operands.get(0) instanceof COSName name
                    && resources != null
                    && resources.isImageXObject(name)) {
                drawn.image(
                        stream(resources, name),
                        resources,
                        name,
                        getGraphicsState().getCurrentTransformationMatrix());
            } else {
                super.process(operator, operands);
            }
        }
    }

    /** Notes where pictures that stand in the page itself are drawn. */
    private final class Inline extends OperatorProcessor {
        Inline() {
            super(PdfPageText.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            drawn.inline(getGraphicsState().getCurrentTransformationMatrix());
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
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
