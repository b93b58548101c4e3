package org.tocsin.extract.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.pages.EmbeddedPictures;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.xml.sax.ContentHandler;

/** Gives files embedded in a document on as members; pictures are part of their document. */
final class EmbeddedFiles implements EmbeddedDocumentExtractor {
    private final Mode mode;
    private final @Nullable EmbeddedPictures pictures;
    private final Found out;
    private int number;

    EmbeddedFiles(Mode mode, @Nullable EmbeddedPictures pictures, Found out) {
        this.mode = mode;
        this.pictures = pictures;
        this.out = out;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return mode == Mode.FULL && ((pictures != null && isPhotograph(metadata)) || !picture(metadata));
    }

    private static boolean picture(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return (type != null && (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")))
                || (kind != null && !"ATTACHMENT".equals(kind))
                || lower.matches(
                        ".*\\.(png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|wdp|pict|odttf|ttf|fntdata|xml\\.rels|vml)");
    }

    /** A picture of dots; a small copy of the first page says nothing new. */
    private static boolean isPhotograph(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        boolean copy = "THUMBNAIL".equals(kind) || "RENDERING".equals(kind);
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return !copy
                && ((type != null && type.startsWith("image/")) || lower.matches(".*\\.(png|jpe?g|gif|bmp|tiff?|jp2)"));
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean html)
            throws IOException {
        number++;
        if (pictures != null && isPhotograph(metadata)) {
            pictures.read(in);
        }
        if (mode != Mode.FULL || picture(metadata)) {
            return;
        }
        String name = name(metadata);
        Object open = in instanceof TikaInputStream tika ? tika.getOpenContainer() : null;
        if (open instanceof DirectoryEntry directory) {
            out.member(name, new ByteArrayInputStream(OleObject.bytes(directory)));
        } else {
            out.member(name, in);
        }
    }

    private String name(Metadata metadata) {
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (name != null && !name.isBlank()) {
            return OleObject.lastPart(name);
        }
        return "part-" + number + MediaNames.extension(metadata.get(Metadata.CONTENT_TYPE));
    }
}
