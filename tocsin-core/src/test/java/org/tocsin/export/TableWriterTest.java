package org.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tocsin.export.TableWriter.Form;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Tables that are written row by row come out whole, whatever stands in their cells. */
final class TableWriterTest {
    private static final List<String> ROW =
            List.of("Éloïse & <fils>", "=1+1", "a\u0000b\u001f", "_x000D_", "x\ud83d\ude00\ud800", "");

    private static byte[] written(Form form, boolean safe) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableWriter.begin(form, out, List.of("a", "b", "c", "d", "e", "f"), safe);
        table.row(ROW);
        table.finish();
        return out.toByteArray();
    }

    private static List<String> cells(byte[] workbook) throws Exception {
        List<String> cells = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] xml = zip.readAllBytes();
                Document document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml));
                NodeList texts = document.getElementsByTagName("t");
                for (int i = 0; i < texts.getLength(); i++) {
                    cells.add(texts.item(i).getTextContent());
                }
            }
        }
        return cells;
    }

    @Test
    void a_workbook_is_sound_xml_in_every_part_and_holds_every_cell() throws Exception {
        assertThat(cells(written(Form.XLSX, false)))
                .containsExactly(
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "Éloïse & <fils>",
                        "=1+1",
                        "a\ufffdb\ufffd",
                        "_x005F_x000D_",
                        "x\ud83d\ude00\ufffd",
                        "");
    }

    @Test
    void a_cell_that_is_too_long_for_a_workbook_is_cut() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableWriter.begin(Form.XLSX, out, List.of("a"), false);
        table.row(List.of("x".repeat(40_000)));
        table.finish();
        assertThat(cells(out.toByteArray()).get(1)).hasSize(32_767);
    }

    @Test
    void cells_that_a_spreadsheet_would_run_are_guarded_where_that_is_asked_for() throws IOException {
        assertThat(new String(written(Form.CSV, true), StandardCharsets.UTF_8)).contains(",'=1+1,");
        assertThat(new String(written(Form.CSV, false), StandardCharsets.UTF_8)).contains(",=1+1,");
    }
}
