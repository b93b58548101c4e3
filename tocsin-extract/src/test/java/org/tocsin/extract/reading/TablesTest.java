package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Outcome;

class TablesTest {
    @Test
    void rowsBelowTitleAndHeader_carryTheirHeadingsAndLineNumbers() {
        Reading reading = Reading.of(
                "liste.csv",
                "Liste du service\n\nNom;Prénom;Né(e) le\nMARTIN;Zoé;12/01/1985\n\"PETIT\ndit Grand\";Léa;\nROUX;Ana;03/02/1999\n");
        assertThat(reading.names()).containsExactly("row:1", "row:3", "row:4", "row:5", "row:7");
        assertThat(reading.fields("row:4")).containsEntry("Nom", "MARTIN").containsEntry("Né(e) le", "12/01/1985");
        assertThat(reading.passage("row:4").text()).isEqualTo("MARTIN | Zoé | 12/01/1985\n");
        assertThat(reading.passage("row:1").isRow()).isFalse();
    }

    @Test
    void aTableWithoutHeader_numbersItsColumns() {
        Reading reading =
                Reading.of("x.txt", "MARTIN\tZoé\t0612345678\nPETIT\tLéa\t0698765432\nROUX\tAna\t0611223344\n");
        assertThat(reading.fields("row:1")).containsEntry("column 1", "MARTIN").containsEntry("column 3", "0612345678");
    }

    @Test
    void proseWithCommas_isNoTable() {
        Reading reading = Reading.of(
                "lettre.txt",
                "Cher confrère, je vous adresse ce patient.\nIl souffre du genou, surtout le soir.\nBien à vous, docteur Petit.\n");
        assertThat(reading.names()).containsExactly("page:1");
    }

    @Test
    void aStrayQuote_doesNotSwallowTheFile() {
        StringBuilder text = new StringBuilder("nom;prénom;ville\n\"MARTIN;Zoé;Évry\n");
        for (int i = 0; i < 400; i++) {
            text.append("NOM").append(i).append(";P;V\n");
        }
        assertThat(Reading.of("q.csv", text.toString()).passages).hasSize(402);
    }

    @Test
    void workbookCells_keepDigitsDatesZerosAndHiddenSheets() throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Reading reading = Reading.of("l.bin", workbook(book));
            assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
            assertThat(reading.fields("sheet 1 row:2"))
                    .containsEntry("Nom", "Lefèvre")
                    .containsEntry("NIR", "2850175123456")
                    .containsEntry("Né le", "1985-01-12")
                    .containsEntry("Code postal", "01000")
                    .containsEntry("Téléphone", "0612345678");
            assertThat(reading.passage("sheet 2 row:1").text()).isEqualTo("Nom: CACHÉ\nPrénom: Léa\n");
        }
    }

    private static byte[] workbook(Workbook book) throws IOException {
        Sheet sheet = book.createSheet("Feuil1");
        String[] heads = {"Nom", "NIR", "Né le", "Code postal", "Téléphone"};
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.length; i++) {
            head.createCell(i).setCellValue(heads[i]);
        }
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue("Lefèvre");
        row.createCell(1).setCellValue(2850175123456d);
        styled(book, row.createCell(2), "dd/mm/yyyy").setCellValue(LocalDate.of(1985, 1, 12));
        styled(book, row.createCell(3), "00000").setCellValue(1000);
        styled(book, row.createCell(4), "0#\" \"##\" \"##\" \"##\" \"##").setCellValue(612345678);
        Sheet hidden = book.createSheet("Feuil2");
        hidden.createRow(0).createCell(0).setCellValue("Nom");
        hidden.getRow(0).createCell(1).setCellValue("CACHÉ");
        hidden.createRow(1).createCell(0).setCellValue("Prénom");
        hidden.getRow(1).createCell(1).setCellValue("Léa");
        book.setSheetHidden(1, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private static Cell styled(Workbook book, Cell cell, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void aWriteProtectedWorkbook_isReadWithTheDefaultPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(Decryptor.DEFAULT_PASSWORD);
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(workbook(new XSSFWorkbook()));
            }
            system.writeFilesystem(bytes);
        }
        assertThat(Reading.of("p.xlsx", bytes.toByteArray()).text()).contains("Lefèvre");
    }
}
