package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.LineSource;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/**
 * Text in columns of fixed width as database tools print it: headings, below them a line of dashes that shows where each
 * column begins. A heading that is printed again on each page is left out.
 */
public final class FixedWidthText implements TextFormat {
    private static final Pattern DASHES = Pattern.compile("[ \\t]*-{1,}(?:[ +|]+-{1,})+[ \\t+|]*");
    private static final Pattern FRAME = Pattern.compile("[ \\t]*\\+?-{2,}.*");
    private static final int LOOK = 40;
    private static final int NEEDED = 2;

    @Override
    public boolean is(String head, String extension) {
        String[] lines = head.split("\\r?\\n|\\r", LOOK + 1);
        for (int i = 1; i < Math.min(lines.length - NEEDED, LOOK); i++) {
            if (isRuler(lines[i]) && fits(lines, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRuler(String line) {
        return line.length() < 20_000
                && DASHES.matcher(line).matches()
                && FRAME.matcher(line).matches();
    }

    /** The heading above and the rows below have a blank or a bar wherever the dashes have a gap. */
    private static boolean fits(String[] lines, int ruler) {
        List<Integer> starts = starts(lines[ruler]);
        return !lines[ruler - 1].isBlank()
                && keeps(lines[ruler - 1], starts)
                && keeps(lines[ruler + 1], starts)
                && keeps(lines[ruler + 2], starts);
    }

    private static boolean keeps(String line, List<Integer> starts) {
        for (int start : starts) {
            if (start > 0 && start < line.length() && " |\t".indexOf(line.charAt(start - 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> starts(String ruler) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < ruler.length(); i++) {
            if (ruler.charAt(i) == '-' && (i == 0 || ruler.charAt(i - 1) != '-')) {
                starts.add(i);
            }
        }
        return starts;
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        RowPassages passages = new RowPassages("", out::passage);
        try (Reader in = source.open()) {
            LineSource lines = new LineSource(in);
            List<Integer> starts = List.of();
            String before = null;
            List<String> heading = List.of();
            int number = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                out.alive();
                number++;
                if (before != null && isRuler(line)) {
                    starts = starts(line);
                    List<String> again = cells(before, starts);
                    if (!again.equals(heading)) {
                        heading = again;
                        passages.row(number - 1, List.of());
                        passages.row(number - 1, heading);
                    }
                    before = null;
                } else {
                    row(passages, number - 1, before, starts);
                    before = line;
                }
            }
            row(passages, number, before, starts);
            passages.end();
        }
        return Seen.whole("text/plain");
    }

    private static void row(RowPassages passages, int number, @Nullable String line, List<Integer> starts)
            throws IOException {
        if (line != null && !FRAME.matcher(line).matches()) {
            passages.row(number, keeps(line, starts) ? cells(line, starts) : List.of(line.strip()));
        }
    }

    private static List<String> cells(String line, List<Integer> starts) {
        List<String> cells = new ArrayList<>();
        if (starts.isEmpty()) {
            return List.of(line.strip());
        }
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : Math.min(line.length(), starts.get(i));
            int to = i + 1 < starts.size() ? Math.min(line.length(), starts.get(i + 1)) : line.length();
            cells.add(line.substring(Math.min(from, to), to).replaceAll("^[| ]+|[| ]+$", ""));
        }
        return cells;
    }
}
