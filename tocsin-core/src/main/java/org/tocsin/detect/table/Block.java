package org.tocsin.detect.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one table, gathered from its heading down. */
final class Block {
    private static final int STRAY_LINES = 4;
    private static final int LONGEST_LINE = 4_000;

    private final List<String> lines;
    private final List<Row> rows = new ArrayList<>();
    /** Lines that the rows and headings have used up. */
    private final BitSet used = new BitSet();

    private Heading heading;
    private int end;

    private Block(List<String> lines, Heading heading) {
        this.lines = lines;
        this.heading = heading;
    }

    /** The table whose heading is this line, if one is there and rows follow. */
    static Optional<Block> at(List<String> lines, int first) {
        Optional<Heading> heading = Heading.of(lines.get(first));
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        Block block = new Block(lines, heading.get());
        block.used.set(first);
        block.read(block.secondHeading(first + 1));
        return block.accepted(2) ? Optional.of(block) : Optional.empty();
    }

    /** The rows of a table that goes on from the passage before; the first must come soon. */
    static Optional<Block> goingOn(List<String> lines, Heading heading) {
        Block block = new Block(lines, heading);
        block.read(0);
        return block.accepted(1) ? Optional.of(block) : Optional.empty();
    }

    /** A table under these headings from this line down, with no heading line of its own. */
    static Block under(List<String> lines, int first, Heading heading) {
        Block block = new Block(lines, heading);
        block.read(first);
        return block;
    }

    List<Row> rows() {
        return rows;
    }

    Heading heading() {
        return heading;
    }

    BitSet used() {
        return used;
    }

    /** The line after the last that belongs to it. */
    int end() {
        return end;
    }

    private int secondHeading(int line) {
        int next = line;
        while (next < lines.size() && rule(lines.get(next))) {
            used.set(next++);
        }
        if (next < lines.size()) {
            Optional<Heading> lower = Heading.of(
                            heading.delimiter(), heading.delimiter().cells(lines.get(next)))
                    .filter(h -> h.size() > 1 && h.known());
            if (lower.isPresent()) {
                used.set(next);
                heading = heading.over(lower.get());
                return next + 1;
            }
        }
        return next;
    }

    private void read(int from) {
        int stray = 0;
        end = from;
        for (int i = from; i < lines.size() && stray <= STRAY_LINES; i++) {
            String line = lines.get(i);
            if (line.isBlank() || rule(line)) {
                used.set(i, rule(line));
                continue;
            }
            Optional<Heading> other = headings(line);
            if (other.isPresent() && !heading.repeatedBy(other.get())) {
                return;
            }
            if (other.isPresent() || row(line)) {
                used.set(i);
                end = i + 1;
                stray = 0;
            } else {
                stray++;
            }
        }
    }

    /** The line as headings, of people or of anything else. */
    private Optional<Heading> headings(String line) {
        Optional<Heading> people = Heading.of(line);
        return people.isPresent()
                ? people
                : Heading.of(heading.delimiter(), heading.delimiter().cells(line))
                        .filter(h -> h.filled() > 1 && h.known());
    }

    private boolean row(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        List<String> cells = Alignment.of(heading, heading.delimiter().cells(line));
        if (cells.isEmpty()) {
            return false;
        }
        Row row = new Row(heading, cells);
        if (row.sum()) {
            return false;
        }
        if (wraps(cells, row)) {
            rows.get(rows.size() - 1).wrap(cells);
            return true;
        }
        if (row.filled() < 2 || row.key().isEmpty()) {
            return false;
        }
        rows.add(row);
        return true;
    }

    /** A line that begins with empty cells and says of nobody else goes on with the cells above. */
    private boolean wraps(List<String> cells, Row row) {
        boolean first = cells.get(0).isEmpty() && row.filled() * 2 <= heading.size();
        boolean dated = cells.stream().anyMatch(c -> Shape.of(c) == Shape.DATE);
        return !rows.isEmpty() && first && !dated && (row.key().isEmpty() || row.filled() <= 2);
    }

    private boolean accepted(int least) {
        Set<String> people = new HashSet<>();
        rows.forEach(r -> people.add(r.key()));
        long labels = rows.stream().filter(Row::startsWithLabel).count();
        return rows.size() >= least && people.size() >= least && labels * 2 < rows.size();
    }

    /** A drawn line. */
    private static boolean rule(String line) {
        String text = line.strip();
        if (text.length() < 3) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean drawn = "+-=_|: *".indexOf(c) >= 0 || (c >= '\u2500' && c <= '\u257f');
            if (!drawn) {
                return false;
            }
        }
        return true;
    }
}
