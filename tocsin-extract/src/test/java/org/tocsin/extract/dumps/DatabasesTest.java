package org.tocsin.extract.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

class DatabasesTest {
    @TempDir
    Path folder;

    private byte[] access(Database.FileFormat format) throws Exception {
        File file = folder.resolve(format.name() + format.getFileExtension()).toFile();
        try (Database database = DatabaseBuilder.create(format, file)) {
            Table table = new TableBuilder("Patients")
                    .addColumn(new ColumnBuilder("Id", DataType.LONG))
                    .addColumn(new ColumnBuilder("Nom usuel", DataType.TEXT))
                    .addColumn(new ColumnBuilder("Né le", DataType.SHORT_DATE_TIME))
                    .addColumn(new ColumnBuilder("Scan", DataType.OLE))
                    .toTable(database);
            byte[] pdf = ("%PDF-1.4" + "x".repeat(100)).getBytes(StandardCharsets.US_ASCII);
            table.addRow(1, "Lefèvre", LocalDateTime.of(1985, 1, 12, 0, 0), pdf);
            table.addRow(2, "Noël", null, null);
        }
        return Files.readAllBytes(file.toPath());
    }

    @Test
    void accessRows_haveColumnNamesDatesAndFiles() throws Exception {
        for (Database.FileFormat format : new Database.FileFormat[] {
            Database.FileFormat.V2000, Database.FileFormat.V2010, Database.FileFormat.V2019
        }) {
            Reading reading = Reading.of("x.mdb", access(format));
            assertThat(reading.result.outcome()).as(format.name()).isEqualTo(Outcome.READ);
            assertThat(reading.fields("table 1 row:1"))
                    .containsEntry("Id", "1")
                    .containsEntry("Nom usuel", "Lefèvre")
                    .containsEntry("Né le", "1985-01-12");
            assertThat(reading.members.keySet()).containsExactly("table 1 row 1 column 4.pdf");
        }
    }

    @Test
    void damagedAccessFiles_endWithAnOutcome() throws Exception {
        byte[] bytes = access(Database.FileFormat.V2000);
        Random random = new Random(3);
        for (int tries = 0; tries < 15; tries++) {
            byte[] damaged = Arrays.copyOf(bytes, 8_192 + random.nextInt(bytes.length - 8_192));
            for (int i = 0; i < 60; i++) {
                damaged[2_048 + random.nextInt(damaged.length - 2_048)] = (byte) random.nextInt(256);
            }
            assertThat(Reading.of("x.mdb", damaged).result.detail()).isNotEqualTo("not read");
        }
    }

    private static byte[] dbf(int version, int driver, String charset, boolean memo) throws Exception {
        String[][] fields = {{"NOM", "C", "12"}, {"NE", "D", "8"}, {"POIDS", "N", "5"}, {"NOTE", "M", "10"}};
        ByteBuffer header = ByteBuffer.allocate(32 + 4 * 32 + 1).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) version).put(new byte[] {124, 1, 2}).putInt(2).putShort((short) header.capacity());
        header.putShort((short) 36).position(29).put((byte) driver).position(32);
        for (int i = 0; i < fields.length; i++) {
            header.position(32 + i * 32);
            header.put(fields[i][0].getBytes(StandardCharsets.US_ASCII));
            header.position(32 + i * 32 + 11).put((byte) fields[i][1].charAt(0));
            header.position(32 + i * 32 + 16).put((byte) Integer.parseInt(fields[i][2]));
        }
        header.put(header.capacity() - 1, (byte) 0x0D);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header.array());
        file.write((" Lefèvre     19850112 70.5" + (memo ? "         1" : "          "))
                .getBytes(Charset.forName(charset)));
        file.write(("*Noël                     " + "          ").getBytes(Charset.forName(charset)));
        file.write(0x1A);
        return file.toByteArray();
    }

    @Test
    void dbfRows_areDecodedByTheirDriver_deletedOnesToo() throws Exception {
        for (Object[] kind :
                new Object[][] {{0x03, 0x03, "windows-1252"}, {0x03, 0x02, "IBM850"}, {0x30, 0x03, "windows-1252"}}) {
            Reading reading = Reading.of("x.dbf", dbf((int) kind[0], (int) kind[1], (String) kind[2], false));
            assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
            assertThat(reading.fields("table 1 row:1"))
                    .containsEntry("NOM", "Lefèvre")
                    .containsEntry("NE", "1985-01-12")
                    .containsEntry("POIDS", "70.5");
            assertThat(reading.fields("table 1 row:2")).containsEntry("NOM", "Noël");
        }
    }

    @Test
    void aDbfWithMemos_saysThatTheyAreMissing() throws Exception {
        Reading reading = Reading.of("x.dbf", dbf(0x83, 3, "windows-1252", true));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.result.detail()).contains("memos");
    }

    private byte[] parquet() throws Exception {
        MessageType schema = Types.buildMessage()
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("nom")
                .optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named("ne_le")
                .named("patient");
        File file = folder.resolve("x.parquet").toFile();
        try (var writer = blue.strategic.parquet.ParquetWriter.<Integer>writeFile(schema, file, (row, out) -> {
            out.write("nom", "Léa " + row);
            out.write("ne_le", 5_490 + row);
        })) {
            for (int i = 0; i < 5_000; i++) {
                writer.write(i);
            }
        }
        return Files.readAllBytes(file.toPath());
    }

    @Test
    void parquetRows_haveColumnNamesAndDates() throws Exception {
        Reading reading = Reading.of("x.parquet", parquet());
        assertThat(reading.result.outcome()).as(reading.result.toString()).isEqualTo(Outcome.READ);
        assertThat(reading.passages).hasSize(5_000);
        assertThat(reading.fields("table 1 row:2"))
                .containsEntry("nom", "Léa 1")
                .containsEntry("ne_le", "1985-01-13");
    }

    @Test
    void damagedParquetFiles_endWithAnOutcome() throws Exception {
        byte[] bytes = parquet();
        Random random = new Random(5);
        for (int tries = 0; tries < 30; tries++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 20; i++) {
                damaged[4 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertThat(Reading.of("x.parquet", damaged).result.detail()).isNotEqualTo("not read");
        }
    }

    @Test
    void columnsOfFixedWidth_areCutWhereTheDashesSay() {
        Reading reading = Reading.of(
                "liste.txt",
                "NOM          PRENOM     NE_LE\n------------ ---------- ----------\nLEFEVRE      Zoé        12/01/1985\nLE GOFF      Anne Marie 03/02/1999\n\n"
                        + "NOM          PRENOM     NE_LE\n------------ ---------- ----------\nROUX         Ana        01/01/2001\n");
        assertThat(reading.fields("row:4")).containsEntry("NOM", "LE GOFF").containsEntry("PRENOM", "Anne Marie");
        assertThat(reading.fields("row:8")).containsEntry("NE_LE", "01/01/2001");
    }
}
