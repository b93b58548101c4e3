package org.tocsin.respond.letter.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table of contents that programs show beside a file (ISO 32000-1, 12.3.3), of one level. */
final class Outline {
    private final List<String> items = new ArrayList<>();

    /** Adds a bookmark to the page that is written as this object. */
    void add(PdfFile.Bookmark bookmark, int page) {
        long height = Math.round(Math.min(Sheet.HEIGHT, Sheet.HEIGHT - bookmark.y()));
        items.add("/Title" + Bytes.hex(bookmark.title()) + "/Dest[" + page + " 0 R/XYZ 0 " + height + " null]");
    }

    /** Writes it and gives what the catalogue says of it: nothing where there are no bookmarks. */
    String write(ObjectFile file) throws IOException {
        if (items.isEmpty()) {
            return "";
        }
        int root = file.reserve();
        int[] numbers = items.stream().mapToInt(item -> file.reserve()).toArray();
        for (int i = 0; i < numbers.length; i++) {
            String before = i == 0 ? "" : "/Prev " + numbers[i - 1] + " 0 R";
            String after = i == numbers.length - 1 ? "" : "/Next " + numbers[i + 1] + " 0 R";
            file.object(numbers[i], "<<" + items.get(i) + "/Parent " + root + " 0 R" + before + after + ">>");
        }
        file.object(
                root,
                "<</Type/Outlines/Count " + numbers.length + "/First " + numbers[0] + " 0 R/Last "
                        + numbers[numbers.length - 1] + " 0 R>>");
        return "/PageMode/UseOutlines/Outlines " + root + " 0 R";
    }
}
