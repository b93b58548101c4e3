package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.tables.XlsxRows;
import org.tocsin.registry.load.Mapping;
import org.tocsin.registry.load.RowSource;

class RegistryWorkbookTest {
    @Test
    void aWorkbook_givesItsRowsBelowTheHeadings(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("registry.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("people");
            sheet.createRow(0).createCell(0).setCellValue("id");
            sheet.getRow(0).createCell(1).setCellValue("nir");
            sheet.createRow(1).createCell(0).setCellValue("p1");
            sheet.getRow(1).createCell(1).setCellValue(2850175123456d);
            book.write(out);
        }
        XlsxRows rows = new XlsxRows();
        assertThat(rows.reads(file)).isTrue();
        try (RowSource source = rows.open(file, Mapping.standard())) {
            assertThat(source.header()).containsExactly("id", "nir");
            assertThat(source.next()).satisfies(row -> {
                assertThat(row.line()).isEqualTo(2);
                assertThat(row.cells()).containsExactly("p1", "2850175123456");
            });
            assertThat(source.next()).isNull();
        }
    }
}
