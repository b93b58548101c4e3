package org.tocsin.extract.health;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.extract.text.PlainText;
import org.tocsin.extract.text.SafeXml;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/**
 * HL7 CDA release 2, as France's CI-SIS uses it: the header as one record with its people, a passage for each section, the file
 * of a non-XML body as a member.
 */
public final class CdaText implements TextFormat {
    private static final int LOOK = 16_384;
    private static final String TYPE = "application/hl7-cda+xml";

    @Override
    public boolean is(String head, String extension) {
        String start = head.substring(0, Math.min(head.length(), LOOK));
        int root = start.indexOf("ClinicalDocument");
        return root > 0
                && start.stripLeading().startsWith("<")
                && (start.charAt(root - 1) == '<' || start.charAt(root - 1) == ':')
                && start.contains("urn:hl7-org:v3");
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        XmlNode[] document = {XmlNode.NONE};
        boolean damaged = false;
        try (Reader in = source.open()) {
            XMLStreamReader xml = SafeXml.open(new Trimmed(in));
            while (xml.hasNext() && !xml.isStartElement()) {
                xml.next();
            }
            XmlNode.read(xml, root -> document[0] = root);
        } catch (XMLStreamException | RuntimeException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            damaged = true;
        }
        Chart chart = new Chart(out);
        chart.begin("header");
        new CdaHeader(chart).write(document[0]);
        chart.end();
        new CdaBody(out, mode == Mode.FULL).write(document[0]);
        if (chart.passages() == 0) {
            new PlainText().read(source, content, mode, out);
        }
        return new Seen(TYPE, 0, damaged);
    }
}
