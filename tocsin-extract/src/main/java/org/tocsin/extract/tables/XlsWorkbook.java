package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** Reads the record stream of a BIFF8 workbook ([MS-XLS]); rows leave as soon as the next one begins. */
final class XlsWorkbook implements HSSFListener {
    private static final int WIDEST = 256;
    private final WorkbookSink sink;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
    private final List<String> names = new ArrayList<>();
    private final TreeMap<Integer, String[]> rows = new TreeMap<>();
    private final StringBuilder notes = new StringBuilder();
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord pending;
    private boolean since1904;
    private int sheet;

    XlsWorkbook(WorkbookSink sink) {
        this.sink = sink;
    }

    void read(DirectoryNode root) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(this);
        String part = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        try (InputStream in = root.createDocumentInputStream(part)) {
            new HSSFEventFactory().processEvents(request, in);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            flush();
        }
    }

    @Override
    public void processRecord(Record record) {
        try {
            formats.processRecordInternally(record);
            take(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Record record) throws IOException {
        if (record instanceof BOFRecord bof) {
            begin(bof);
        } else if (record instanceof BoundSheetRecord bound) {
            names.add(bound.getSheetname());
        } else if (record instanceof SSTRecord sst) {
            strings = sst;
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (record instanceof StringRecord text && pending != null) {
            put(pending, text.getString());
            pending = null;
        } else if (record instanceof TextObjectRecord text) {
            notes.append(text.getStr().getString()).append('\n');
        } else if (record instanceof CellValueRecordInterface cell) {
            put(cell, text(cell));
            sink.alive();
        }
    }

    private void begin(BOFRecord bof) throws IOException {
        if (bof.getType() == BOFRecord.TYPE_WORKSHEET) {
            flush();
            sheet++;
            sink.sheet(sheet, sheet <= names.size() ? names.get(sheet - 1) : "");
        }
    }

    private String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return strings == null ? "" : strings.getString(label.getSSTIndex()).getString();
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord number) {
            return number(cell, number.getValue());
        }
        if (cell instanceof FormulaRecord formula) {
            pending = formula.hasCachedResultString() ? formula : null;
            return pending != null || Double.isNaN(formula.getValue()) ? "" : number(cell, formula.getValue());
        }
        return "";
    }

    private String number(CellValueRecordInterface cell, double value) {
        String format = formats.getFormatString(cell);
        return CellNumber.text(
                Double.toString(value), formats.getFormatIndex(cell), format == null ? "General" : format, since1904);
    }

    /** Rows come in blocks of 32, their formulas and texts not always in order: a block is held back. */
    private void put(CellValueRecordInterface cell, String text) throws IOException {
        if (cell.getColumn() < 0 || cell.getColumn() >= WIDEST) {
            return;
        }
        rows.computeIfAbsent(cell.getRow(), any -> new String[WIDEST])[cell.getColumn()] = text;
        while (rows.size() > 64) {
            emit();
        }
    }

    private void emit() throws IOException {
        var first = rows.pollFirstEntry();
        List<String> cells = new ArrayList<>();
        String[] values = first.getValue();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && !values[i].isEmpty()) {
                while (cells.size() < i) {
                    cells.add("");
                }
                cells.add(values[i]);
            }
        }
        if (!cells.isEmpty()) {
            sink.row(first.getKey() + 1, cells);
        }
    }

    private void flush() throws IOException {
        while (!rows.isEmpty()) {
            emit();
        }
        if (sheet > 0) {
            sink.note(notes.toString());
        }
        notes.setLength(0);
    }
}
