package org.tocsin.extract.health;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.tocsin.extract.pages.PictureReading;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * DICOM files (PS3.10), with or without preamble, in every transfer syntax: who the patient and the doctors are, structured
 * reports, embedded documents, the patients of a DICOMDIR, and text burnt into a few frames of pictures that usually have some.
 */
public final class DicomReader implements ContentReader {
    private static final int DIRECTORY = 0x00041220;
    private static final int RECORD_TYPE = 0x00041430;
    private static final int CHARSET = 0x00080005;
    private static final int DOCUMENT_TYPE = 0x00420012;
    private static final int PREAMBLE = 128;
    private static final int LOOK = 1024;

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().equals("application/dicom");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        DicomItem dataSet = new DicomItem();
        DicomFrames frames = new DicomFrames();
        String damage = "";
        try (InputStream in = content.open()) {
            parse(in, content.head(LOOK), dataSet, frames, mode, out);
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException e) {
            damage = "data set breaks off";
        }
        Chart chart = new Chart(out);
        write(dataSet, chart);
        PictureReading pictures = PictureReading.of(content, out);
        if (mode == Mode.FULL) {
            frames.read(dataSet, pictures);
        }
        if (!damage.isEmpty()) {
            Outcome outcome = chart.passages() == 0 ? Outcome.UNREADABLE : Outcome.PARTLY_READ;
            return pictures.applied(
                    new ReadResult(outcome, Reason.CORRUPT, content.type().mediaType(), 0, 0, damage));
        }
        return pictures.applied(
                new ReadResult(Outcome.READ, null, content.type().mediaType(), 0, 0, ""));
    }

    private static void parse(InputStream in, byte[] head, DicomItem dataSet, DicomFrames frames, Mode mode, Found out)
            throws IOException {
        boolean preamble = head.length > PREAMBLE + 4
                && head[PREAMBLE] == 'D'
                && head[PREAMBLE + 1] == 'I'
                && head[PREAMBLE + 2] == 'C'
                && head[PREAMBLE + 3] == 'M';
        int start = preamble ? PREAMBLE + 4 : 0;
        in.skipNBytes(start);
        DicomMeta meta = DicomMeta.read(in, head, start, dataSet);
        DicomSyntax syntax = meta.syntax();
        if (syntax.big()) {
            dataSet.put(DicomPicture.BIG_ENDIAN, "XX", new byte[0]);
        }
        InputStream body = syntax.deflated() ? inflated(meta.rest(), out) : meta.rest();
        DicomParser.Large large = (tag, length, from, before) -> tag == DicomParser.DOCUMENT
                ? document(length, from, before, mode, out)
                : frames.take(length, from, before, syntax, mode);
        new DicomParser(new DicomStream(body, syntax.big()), large, out::alive).dataSet(dataSet, syntax.explicit());
    }

    private static InputStream inflated(InputStream in, Found out) {
        return new Measured(new InflaterInputStream(in, new Inflater(true)), out);
    }

    /** Gives an embedded document on as a member. */
    private static boolean document(long length, DicomStream from, DicomItem before, Mode mode, Found out)
            throws IOException {
        if (mode != Mode.FULL || length == DicomParser.UNDEFINED || length == 0) {
            return false;
        }
        String type = new DicomCharsets("").text(before.bytes(DOCUMENT_TYPE)).strip();
        Limited bytes = new Limited(from.bytes(), length);
        out.member("document." + Attached.extension(type.isEmpty() ? "application/pdf" : type, ""), bytes);
        bytes.skipRest();
        from.taken(length);
        return true;
    }

    private static void write(DicomItem dataSet, Chart chart) throws IOException {
        DicomCharsets charsets = new DicomCharsets(new DicomCharsets("").text(dataSet.bytes(CHARSET)));
        List<DicomItem> directory = dataSet.items(DIRECTORY);
        if (!directory.isEmpty()) {
            directory(directory, charsets, chart);
            return;
        }
        chart.begin("header");
        new DicomRecord(chart, charsets).write(dataSet, 0);
        chart.prose("report", new DicomReport(charsets).text(dataSet));
        chart.end();
    }

    /** A patient's record is followed by those of his or her studies and series (PS3.3 annex F). */
    private static void directory(List<DicomItem> records, DicomCharsets otherwise, Chart chart) throws IOException {
        int number = 0;
        for (DicomItem record : records) {
            String type = otherwise.text(record.bytes(RECORD_TYPE)).strip();
            String own = otherwise.text(record.bytes(CHARSET));
            DicomCharsets charsets = own.isEmpty() ? otherwise : new DicomCharsets(own);
            if (type.equals("PATIENT") || number == 0) {
                chart.begin("record:" + ++number);
            }
            if (!type.equals("IMAGE")) {
                new DicomRecord(chart, charsets).write(record, 0);
            }
        }
        chart.end();
    }
}
