package org.tocsin.respond.report.protocol;

import java.util.List;
import org.tocsin.quality.Reliability;
import org.tocsin.respond.notice.Block;

/** A part of a report. */
sealed interface Part {
    /** The heading of a section; it stands among the bookmarks. */
    record Section(String title) implements Part {}

    /** Running text. */
    record Text(Block block) implements Part {
        static Text of(String paragraph) {
            return new Text(new Block.Paragraph(paragraph));
        }

        static Text list(List<String> items) {
            return new Text(new Block.Listing(false, items));
        }
    }

    /**
     * A column of a table.
     *
     * @param heading its heading
     * @param share   of the width of the table, beside the shares of the others
     * @param number  whether it holds numbers, which are set to the right
     */
    record Column(String heading, double share, boolean number) {
        static Column text(String heading, double share) {
            return new Column(heading, share, false);
        }

        static Column number(String heading, double share) {
            return new Column(heading, share, true);
        }
    }

    /**
     * A table; the first cell of a row is its heading.
     *
     * @param sum  whether the last row is the sum of the others
     * @param bars lengths of bars from 0 to 1 behind the rows, which show what the numbers say; empty for none
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, boolean sum, List<Double> bars)
            implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            bars = List.copyOf(bars);
        }

        static Table of(String caption, List<Column> columns, List<List<String>> rows) {
            return new Table(caption, columns, rows, false, List.of());
        }

        /** Names and what they are. */
        static Table facts(String caption, Column name, Column value, List<List<String>> rows) {
            return of(caption, List.of(name, value), rows);
        }
    }

    /** A reliability diagram; a table with the same numbers must stand beside it. */
    record Plot(List<Reliability.Bin> bins, String across, String up) implements Part {
        public Plot {
            bins = List.copyOf(bins);
        }
    }
}
