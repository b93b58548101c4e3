package org.tocsin.cli.output;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.tocsin.ports.CaseException;

/**
 * A table as a workbook with text cells; a sheet holds at most 1,048,576 rows, the rest goes to further sheets. Rows wait in memory, so
 * that none lies in a temporary file in clear; a table too long for that is refused with the advice to write CSV.
 */
final class WorkbookTable extends TableFile {
    private static final int ROWS_A_SHEET = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final long MOST_CELLS = 4_000_000;

    private final WholeFile file;
    private final List<String> columns;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, -1);
    private Sheet sheet;
    private int next;
    private long cells;

    WorkbookTable(WholeFile file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        sheet = workbook.createSheet();
        write(columns);
    }

    @Override
    public void row(List<String> values) {
        if (next == ROWS_A_SHEET) {
            sheet = workbook.createSheet();
            next = 0;
            write(columns);
        }
        write(values);
    }

    private void write(List<String> values) {
        cells += values.size();
        if (cells > MOST_CELLS) {
            throw new CaseException("this table is too long for a workbook: write it with --format csv");
        }
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            row.createCell(i).setCellValue(value.length() > LONGEST_CELL ? value.substring(0, LONGEST_CELL) : value);
        }
    }

    @Override
    public void finish() {
        try {
            workbook.write(file.stream());
        } catch (IOException e) {
            throw file.failed(e);
        }
        file.finish();
    }

    @Override
    public void close() {
        try (file) {
            workbook.close();
        } catch (IOException e) {
            throw file.failed(e);
        }
    }
}
