package org.tocsin.synth.format.paper;

import java.util.List;
import org.tocsin.synth.people.Dice;

/** The files in which pictures of pages are kept. */
public enum ScanFile {
    /** Pictures alone. */
    PDF("pdf"),
    /** A typed cover page before the pictures. */
    MIXED_PDF("pdf"),
    /** A text layer that makes no sense below the pictures. */
    LAYERED_PDF("pdf"),
    TIFF("tif"),
    JPEG("jpg"),
    PNG("png"),
    DOCX("docx"),
    ODT("odt"),
    PPTX("pptx");

    private static final List<ScanFile> SEVERAL =
            List.of(PDF, PDF, PDF, PDF, MIXED_PDF, LAYERED_PDF, TIFF, TIFF, DOCX, ODT, PPTX);
    private static final List<ScanFile> ONE = List.of(PDF, PDF, PDF, PDF, LAYERED_PDF, TIFF, JPEG, JPEG, PNG, DOCX);
    private final String extension;

    ScanFile(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /** A kind of file that holds so many pages. */
    public static ScanFile draw(int pages, Dice dice) {
        return dice.pick(pages == 1 ? ONE : SEVERAL);
    }

    /** The bytes of the file; equal dice give equal bytes. */
    public byte[] write(Paper paper, Dice dice) {
        List<Picture> pages = paper.pages;
        boolean bilevel = pages.get(0).bilevel();
        return switch (this) {
            case PDF -> PicturePdf.write(pages, "", false, dice);
            case MIXED_PDF -> PicturePdf.write(pages, "", true, dice);
            case LAYERED_PDF -> PicturePdf.write(pages, paper.text, false, dice);
            case TIFF ->
                Picture.tiff(
                        pages,
                        bilevel
                                ? dice.pick(List.of("CCITT T.6", "CCITT T.6", "CCITT T.4", "PackBits"))
                                : dice.pick(List.of("LZW", "JPEG", "JPEG", "Deflate")));
            case JPEG -> pages.get(0).jpeg();
            case PNG -> pages.get(0).png();
            case DOCX -> PictureOffice.docx(pages);
            case ODT -> PictureOffice.odt(pages);
            case PPTX -> PictureOffice.pptx(pages);
        };
    }
}
