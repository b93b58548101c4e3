package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Outcome;

class EmbeddedFilesTest {
    private static final byte[] LETTER = "Née DELORME le 04/05/1961".getBytes(StandardCharsets.UTF_8);

    @Test
    void aPdfPortfolio_givesEachOfItsFilesUnderItsName() throws IOException {
        Reading reading = Reading.of("a.pdf", portfolio());
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.members).containsOnlyKeys("un.txt", "deux été.txt");
        assertThat(reading.members.get("deux été.txt")).isEqualTo(LETTER);
    }

    @Test
    void aFileAttachedToANoteOfAPage_isAMember() throws IOException {
        Reading reading = Reading.of("a.pdf", withNote());
        assertThat(reading.members).containsOnlyKeys("note.txt");
        assertThat(reading.members.get("note.txt")).isEqualTo(LETTER);
    }

    @Test
    void aDamagedAttachment_isNamedAndTheOthersAreRead() throws IOException {
        Reading reading = Reading.of("a.pdf", withDamagedAttachment());
        assertThat(reading.members).containsKey("whole.txt");
        assertThat(reading.members.keySet().size() + reading.refused.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aFilePackedIntoAWorkbook_isAMemberWithItsOwnNameAndBytes(String extension) throws IOException {
        Reading reading = Reading.of("a." + extension, workbook(extension));
        assertThat(reading.members).containsOnlyKeys("lettre.txt");
        assertThat(reading.members.get("lettre.txt")).isEqualTo(LETTER);
    }

    @Test
    void aWorkbookInsideAWorkbook_isAMemberThatReadsAsOne() throws IOException {
        Reading outer = Reading.of("a.xls", nested());
        assertThat(outer.members).hasSize(1);
        Reading inner = Reading.of("b.xls", outer.members.values().iterator().next());
        assertThat(inner.passages).anyMatch(p -> p.text().contains("DELORME"));
    }

    @Test
    void aDamagedObjectOfAWorkbook_isGivenAsItIsAndTheNextIsRead() throws IOException {
        byte[] cut = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 'x'};
        Reading reading = Reading.of("a.xlsx", withObjects(Map.of("oleObject1.bin", cut, "oleObject2.bin", packed())));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.members).containsOnlyKeys("oleObject1.bin", "lettre.txt");
        assertThat(reading.members.get("oleObject1.bin")).isEqualTo(cut);
    }

    @Test
    void anObjectOfAnOldProgramWithoutAName_isAMemberAllTheSame() throws IOException {
        byte[] stream = ByteBuffer.allocate(4 + LETTER.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LETTER.length)
                .put(LETTER)
                .array();
        Reading reading = Reading.of("a.xls", withStorage(Map.of(Ole10Native.OLE10_NATIVE, stream)));
        assertThat(reading.refused).isEmpty();
        assertThat(reading.members).containsOnlyKeys("part-1.bin");
        assertThat(reading.members.get("part-1.bin")).isEqualTo(LETTER);
    }

    @Test
    void aPackageWhoseNameIsWrittenOtherwise_isAMember() throws IOException {
        Reading reading = Reading.of("a.xls", withStorage(Map.of("PACKAGE", LETTER)));
        assertThat(reading.members).containsOnlyKeys("part-1.bin");
        assertThat(reading.members.get("part-1.bin")).isEqualTo(LETTER);
    }

    @Test
    void aStorageThatIsTooLarge_isNamedAndTheNextIsRead() throws IOException {
        byte[] book = withStorage(Map.of("A", new byte[33 << 20], "B", new byte[33 << 20]));
        Reading reading = Reading.of("a.xls", book);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.refused).hasSize(1);
        assertThat(reading.members).isEmpty();
    }

    private static byte[] packed() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook("xlsx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/embeddings/")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no object");
    }

    private static byte[] withObjects(Map<String, byte[]> objects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook("xlsx")));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().startsWith("xl/embeddings/")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            for (Map.Entry<String, byte[]> object : new TreeMap<>(objects).entrySet()) {
                to.putNextEntry(new ZipEntry("xl/embeddings/" + object.getKey()));
                to.write(object.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withStorage(Map<String, byte[]> streams) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("voir ci-joint");
            try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes(workbook)))) {
                DirectoryEntry storage = system.createDirectory("MBD00000001");
                for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
                    storage.createDocument(stream.getKey(), new ByteArrayInputStream(stream.getValue()));
                }
                system.writeFilesystem(bytes);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] portfolio() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFilesNameTreeNode first = new PDEmbeddedFilesNameTreeNode();
            first.setNames(Map.of("a", file(document, "un.txt", new byte[] {'x'})));
            PDEmbeddedFilesNameTreeNode second = new PDEmbeddedFilesNameTreeNode();
            second.setNames(Map.of("b", file(document, "deux été.txt", LETTER)));
            attach(document, List.of(first, second));
            COSDictionary collection = new COSDictionary();
            collection.setItem(COSName.TYPE, COSName.getPDFName("Collection"));
            collection.setItem(COSName.getPDFName("View"), COSName.getPDFName("T"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Collection"), collection);
            return bytes(document);
        }
    }

    private static void attach(PDDocument document, List<PDEmbeddedFilesNameTreeNode> leaves) {
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setKids(List.copyOf(leaves));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(root);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] withNote() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDAnnotationFileAttachment note = new PDAnnotationFileAttachment();
            note.setFile(file(document, "note.txt", LETTER));
            page.setAnnotations(List.of(note));
            return bytes(document);
        }
    }

    private static byte[] withDamagedAttachment() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDComplexFileSpecification broken = file(document, "broken.txt", LETTER);
            broken.getEmbeddedFile().getCOSObject().setItem(COSName.FILTER, COSName.getPDFName("NoSuchFilter"));
            PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
            leaf.setNames(Map.of("a", broken, "b", file(document, "whole.txt", LETTER)));
            attach(document, List.of(leaf));
            return bytes(document);
        }
    }

    private static PDComplexFileSpecification file(PDDocument document, String name, byte[] content)
            throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
        return file;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] workbook(String extension) throws IOException {
        try (Workbook workbook = extension.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            pack(workbook, workbook.addOlePackage(LETTER, "lettre", "lettre.txt", "lettre.txt"));
            return bytes(workbook);
        }
    }

    private static byte[] nested() throws IOException {
        try (HSSFWorkbook inner = new HSSFWorkbook();
                HSSFWorkbook outer = new HSSFWorkbook()) {
            inner.createSheet("s").createRow(0).createCell(0).setCellValue("DELORME");
            POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(bytes(inner)));
            pack(outer, outer.addOlePackage(storage, "classeur", "classeur.xls", "classeur.xls"));
            return bytes(outer);
        }
    }

    private static void pack(Workbook workbook, int storage) {
        Sheet sheet = workbook.createSheet("s");
        sheet.createRow(0).createCell(0).setCellValue("voir ci-joint");
        int picture = workbook.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Workbook.PICTURE_TYPE_PNG);
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol2(2);
        anchor.setRow2(2);
        drawing.createObjectData(anchor, storage, picture);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
