package org.tocsin.extract.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.pages.EmbeddedPictures;
import org.tocsin.extract.pages.PictureReading;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;
import org.xml.sax.SAXException;

/** Reads every document format that Tika knows and no other reader takes; its recursion and character recognition are off. */
public final class TikaReader implements ContentReader {
    /** Types that the look into the package or the first bytes settle: Tika comes to the same. */
    private static final Set<String> SETTLED = Set.of(
            "application/rtf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.presentation",
            "application/msword",
            "application/vnd.ms-powerpoint");

    private static final class Holder {
        static final AutoDetectParser PARSER = new AutoDetectParser();
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public boolean accepts(DetectedType type) {
        return type.kind() == DetectedType.Kind.DOCUMENT || type.kind() == DetectedType.Kind.TEXT;
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        String type = content.type().mediaType();
        String kind = type.substring(0, Math.max(0, type.indexOf('/')));
        if ("audio".equals(kind) || "video".equals(kind) || "font".equals(kind)) {
            return unsupported(type, kind);
        }
        EmbeddedPictures pictures = mode == Mode.FULL ? new EmbeddedPictures(content, out) : null;
        ReadResult text = parse(content.file(), type, content.type().extension(), mode, pictures, out);
        ReadResult result = pictures == null ? text : pictures.applied(text);
        boolean nothing = result.outcome() == Outcome.UNREADABLE && result.reason() != Reason.ENCRYPTED;
        return nothing && printable(content.head(8_192)) ? new TextContentReader().read(content, mode, out) : result;
    }

    /** A type that Tika knows but cannot read may still be text. */
    private static boolean printable(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            odd += b == 0 ? 100 : b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return head.length > 0 && odd * 50 < head.length;
    }

    /**
     * Reads a document that lies in a file.
     *
     * @param pictures takes the pictures inside it; null if somebody else reads them, or nobody
     */
    static ReadResult parse(
            Path file, String type, String extension, Mode mode, @Nullable EmbeddedPictures pictures, Found out)
            throws IOException {
        TikaBody body = new TikaBody(out);
        Metadata metadata = new Metadata();
        if (!extension.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "content." + extension);
        }
        if (SETTLED.contains(type)) {
            // Tika would try every magic number once more
            metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
        }
        Exception failure = null;
        try (InputStream in = open(file, type)) {
            Holder.PARSER.parse(in, body, metadata, context(mode, pictures, out));
        } catch (ZeroByteFileException | EncryptedDocumentException | SAXException e) {
            failure = e;
        } catch (TikaException | RuntimeException e) {
            failure = e;
        } catch (StackOverflowError e) {
            failure = new IOException("nested too deep");
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException e) {
            failure = e;
        }
        body.end();
        String found = metadata.get(Metadata.CONTENT_TYPE);
        return result(body, failure, found == null ? type : found.split(";", 2)[0].strip());
    }

    private static InputStream open(Path file, String type) throws IOException {
        return type.contains("rtf")
                ? TikaInputStream.get(new RtfCells(new BufferedInputStream(Files.newInputStream(file))))
                : TikaInputStream.get(file);
    }

    /** The text of RTF, as mail programs keep it. */
    public static String rtf(String rtf) throws IOException {
        StringBuilder text = new StringBuilder();
        org.apache.tika.sax.BodyContentHandler body = new org.apache.tika.sax.BodyContentHandler(8 << 20);
        try (InputStream in = TikaInputStream.get(
                new RtfCells(new ByteArrayInputStream(rtf.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))))) {
            ParseContext context = new ParseContext();
            context.set(EmbeddedDocumentExtractor.class, new NoEmbedded());
            new org.apache.tika.parser.microsoft.rtf.RTFParser().parse(in, body, new Metadata(), context);
        } catch (TikaException | SAXException | RuntimeException e) {
            return text.append(body).toString();
        }
        return text.append(body).toString();
    }

    private static final class NoEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream in, org.xml.sax.ContentHandler handler, Metadata metadata, boolean html) {}
    }

    private static ReadResult result(TikaBody body, @Nullable Exception failure, String type) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BudgetExceeded spent) {
                throw spent;
            }
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                throw new UnreadableException(Reason.ENCRYPTED, "password");
            }
        }
        if (failure != null) {
            String word = failure.getClass().getSimpleName();
            return body.empty()
                    ? new ReadResult(Outcome.UNREADABLE, Reason.CORRUPT, type, 0, 0, word)
                    : new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, type, body.pages(), 0, word);
        }
        if (body.empty() && !knownEmpty(type)) {
            return unsupported(type, PictureReading.NO_TEXT);
        }
        return new ReadResult(Outcome.READ, null, type, body.pages(), 0, body.empty() ? PictureReading.NO_TEXT : "");
    }

    /** An office file may well hold nothing but pictures or attachments. */
    private static boolean knownEmpty(String type) {
        return type.contains("office")
                || type.contains("ms-")
                || type.contains("msword")
                || type.contains("rtf")
                || type.contains("opendocument");
    }

    private static ReadResult unsupported(String type, String detail) {
        return new ReadResult(Outcome.UNREADABLE, Reason.UNSUPPORTED, type, 0, 0, detail);
    }

    private static ParseContext context(Mode mode, @Nullable EmbeddedPictures pictures, Found out) {
        ParseContext context = new ParseContext();
        TesseractOCRConfig ocr = new TesseractOCRConfig();
        ocr.setSkipOcr(true);
        context.set(TesseractOCRConfig.class, ocr);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeDeletedContent(true);
        office.setUseSAXDocxExtractor(true);
        office.setExtractMacros(false);
        office.setIncludeHeadersAndFooters(true);
        office.setConcatenatePhoneticRuns(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedFiles(mode, pictures, out));
        String password = Biff8EncryptionKey.getCurrentUserPassword();
        if (password != null) {
            context.set(PasswordProvider.class, metadata -> password);
        }
        return context;
    }
}
