package org.tocsin.extract.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.tocsin.extract.worker.Found;

/** What was entered into a form of the XFA kind (XFA 3.3, chapter 4): the data below {@code datasets}; its pages show none of it. */
final class PdfXfa {
    private PdfXfa() {}

    /** Gives out the data as records; false if it is damaged. */
    static boolean read(PDDocument document, Found out) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || !form.hasXFA()) {
            return true;
        }
        byte[] xfa = form.getXFA().getBytes();
        try (Reader in = new InputStreamReader(new ByteArrayInputStream(xfa), StandardCharsets.UTF_8)) {
            data(SafeXml.open(in), out);
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static void data(XMLStreamReader xml, Found out) throws XMLStreamException, IOException {
        XmlRecords records = new XmlRecords(out, "");
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            out.alive();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (depth == 0 && !(start && "data".equals(xml.getLocalName()))) {
                continue;
            }
            depth += start ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            records.event(xml, event);
        }
        records.end();
    }
}
