package org.tocsin.extract.pages;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a picture file says beside its picture: its orientation, and what somebody wrote about it (Exif 2.32, IPTC-IIM 4.2, XMP
 * Dublin Core and Photoshop).
 *
 * @param orientation Exif orientation, 1 to 8
 * @param text        labelled lines ended by {@code \n}; empty if there are none
 */
record PictureNotes(int orientation, String text) {
    private static final PictureNotes NONE = new PictureNotes(1, "");
    private static final int LONGEST = 4000;

    private static final Map<Integer, String> EXIF = Map.of(
            ExifDirectoryBase.TAG_ARTIST, "author",
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, "description",
            ExifDirectoryBase.TAG_COPYRIGHT, "copyright",
            ExifDirectoryBase.TAG_WIN_AUTHOR, "author",
            ExifDirectoryBase.TAG_WIN_TITLE, "title",
            ExifDirectoryBase.TAG_WIN_SUBJECT, "subject",
            ExifDirectoryBase.TAG_WIN_COMMENT, "comment",
            ExifDirectoryBase.TAG_WIN_KEYWORDS, "keywords",
            ExifDirectoryBase.TAG_USER_COMMENT, "comment");

    private static final Map<Integer, String> IPTC = Map.of(
            IptcDirectory.TAG_BY_LINE, "author",
            IptcDirectory.TAG_CAPTION, "description",
            IptcDirectory.TAG_HEADLINE, "title",
            IptcDirectory.TAG_OBJECT_NAME, "title",
            IptcDirectory.TAG_KEYWORDS, "keywords",
            IptcDirectory.TAG_CONTACT, "contact");

    private static final Set<String> XMP = Set.of(
            "dc:creator",
            "dc:title",
            "dc:description",
            "dc:subject",
            "photoshop:Headline",
            "Iptc4xmpExt:PersonInImage",
            "mwg-rs:Name");

    /** Reads them; none if the file is damaged or of a format that carries none. */
    static PictureNotes of(InputStream in) {
        try (BufferedInputStream buffered = new BufferedInputStream(in)) {
            return of(ImageMetadataReader.readMetadata(buffered));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            // Its picture may still be readable.
            return NONE;
        }
    }

    private static PictureNotes of(Metadata metadata) {
        Map<String, String> lines = new LinkedHashMap<>();
        int orientation = 1;
        for (Directory directory : metadata.getDirectories()) {
            Integer turned = directory instanceof ExifIFD0Directory
                    ? directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION)
                    : null;
            orientation = turned != null && turned >= 1 && turned <= 8 ? turned : orientation;
            if (directory instanceof ExifDirectoryBase) {
                described(directory, EXIF, lines);
            } else if (directory instanceof IptcDirectory) {
                described(directory, IPTC, lines);
            } else if (directory instanceof XmpDirectory xmp) {
                properties(xmp, lines);
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (line, label) -> text.append(label).append(": ").append(line).append('\n'));
        return new PictureNotes(orientation, text.toString());
    }

    private static void described(Directory directory, Map<Integer, String> labels, Map<String, String> lines) {
        labels.forEach((tag, label) -> {
            if (directory.containsTag(tag)) {
                line(label, directory.getDescription(tag), lines);
            }
        });
    }

    private static void properties(XmpDirectory xmp, Map<String, String> lines) {
        xmp.getXmpProperties().forEach((path, value) -> {
            String plain = path.replaceAll("\\[\\d+\\].*", "");
            if (XMP.contains(plain) && !path.contains("xml:lang")) {
                line(plain.substring(plain.indexOf(':') + 1), value, lines);
            }
        });
    }

    private static void line(String label, @org.jspecify.annotations.Nullable String value, Map<String, String> lines) {
        String clean =
                value == null ? "" : value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.chars().filter(Character::isLetter).count() > 1) {
            lines.putIfAbsent(clean.substring(0, Math.min(LONGEST, clean.length())), label);
        }
    }

    /** Shows nothing of the text. */
    @Override
    public String toString() {
        return "PictureNotes[" + orientation + "]";
    }
}
