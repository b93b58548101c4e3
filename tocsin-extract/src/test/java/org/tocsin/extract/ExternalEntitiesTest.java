package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.extract.process.Isolation;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** XML that asks its parser to fetch files and addresses, or to grow without end, in every format that holds XML. */
class ExternalEntitiesTest {
    private static final String SECRET = "geheimnisvollerinhalt";

    @TempDir
    static Path folder;

    private static WorkerReader reader;
    private static ServerSocket server;
    private static final AtomicInteger CALLS = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        // Without a sandbox: the parsers themselves must not reach out.
        reader = WorkerReader.start(HostileContentTest.settings(folder.resolve("spool")), Isolation.REDUCED);
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket call = server.accept()) {
                    CALLS.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        });
        answering.setDaemon(true);
        answering.start();
        Files.writeString(folder.resolve("secret"), SECRET);
    }

    @AfterAll
    static void end() throws IOException {
        reader.close();
        server.close();
    }

    private static String fetching(String root, String body) {
        String address = "http://127.0.0.1:" + server.getLocalPort();
        return "<?xml version=\"1.0\"?><!DOCTYPE " + root + " SYSTEM \"" + address + "/d.dtd\" [<!ENTITY a SYSTEM \""
                + folder.resolve("secret").toUri() + "\"><!ENTITY b SYSTEM \"" + address
                + "/b\"><!ENTITY % c SYSTEM \"" + address + "/c\"> %c;]>" + body.replace("@", "&a; &b;");
    }

    private static String growing(String root, String body) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY e0 \"haha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY e").append(i).append(" \"");
            text.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return text + "]>" + body.replace("@", "&e11;");
    }

    private static byte[] made(String kind, boolean grows) throws IOException {
        String types =
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>";
        String relations = "<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>";
        return switch (kind) {
            case "xml" -> Archives.bytes(xml(grows, "r", "<r><nom>Valcourt</nom><p>@</p></r>"));
            case "svg" ->
                Archives.bytes(xml(grows, "svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>@</text></svg>"));
            case "xhtml" ->
                Archives.bytes(
                        xml(grows, "html", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>@</body></html>"));
            case "docx" ->
                Archives.zip(
                        "[Content_Types].xml",
                        types,
                        "_rels/.rels",
                        relations,
                        "word/document.xml",
                        xml(
                                grows,
                                "w:document",
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
                                        + "2006/main\"><w:body><w:p><w:r><w:t>@</w:t></w:r></w:p></w:body></w:document>"));
            case "xlsx" ->
                Archives.zip(
                        "[Content_Types].xml",
                        xml(grows, "Types", "<Types>@</Types>"),
                        "_rels/.rels",
                        relations,
                        "xl/workbook.xml",
                        xml(grows, "workbook", "<workbook>@</workbook>"));
            case "odt" ->
                Archives.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        xml(grows, "m", "<m>@</m>"),
                        "content.xml",
                        xml(
                                grows,
                                "o",
                                "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
                                        + "<o:body>@</o:body></o:document-content>"));
            case "ods" ->
                Archives.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        xml(grows, "o", "<o>@</o>"));
            default -> pdf(xml(grows, "x", "<x>@</x>"));
        };
    }

    private static String xml(boolean grows, String root, String body) {
        return grows ? growing(root, body) : fetching(root, body);
    }

    private static byte[] pdf(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(Archives.bytes(xml));
            document.getDocumentCatalog().setMetadata(metadata);
            PDAcroForm form = new PDAcroForm(document);
            PDStream xfa = new PDStream(document, new java.io.ByteArrayInputStream(Archives.bytes(xml)));
            form.getCOSObject().setItem(COSName.getPDFName("XFA"), xfa);
            document.getDocumentCatalog().setAcroForm(form);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static ReadResult read(byte[] bytes, String name, RecordingSink sink) throws Exception {
        Path file = Files.createTempFile(folder, "f", "");
        Files.write(file, bytes);
        return reader.read(new ReadRequest(new ContentSource.RootFile(file, bytes.length), name, 0), sink);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "svg", "xhtml", "docx", "xlsx", "odt", "ods", "pdf"})
    void xmlThatAsksForFilesAndAddresses_getsNothing(String kind) throws Exception {
        RecordingSink sink = new RecordingSink();
        int before = CALLS.get();
        ReadResult result = read(made(kind, false), "x." + kind, sink);
        assertThat(sink.text()).as(result.toString()).doesNotContain(SECRET);
        assertThat(CALLS.get()).as("calls to the address in the document").isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "svg", "xhtml", "docx", "xlsx", "odt", "ods", "pdf"})
    void xmlThatGrowsWithoutEnd_endsWithAnOutcome(String kind) throws Exception {
        RecordingSink sink = new RecordingSink();
        ReadResult result = read(made(kind, true), "x." + kind, sink);
        assertThat(sink.text().length()).as(result.toString()).isLessThan(1 << 20);
        assertThat(read(Archives.bytes("say still here"), "x.hostile", new RecordingSink())
                        .outcome())
                .isEqualTo(org.tocsin.model.Outcome.READ);
    }
}
