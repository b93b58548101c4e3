package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Outcome;

/** Records in places where a reader who expects lists does not look. */
class OddRecordsTest {
    @Test
    void objectsUnderTheNumbersOfPatients_areRecords() {
        Reading reading = Reading.of(
                "dpi.json",
                "{\"80010020\":{\"nom\":\"ROUX\",\"ddn\":\"01/02/1950\"},\"80010021\":{\"nom\":\"PETIT\"}}");
        assertThat(reading.fields("record:1")).containsEntry("id", "80010020").containsEntry("nom", "ROUX");
        assertThat(reading.fields("record:2")).containsEntry("id", "80010021").containsEntry("nom", "PETIT");
    }

    @Test
    void oneRecordWithAddressAndContact_staysOne() {
        Reading reading =
                Reading.of("patient.json", "{\"identite\":{\"nom\":\"ROUX\"},\"contact\":{\"tel\":\"0612345678\"}}");
        assertThat(reading.names()).containsExactly("record:1");
    }

    @Test
    void rowsBesideAListOfColumns_carryItsNames() {
        Reading reading = Reading.of(
                "export.json",
                "{\"columns\":[\"nom\",\"ddn\"],\"index\":[0,1],\"data\":[[\"ROUX\",\"1950-02-01\"],[\"PETIT\",null]]}");
        assertThat(reading.passages.get(1).text()).isEqualTo("nom: ROUX\nddn: 1950-02-01\n");
        assertThat(reading.passages.get(2).text()).isEqualTo("nom: PETIT\n");
    }

    @Test
    void elementsWithPeopleInTheirAttributes_areRecords() {
        Reading reading = Reading.of(
                "liste.xml",
                "<Liste><Pat Nom='ROUX' Prenom='Ana' Ddn='1950-02-01'/><Pat Nom='PETIT' Prenom='Léo' Ddn='1961-04-03'/></Liste>");
        assertThat(reading.names()).containsExactly("record:1", "record:2");
    }

    @Test
    void repeatedContactsOfOnePatient_areNoRecords() {
        Reading reading = Reading.of(
                "patient.xml",
                "<dossier><nom>ROUX</nom><telecom use='home' value='0155000001'/><telecom use='mobile' value='0612345678'/></dossier>");
        assertThat(reading.names()).containsExactly("record:1");
    }

    @Test
    void whatWasEnteredIntoAnXfaForm_isRead() throws IOException {
        Reading reading = xfa(
                "<xfa:datasets xmlns:xfa='x'><xfa:data><f><Nom>ROUX</Nom><Motif>chute</Motif></f></xfa:data></xfa:datasets>");
        assertThat(reading.fields("record:1")).containsEntry("f.Nom", "ROUX").containsEntry("f.Motif", "chute");
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
    }

    @Test
    void aDamagedXfaForm_isSaidToBe() throws IOException {
        assertThat(xfa("<xfa:datasets").result.outcome()).isEqualTo(Outcome.PARTLY_READ);
    }

    private static Reading xfa(String data) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDAcroForm form = new PDAcroForm(document);
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(data.getBytes(StandardCharsets.UTF_8));
            }
            COSArray packets = new COSArray();
            packets.add(new COSString("datasets"));
            packets.add(stream);
            form.getCOSObject().setItem(COSName.XFA, packets);
            document.getDocumentCatalog().setAcroForm(form);
            return saved(document);
        }
    }

    private static Reading saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return Reading.of("formulaire.pdf", bytes.toByteArray());
    }

    @Test
    void eachNoteOfAPdf_isAPassageOfItsOwn() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            for (String text : new String[] {"ECG de Mme ROUX", "Patient : PETIT Léo"}) {
                PDAnnotationText note = new PDAnnotationText();
                note.setContents(text);
                note.setRectangle(new PDRectangle(10, 10, 20, 20));
                page.getAnnotations().add(note);
            }
            Reading reading = saved(document);
            assertThat(reading.passage("page:1 note:1").text()).contains("ROUX");
            assertThat(reading.passage("page:1 note:2").text())
                    .contains("PETIT")
                    .doesNotContain("ROUX");
        }
    }

    @Test
    void rowsThatAPivotTableKeepsOfADeletedSheet_areRead() throws IOException {
        Reading reading = Reading.of("stats.xlsx", pivot("supprimee"));
        assertThat(reading.fields("sheet 2 row:2"))
                .containsEntry("Nom", "ROUX")
                .containsEntry("Né(e) le", "1950-02-01");
    }

    @Test
    void rowsThatAPivotTableCopiesFromASheetThatIsThere_areNotReadTwice() throws IOException {
        assertThat(Reading.of("stats.xlsx", pivot("TCD")).names()).noneMatch(n -> n.startsWith("sheet 2"));
    }

    private static byte[] pivot(String source) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + types
                        + "'><sheets><sheet name='TCD' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations + "<Relationship Id='rId1' Type='" + types
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" + types
                        + "/pivotCacheDefinition' Target='pivotCache/d1.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main
                        + "'><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>");
        parts.put(
                "xl/pivotCache/d1.xml",
                "<pivotCacheDefinition xmlns='" + main + "'><cacheSource><worksheetSource sheet='" + source
                        + "'/></cacheSource><cacheFields><cacheField name='Nom'><sharedItems><s v='ROUX'/></sharedItems></cacheField><cacheField name='Né(e) le'><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>");
        parts.put(
                "xl/pivotCache/_rels/d1.xml.rels",
                relations + "<Relationship Id='rId1' Type='" + types
                        + "/pivotCacheRecords' Target='r1.xml'/></Relationships>");
        parts.put(
                "xl/pivotCache/r1.xml",
                "<pivotCacheRecords xmlns='" + main
                        + "'><r><x v='0'/><d v='1950-02-01T00:00:00'/></r></pivotCacheRecords>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
