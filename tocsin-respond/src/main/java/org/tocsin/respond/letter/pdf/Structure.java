package org.tocsin.respond.letter.pdf;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.util.List;

/** Writes the structure of one document. */
final class Structure {
    private final ObjectFile file;
    private final int[] pages;

    Structure(ObjectFile file, int[] pages) {
        this.file = file;
        this.pages = pages;
    }

    /** Writes a part and all below it, and returns its number. */
    int write(Element element, int parent) throws IOException {
        int number = file.reserve();
        element.number = number;
        IntArrayList children = new IntArrayList();
        for (Element child : element.children) {
            children.add(write(child, number));
        }
        String kids = children.isEmpty() ? places(element.places()) : "/K" + PdfFile.references(children);
        file.object(
                number,
                "<</Type/StructElem/S/" + element.type + "/P " + parent + " 0 R" + element.attributes + kids + ">>");
        return number;
    }

    private String places(IntList places) {
        if (places.isEmpty()) {
            return "";
        }
        int first = Element.sheet(places.getInt(0));
        StringBuilder kids = new StringBuilder("/Pg " + pages[first] + " 0 R/K[");
        for (int place : places) {
            int sheet = Element.sheet(place);
            if (sheet == first) {
                kids.append(Element.mark(place)).append(' ');
            } else {
                kids.append("<</Type/MCR/Pg ").append(pages[sheet]).append(" 0 R/MCID ");
                kids.append(Element.mark(place)).append(">>");
            }
        }
        return kids.append(']').toString();
    }

    /** The numbers of the parts on a sheet in the order of their marks. */
    static List<Integer> numbers(Sheet sheet) {
        return sheet.marked().stream().map(element -> element.number).toList();
    }
}
