package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What lies in the folder of a printer.
 *
 * @param batches    that are whole
 * @param unfinished folders that are not
 * @param letters    different ones in whole batches
 * @param doubled    letters that stand more than once
 * @param faults     tables and files that do not agree
 * @param pages      whose text was read
 */
record PrintedBatches(int batches, int unfinished, int letters, int doubled, int faults, int pages) {
    private static final int NUMBER = 0;
    private static final int FIRST_PAGE = 2;
    private static final int PAGES = 3;
    private static final int NAME = 4;

    /** Counts; with {@code text} the pages of each letter must also bear its number and the name of its table. */
    static PrintedBatches read(Path folder, boolean text) throws IOException {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                list.filter(Files::isDirectory).forEach(all::add);
            }
        }
        Set<String> numbers = new HashSet<>();
        int rows = 0;
        int faults = 0;
        int pages = 0;
        int whole = 0;
        for (Path batch : all) {
            if (!batch.toString().endsWith(".part")) {
                whole++;
                List<List<String>> table = table(batch);
                rows += table.size();
                table.forEach(row -> numbers.add(row.get(NUMBER)));
                try (PDDocument pdf =
                        Loader.loadPDF(batch.resolve("letters.pdf").toFile())) {
                    faults += pages(table) == pdf.getNumberOfPages() ? 0 : 1;
                    faults += text ? misplaced(pdf, table) : 0;
                    pages += text ? pdf.getNumberOfPages() : 0;
                }
            }
        }
        return new PrintedBatches(whole, all.size() - whole, numbers.size(), rows - numbers.size(), faults, pages);
    }

    /** The rows without quotes: names and places of these people have none. */
    private static List<List<String>> table(Path batch) throws IOException {
        try (Stream<String> lines = Files.lines(batch.resolve("letters.csv"))) {
            return lines.skip(1).map(line -> List.of(line.split(",", -1))).toList();
        }
    }

    private static int pages(List<List<String>> table) {
        int next = 1;
        for (List<String> row : table) {
            if (Integer.parseInt(row.get(FIRST_PAGE)) != next) {
                return -1;
            }
            next += Integer.parseInt(row.get(PAGES));
        }
        return next - 1;
    }

    private static int misplaced(PDDocument pdf, List<List<String>> table) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        int wrong = 0;
        for (List<String> row : table) {
            int first = Integer.parseInt(row.get(FIRST_PAGE));
            stripper.setStartPage(first);
            stripper.setEndPage(first + Integer.parseInt(row.get(PAGES)) - 1);
            String said = stripper.getText(pdf);
            String number = String.format(Locale.ROOT, "%07d", Integer.parseInt(row.get(NUMBER)));
            wrong += said.contains(number) && said.contains(row.get(NAME)) ? 0 : 1;
        }
        return wrong;
    }
}
