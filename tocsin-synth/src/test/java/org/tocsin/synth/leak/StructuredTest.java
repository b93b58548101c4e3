package org.tocsin.synth.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.format.MailFile;
import org.tocsin.synth.format.TnefFile;
import org.tocsin.synth.format.data.DataFormat;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;

class StructuredTest {
    private static final People PEOPLE = new People(4, 2_000);
    private static final PeopleIndex INDEX = PeopleIndex.of(PEOPLE);
    private static final Pools NONE = new Pools(0, 4);
    private static final DocumentMaker TYPED =
            new DocumentMaker(PEOPLE, INDEX, new DemoSource.Wish(2_000, 1, 4, 0, 0, "structured"));
    private static final StructuredMaker MAKER = new StructuredMaker(new Casting(PEOPLE, INDEX, 4, NONE, false), TYPED);

    @TempDir
    private Path dir;

    private Path file(DataFormat format) throws IOException {
        Made made = MAKER.data(Dice.of(4, 1, format.name().length()), format);
        return Files.write(dir.resolve("t." + format.extension()), made.bytes());
    }

    @Test
    void everyDataFormat_isEqualForEqualDice() {
        for (DataFormat format : DataFormat.values()) {
            assertThat(MAKER.data(Dice.of(4, 2, 1), format).bytes())
                    .as(format.name())
                    .isEqualTo(MAKER.data(Dice.of(4, 2, 1), format).bytes());
        }
    }

    @Test
    void accessFiles_openWithTheirRows() throws IOException {
        try (Database database = DatabaseBuilder.open(file(DataFormat.ACCESS).toFile())) {
            String name = database.getTableNames().iterator().next();
            assertThat(database.getTable(name).getRowCount()).isPositive();
        }
    }

    @Test
    void sqliteFiles_openWithTheirRows() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(DataFormat.SQLITE));
                ResultSet tables = connection.getMetaData().getTables(null, null, "t_%", null)) {
            assertThat(tables.next()).isTrue();
        }
    }

    @Test
    void dbaseRecords_fillTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(file(DataFormat.DBASE));
        int records = bytes[4] & 0xff;
        int head = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;
        int length = (bytes[10] & 0xff) | (bytes[11] & 0xff) << 8;

        assertThat(bytes).hasSize(head + records * length + 1);
    }

    @Test
    void dicomFiles_bearPreambleOrNone_andTheirPatient() {
        int framed = 0;
        for (int i = 0; i < 30; i++) {
            Made made = MAKER.dicom(Dice.of(4, 3, i));
            framed += new String(made.bytes(), 128, 4, ISO_8859_1).equals("DICM") ? 1 : 0;
            Actor patient = made.actors().get(0);
            assertThat(patient.shown).contains(Trait.LAST, Trait.FIRST, Trait.DOB);
        }
        assertThat(framed).isBetween(18, 30);
    }

    @Test
    void messages_areWellFormed() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<Template> templates = Template.of("health");
        for (int i = 0; i < templates.size(); i++) {
            for (int seed = 0; seed < 5; seed++) {
                Casting casting = new Casting(PEOPLE, INDEX, 4, NONE, false);
                Made made = DocumentMaker.raw(new Scene(templates.get(i), casting, Dice.of(seed, 5, i)));
                assertThat(new String(made.bytes(), UTF_8)).as("template " + i).doesNotContain("{S.", "[ADT");
                if (made.format().equals("json")) {
                    assertThat(json.readTree(made.bytes()).has("resourceType")).isTrue();
                } else if (made.format().equals("xml")) {
                    assertThat(DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(made.bytes()))
                                    .getDocumentElement()
                                    .getTagName())
                            .isEqualTo("ClinicalDocument");
                }
            }
        }
    }

    @Test
    void winmail_givesItsAttachmentBack() throws IOException {
        byte[] content = "contenu".getBytes(UTF_8);
        byte[] tnef = TnefFile.write("Objet", List.of(new MailFile.Part("note.txt", content)));

        HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(tnef));

        assertThat(message.getAttachments()).singleElement().satisfies(part -> {
            assertThat(part.getFilename()).isEqualTo("note.txt");
            assertThat(part.getContents()).isEqualTo(content);
        });
    }

    @Test
    void lockedFiles_openWithTheirPassword_andAreEqualForEqualDice() throws IOException {
        Made pdf = TYPED.locked("pdf", "Hiver2023!", Dice.of(4, 6, 1));
        Made workbook = TYPED.locked("xlsx", "Hiver2023!", Dice.of(4, 6, 2));

        try (PDDocument open = Loader.loadPDF(pdf.bytes(), "Hiver2023!");
                Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook.bytes()), "Hiver2023!")) {
            assertThat(open.getNumberOfPages()).isPositive();
            assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
        }
        assertThat(TYPED.locked("xlsx", "Hiver2023!", Dice.of(4, 6, 2)).bytes()).isEqualTo(workbook.bytes());
    }
}
