package org.tocsin.respond.complaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.notice.Block;

/** Writes a letter as WordprocessingML (ISO/IEC 29500-1), with fixed styles that lie beside this class. */
final class WordFile {
    private static final List<String> FIXED = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/footer1.xml",
            "docProps/core.xml");
    private static final String DISCS = "1";

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private int lists = 1;

    WordFile(String title) {
        this.title = title;
    }

    byte[] of(Letter letter) {
        letter.sender().forEach(line -> paragraph("Sender", line));
        letter.address().forEach(line -> paragraph("Address", line));
        if (!letter.placeAndDate().isEmpty()) {
            paragraph("Date", letter.placeAndDate());
        }
        paragraph("Heading1", letter.message().subject());
        letter.message().blocks().forEach(this::block);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : FIXED) {
                entry(zip, name, fixed(name, letter));
            }
            entry(zip, "word/document.xml", fixed("word/document.xml", letter).replace("{body}", body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            paragraph("Heading2", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph("Normal", paragraph.text());
        } else if (block instanceof Block.Listing listing) {
            String list = listing.numbered() ? Integer.toString(++lists) : DISCS;
            listing.items().forEach(item -> item(list, item));
        } else if (block instanceof Block.Code code) {
            paragraph("Normal", code.label());
            paragraph("Heading2", code.code());
        }
    }

    private void paragraph(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(text);
    }

    private void item(String list, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"")
                .append(list)
                .append("\"/></w:numPr></w:pPr>");
        run(text);
    }

    private void run(String text) {
        body.append("<w:r><w:t xml:space=\"preserve\">").append(escaped(text)).append("</w:t></w:r></w:p>");
    }

    private String fixed(String name, Letter letter) {
        try (InputStream in = WordFile.class.getResourceAsStream(
                "docx/" + name.replace("[", "").replace("]", ""))) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            String language = letter.message().language().equals("fr") ? "fr-FR" : "en-GB";
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{title}", escaped(title))
                    .replace("{language}", language)
                    .replace("{reference}", escaped(letter.reference()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Text as XML takes it; characters that XML knows not are left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    boolean surrogate = character >= 0xd800 && character <= 0xdfff;
                    if ((character >= ' ' || character == '\t')
                            && !surrogate
                            && character != 0xfffe
                            && character != 0xffff) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
