package org.tocsin.respond.letter.pdf;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/**
 * A tagged PDF that conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Documents are written as they come and share their
 * fonts, of which only the used part is embedded. In memory stay a few numbers per sheet. The same input gives the same bytes.
 */
public final class PdfFile {
    private static final int KIDS = 64;

    private final ObjectFile file;
    private final String title;
    private final String language;
    private final Instant made;
    private final int catalog;
    private final int pages;
    private final int resources;
    private final int treeRoot;
    private final int document;
    private final BitSet[] used = new BitSet[Style.COUNT];
    private final Outline outline = new Outline();
    private final IntArrayList parts = new IntArrayList();
    private final IntArrayList parents = new IntArrayList();
    private final IntArrayList nodes = new IntArrayList();
    private final IntArrayList kids = new IntArrayList();
    private int count;

    /**
     * Begins a file.
     *
     * @param title    shown by programs; names nobody
     * @param language such as {@code fr}
     * @param made     date in the file's own description
     */
    public PdfFile(OutputStream out, String title, String language, Instant made) throws IOException {
        this.file = new ObjectFile(out);
        this.title = title;
        this.language = language;
        this.made = made;
        catalog = file.reserve();
        pages = file.reserve();
        resources = file.reserve();
        treeRoot = file.reserve();
        document = file.reserve();
        for (int i = 0; i < used.length; i++) {
            used[i] = new BitSet();
        }
    }

    /**
     * A line of the file's table of contents.
     *
     * @param sheet number of the document's sheet, from 0
     * @param y     height on it, in points from the upper edge
     */
    public record Bookmark(String title, int sheet, double y) {}

    /** Adds a document that was {@linkplain Sheets#pack packed} and returns the number of its first page, from 1. */
    public int add(Sheets sheets) throws IOException {
        return add(sheets, List.of());
    }

    /** The same with bookmarks to places in the document. */
    public int add(Sheets sheets, List<Bookmark> bookmarks) throws IOException {
        int first = count + 1;
        int[] numbers = new int[sheets.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = file.reserve();
        }
        parts.add(new Structure(file, numbers).write(sheets.structure(), document));
        for (int i = 0; i < numbers.length; i++) {
            page(numbers[i], sheets.packed().get(i));
            parents.add(file.object(references(Structure.numbers(sheets.get(i)))));
        }
        bookmarks.forEach(bookmark -> outline.add(bookmark, numbers[bookmark.sheet()]));
        for (int i = 0; i < used.length; i++) {
            used[i].or(sheets.used(i));
        }
        return first;
    }

    private void page(int number, byte[] content) throws IOException {
        if (kids.isEmpty()) {
            nodes.add(file.reserve());
        }
        int node = nodes.getInt(nodes.size() - 1);
        int stream = file.stream(file.reserve(), "/Filter/FlateDecode", content);
        file.object(
                number,
                "<</Type/Page/Parent " + node + " 0 R/MediaBox[0 0 595.28 841.89]/Resources " + resources
                        + " 0 R/Contents " + stream + " 0 R/StructParents " + count + "/Tabs/S>>");
        kids.add(number);
        count++;
        if (kids.size() == KIDS) {
            closeNode();
        }
    }

    private void closeNode() throws IOException {
        file.object(
                nodes.getInt(nodes.size() - 1),
                "<</Type/Pages/Parent " + pages + " 0 R/Count " + kids.size() + "/Kids" + references(kids) + ">>");
        kids.clear();
    }

    /** Ends the file and returns its SHA-256; the stream stays open. */
    public byte[] finish() throws IOException {
        if (!kids.isEmpty()) {
            closeNode();
        }
        file.object(pages, "<</Type/Pages/Count " + count + "/Kids" + references(nodes) + ">>");
        structure();
        fonts();
        int metadata = file.stream(file.reserve(), "/Type/Metadata/Subtype/XML", Metadata.of(title, language, made));
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        int profile = file.packed("/N 1", grey);
        file.object(
                catalog,
                "<</Type/Catalog" + outline.write(file) + "/Pages " + pages + " 0 R/Lang(" + language
                        + ")/MarkInfo<</Marked true>>/StructTreeRoot "
                        + treeRoot + " 0 R/Metadata " + metadata + " 0 R/ViewerPreferences<</DisplayDocTitle true>>"
                        + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(Grey)/Info(Grey)"
                        + "/DestOutputProfile " + profile + " 0 R>>]>>");
        return file.finish(catalog);
    }

    private void structure() throws IOException {
        file.object(document, "<</Type/StructElem/S/Document/P " + treeRoot + " 0 R/K" + references(parts) + ">>");
        IntArrayList leaves = new IntArrayList();
        for (int from = 0; from < parents.size(); from += KIDS) {
            int to = Math.min(from + KIDS, parents.size());
            StringBuilder numbers = new StringBuilder();
            for (int i = from; i < to; i++) {
                numbers.append(i).append(' ').append(parents.getInt(i)).append(" 0 R ");
            }
            leaves.add(file.object("<</Limits[" + from + ' ' + (to - 1) + "]/Nums[" + numbers + "]>>"));
        }
        int tree = file.object("<</Kids" + references(leaves) + ">>");
        file.object(
                treeRoot,
                "<</Type/StructTreeRoot/K " + document + " 0 R/ParentTree " + tree + " 0 R/ParentTreeNextKey " + count
                        + ">>");
    }

    private void fonts() throws IOException {
        StringBuilder fonts = new StringBuilder();
        for (int i = 0; i < used.length; i++) {
            if (!used[i].isEmpty()) {
                int font = new EmbeddedFont(file, Style.face(i), used[i]).write();
                fonts.append("/F").append(i).append(' ').append(font).append(" 0 R");
            }
        }
        file.object(resources, "<</Font<<" + fonts + ">>>>");
    }

    static String references(List<Integer> numbers) {
        StringBuilder text = new StringBuilder("[");
        for (int number : numbers) {
            text.append(number).append(" 0 R ");
        }
        return text.append(']').toString();
    }
}
