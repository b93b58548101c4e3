package org.tocsin.synth.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Workbooks of Excel 97 to 2003, with POI. */
final class OldSheetFile {
    private OldSheetFile() {}

    static byte[] write(Sheet sheet, String tab) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSSFSheet page = book.createSheet(tab);
            int number = 0;
            for (List<String> cells : Plain.rows(sheet)) {
                HSSFRow row = page.createRow(number++);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
