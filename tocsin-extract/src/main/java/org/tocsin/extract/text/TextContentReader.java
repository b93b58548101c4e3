package org.tocsin.extract.text;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.tocsin.extract.dumps.SqlText;
import org.tocsin.extract.health.CardText;
import org.tocsin.extract.health.CdaText;
import org.tocsin.extract.health.FhirText;
import org.tocsin.extract.health.FhirXml;
import org.tocsin.extract.health.Hl7Text;
import org.tocsin.extract.health.HprimText;
import org.tocsin.extract.tables.AlignedText;
import org.tocsin.extract.tables.DelimitedText;
import org.tocsin.extract.tables.FixedWidthText;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads everything that is text and no document format: tables, records and running text, in any encoding. */
public final class TextContentReader implements ContentReader {
    private static final int HEAD = 65_536;
    private static final Set<String> OTHERS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/rtf",
            "application/rtf",
            "application/vnd.ms-wordml",
            "application/vnd.ms-word2006ml",
            "application/vnd.ms-spreadsheetml",
            "application/vnd.oasis.opendocument.flat.text",
            "application/vnd.oasis.opendocument.flat.presentation",
            "application/vnd.oasis.opendocument.flat.spreadsheet",
            "message/rfc822",
            "application/mbox",
            "multipart/related",
            "application/x-mimearchive");
    private static final List<TextFormat> FORMATS = List.of(
            new Hl7Text(),
            new HprimText(),
            new CardText(),
            new CdaText(),
            new FhirText(),
            new FhirXml(),
            new JsonText(),
            new XmlText(),
            new SqlText(),
            new FixedWidthText(),
            new AlignedText(),
            new DelimitedText(),
            new PlainText());

    @Override
    public int order() {
        return 500;
    }

    @Override
    public boolean accepts(DetectedType type) {
        return type.kind() == DetectedType.Kind.TEXT && !OTHERS.contains(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        TextSource source = new TextSource(content);
        String head = source.head(HEAD);
        if (Clean.text(head).isBlank() && content.size() <= HEAD) {
            return new ReadResult(
                    Outcome.UNREADABLE, Reason.EMPTY, content.type().mediaType(), 0, 0, "blank text");
        }
        String extension = content.type().extension();
        for (TextFormat format : FORMATS) {
            if (format.is(head, extension)) {
                return result(format.read(source, content, mode, out), content);
            }
        }
        throw new IOException("no text format");
    }

    private static ReadResult result(TextFormat.Seen seen, Content content) {
        String type = "text/plain".equals(seen.mediaType()) ? content.type().mediaType() : seen.mediaType();
        return seen.damaged()
                ? new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, type, seen.records(), 0, "rest not readable")
                : new ReadResult(Outcome.READ, null, type, seen.records(), 0, "");
    }
}
