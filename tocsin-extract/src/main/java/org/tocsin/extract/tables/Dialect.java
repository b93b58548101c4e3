package org.tocsin.extract.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a delimited text is written.
 *
 * @param separator between cells
 */
record Dialect(char separator) {
    private static final String SEPARATORS = ";\t|,^~";
    private static final int RECORDS = 60;

    /** Finds the separator of a text from its beginning; null if it is no table. */
    static @Nullable Dialect of(String head, String extension) {
        Dialect best = null;
        double bestScore = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            if (head.indexOf(separator) < 0) {
                continue;
            }
            double score = score(records(head, separator), separator, extension);
            if (score > bestScore) {
                bestScore = score;
                best = new Dialect(separator);
            }
        }
        return best;
    }

    /** How sure it is that these records are a table; 0 if they are not. */
    private static double score(List<List<String>> records, char separator, String extension) {
        boolean named = "csv".equals(extension)
                || "tsv".equals(extension)
                || "tab".equals(extension)
                || "psv".equals(extension);
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        boolean heading = false;
        for (List<String> record : records) {
            if (record.size() == 1 && record.get(0).isBlank()) {
                continue;
            }
            rows++;
            widths.merge(record.size(), 1, Integer::sum);
            heading |= rows < 20 && Headings.sure(strip(record));
        }
        int width = 1;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
            if (entry.getKey() > 1 && entry.getValue() >= most) {
                most = entry.getValue();
                width = entry.getKey();
            }
        }
        double share = rows == 0 ? 0 : (double) most / rows;
        boolean enough =
                rows >= 3 || (rows == 2 && (heading || (named && width > 1))) || (rows == 1 && heading && named);
        double needed = named || heading ? 0.4 : separator == ',' || width == 2 ? 0.9 : 0.75;
        if (!enough || width < 2 || share < needed || (!named && !heading && prose(records, separator, width))) {
            return 0;
        }
        return share * (1 + Math.min(width, 12) / 12.0) + (heading ? 1 : 0) - (separator == ',' ? 0.05 : 0);
    }

    /** Sentences with commas and lists with a tab are no table. */
    private static boolean prose(List<List<String>> records, char separator, int width) {
        int cells = 0;
        int sentences = 0;
        for (List<String> record : records) {
            for (String cell : record) {
                String text = cell.strip();
                cells++;
                int words = text.split("\\s+").length;
                sentences += words > 6 || (separator == ',' && cell.startsWith(" ") && words > 2) ? 1 : 0;
            }
        }
        return (width == 2 && separator != '\t' && separator != ';' && records.size() < 5) || sentences * 4 > cells;
    }

    private static List<String> strip(List<String> record) {
        return record.stream().map(String::strip).toList();
    }

    private static List<List<String>> records(String head, char separator) {
        List<List<String>> records = new ArrayList<>();
        CsvRows rows = new CsvRows(new java.io.StringReader(head), separator);
        try {
            while (records.size() < RECORDS && rows.next()) {
                records.add(List.copyOf(rows.cells()));
            }
        } catch (java.io.IOException e) {
            return records;
        }
        boolean cut = records.size() < RECORDS && records.size() > 3 && head.length() >= 65_536;
        return cut ? records.subList(0, records.size() - 1) : records;
    }
}
