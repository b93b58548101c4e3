package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Documents under passwords, with a list that holds the right one and without. */
class LockedDocumentsTest {
    private static final String TEXT = "Madame Hortense Valcourt";

    @TempDir
    static Path folder;

    private static WorkerReader withList;
    private static WorkerReader without;
    private static final AtomicInteger FILES = new AtomicInteger();

    private final RecordingSink sink = new RecordingSink();

    @BeforeAll
    static void start() throws Exception {
        ReaderSettings settings = ReaderSettings.of(folder.resolve("spool"));
        withList = WorkerReader.start(
                settings.withPasswords(List.of("faux", "tika", "Cœur-2024", "pass", "user", "password")));
        without = WorkerReader.start(settings);
    }

    @AfterAll
    static void end() {
        withList.close();
        without.close();
    }

    private static ReadRequest request(byte[] bytes, String name) throws IOException {
        Path file = folder.resolve("d" + FILES.incrementAndGet());
        Files.write(file, bytes);
        return new ReadRequest(new ContentSource.RootFile(file, bytes.length), name, 0);
    }

    private void opensOnlyWithTheList(byte[] bytes, String name) throws Exception {
        ReadResult locked = without.read(request(bytes, name), sink);
        assertThat(locked.reason()).as(locked.toString()).isEqualTo(Reason.ENCRYPTED);
        assertThat(sink.passages).isEmpty();
        ReadResult opened = withList.read(request(bytes, name), sink);
        assertThat(opened.outcome()).as(opened.toString()).isEqualTo(Outcome.READ);
        assertThat(opened.detail()).isEqualTo(ReadResult.OPENED);
        assertThat(sink.text()).contains(TEXT);
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TEXT);
            document.write(out);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"standard", "agile"})
    void lockedDocx_isOpenedByTheList(EncryptionMode mode) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("Cœur-2024");
            try (OutputStream target = encryptor.getDataStream(system)) {
                target.write(docx());
            }
            system.writeFilesystem(out);
        }
        opensOnlyWithTheList(out.toByteArray(), "x.docx");
    }

    @Test
    void lockedXls_isOpenedByTheList() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue(TEXT);
            Biff8EncryptionKey.setCurrentUserPassword("pass");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        opensOnlyWithTheList(out.toByteArray(), "x.xls");
    }

    private static byte[] pdf(String owner, String user) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(TEXT);
                content.endText();
            }
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(out);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"inconnu, user", "Cœur-2024, inconnu"})
    void lockedPdf_isOpenedByTheUsersOrTheOwnersPassword(String owner, String user) throws Exception {
        opensOnlyWithTheList(pdf(owner, user), "x.pdf");
    }

    @Test
    void pdfWithoutUserPassword_needsNoList() throws Exception {
        ReadResult result = without.read(request(pdf("inconnu", ""), "x.pdf"), sink);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(result.detail()).isEmpty();
    }

    @Test
    void workbookProtectedAgainstChangesOnly_needsNoList() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            try (OutputStream target = encryptor.getDataStream(system)) {
                target.write(docx());
            }
            system.writeFilesystem(out);
        }
        assertThat(without.read(request(out.toByteArray(), "x.docx"), sink).outcome())
                .isEqualTo(Outcome.READ);
        assertThat(sink.text()).contains(TEXT);
    }

    @Test
    void lockedOdt_isOpenedByTheList() throws Exception {
        opensOnlyWithTheList(odt("Cœur-2024"), "x.odt");
    }

    private static byte[] odt(String password) throws Exception {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        byte[] start = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        String xml = "<?xml version=\"1.0\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                + TEXT + "</text:p></office:text></office:body></office:document-content>";
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        byte[] clear = deflated.toByteArray();
        byte[] check = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(clear, Math.min(1024, clear.length)));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(pbkdf2(start, salt), "AES"), new IvParameterSpec(salt));
        Base64.Encoder base64 = Base64.getEncoder();
        String manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:size=\"" + xml.length() + "\">"
                + "<manifest:encryption-data manifest:checksum-type=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k\""
                + " manifest:checksum=\"" + base64.encodeToString(check) + "\">"
                + "<manifest:algorithm manifest:algorithm-name=\"http://www.w3.org/2001/04/xmlenc#aes256-cbc\""
                + " manifest:initialisation-vector=\"" + base64.encodeToString(salt) + "\"/>"
                + "<manifest:start-key-generation manifest:start-key-generation-name=\"http://www.w3.org/2000/09/xmldsig#sha256\""
                + " manifest:key-size=\"32\"/>"
                + "<manifest:key-derivation manifest:key-derivation-name=\"PBKDF2\" manifest:key-size=\"32\""
                + " manifest:iteration-count=\"1024\" manifest:salt=\"" + base64.encodeToString(salt) + "\"/>"
                + "</manifest:encryption-data></manifest:file-entry></manifest:manifest>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : List.of(
                    Map.entry("mimetype", Archives.bytes("application/vnd.oasis.opendocument.text")),
                    Map.entry("META-INF/manifest.xml", Archives.bytes(manifest)),
                    Map.entry("content.xml", cipher.doFinal(clear)))) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                new ByteArrayInputStream(part.getValue()).transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** PBKDF2 takes characters in Java: bytes below 128 only, so the key comes from a library instead. */
    private static byte[] pbkdf2(byte[] start, byte[] salt) throws Exception {
        org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator generator =
                new org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator(
                        new org.bouncycastle.crypto.digests.SHA1Digest());
        generator.init(start, salt, 1024);
        return ((org.bouncycastle.crypto.params.KeyParameter) generator.generateDerivedMacParameters(256)).getKey();
    }

    @ParameterizedTest
    @CsvSource({
        "testEXCEL_protected_passtika.xls",
        "testEXCEL_protected_passtika_2.xlsx",
        "password.xls",
    })
    void lockedFileOfOthers_isOpenedByTheList(String name) throws Exception {
        Path file = Path.of(System.getProperty("tocsin.shared", "absent"), "data", "files", name);
        assumeTrue(Files.exists(file), "the shared test data is not on this machine");
        ReadResult result = withList.read(request(Files.readAllBytes(file), name), sink);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.READ);
        assertThat(sink.text()).isNotBlank();
    }
}
