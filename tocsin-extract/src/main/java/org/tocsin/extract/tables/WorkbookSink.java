package org.tocsin.extract.tables;

import java.io.IOException;
import java.util.List;

/** Receives a workbook sheet by sheet, row by row. */
public interface WorkbookSink {
    /** A sheet begins, hidden ones included. */
    void sheet(int number, String name) throws IOException;

    /**
     * A row that is not empty.
     *
     * @param number 1-based as the user sees it
     */
    void row(int number, List<String> cells) throws IOException;

    /** Text outside cells: drawings, headers and footers. */
    void note(String text) throws IOException;

    /** Counts bytes that came out of a compressed part. */
    void decompressed(long bytes) throws IOException;

    /** Says that reading goes on. */
    void alive() throws IOException;
}
