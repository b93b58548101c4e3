package org.tocsin.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Reason;

/** Files attached to a PDF or to notes on its pages. */
final class PdfAttachments {
    private static final int DEEPEST = 20;
    private static final int MOST = 10_000;

    private PdfAttachments() {}

    static void give(PDDocument document, Found out) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        try {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            if (tree != null) {
                collect(tree, files, 0);
            }
        } catch (IOException | RuntimeException e) {
            out.alive();
        }
        int number = 0;
        for (PDComplexFileSpecification file : files.values()) {
            give(file, ++number, out);
        }
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            out.alive();
            for (PDAnnotation annotation : annotations(document, i)) {
                boolean attached = annotation instanceof PDAnnotationFileAttachment;
                if (attached
                        && ((PDAnnotationFileAttachment) annotation).getFile()
                                instanceof PDComplexFileSpecification file) {
                    give(file, ++number, out);
                }
            }
        }
    }

    private static List<PDAnnotation> annotations(PDDocument document, int page) {
        try {
            return document.getPage(page).getAnnotations();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node, Map<String, PDComplexFileSpecification> files, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null && files.size() < MOST) {
            files.putAll(names);
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, depth + 1);
            }
        }
    }

    private static void give(PDComplexFileSpecification file, int number, Found out) throws IOException {
        PDEmbeddedFile embedded = embedded(file);
        if (embedded == null) {
            return;
        }
        String name = file.getFileUnicode() == null ? file.getFile() : file.getFileUnicode();
        String member = name == null || name.isBlank() ? "part-" + number + ".bin" : name;
        try (InputStream in = open(embedded, member, out)) {
            if (in != null) {
                out.member(member, in);
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException e) {
            // What came of it is kept as a damaged member; the next file is read all the same.
            out.alive();
        }
    }

    /** Opens the file or names it as damaged; null in that case. */
    private static @Nullable InputStream open(PDEmbeddedFile embedded, String member, Found out) throws IOException {
        try {
            return embedded.createInputStream();
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            out.member(member, Math.max(0, embedded.getSize()), Reason.CORRUPT);
            return null;
        }
    }

    private static @Nullable PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        PDEmbeddedFile found = file.getEmbeddedFileUnicode();
        return found == null ? file.getEmbeddedFile() : found;
    }
}
