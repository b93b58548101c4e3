package org.tocsin.extract.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

class DicomTest {
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final long UNDEFINED = 0xFFFFFFFFL;

    private static DicomFile examination(DicomFile file) {
        return file.text(0x00080005, "CS", "ISO_IR 100")
                .text(0x00080020, "DA", "20240315")
                .text(0x00080060, "CS", "CT")
                .text(0x00080080, "LO", "Hôpital du Pont")
                .text(0x00080090, "PN", "BONNET^CLAIRE^^DR")
                .text(0x00081030, "LO", "Scanner thoracique")
                .text(0x00081050, "PN", "MOREL^ANTOINE\\FABRE^JEANNE")
                .text(0x00100010, "PN", "GRÉGOIRE^ELODIE")
                .text(0x00100020, "LO", "8000456123")
                .text(0x00100030, "DA", "19830704")
                .text(0x00100040, "CS", "F")
                .text(0x00101005, "PN", "LEBLANC")
                .text(0x00101040, "LO", "5 rue des Vignes, 67000 Strasbourg")
                .text(0x00102154, "SH", "0388112233")
                .text(0x00102297, "PN", "GREGOIRE^PAULE")
                .text(0x00380010, "LO", "IEP778");
    }

    @ParameterizedTest
    @CsvSource({"1.2.840.10008.1.2.1,true,false", "1.2.840.10008.1.2,false,false", "1.2.840.10008.1.2.2,true,true"})
    void header_tellsWhoIsWhoInEverySyntax(String syntax, boolean explicit, boolean big) {
        Reading reading =
                Reading.of("IM0001", examination(new DicomFile(explicit, big)).file(syntax));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.fields("header"))
                .containsEntry("patient family name", "GRÉGOIRE")
                .containsEntry("patient id", "8000456123")
                .containsEntry("patient birth date", "1983-07-04")
                .containsEntry("institution", "Hôpital du Pont")
                .containsEntry("study", "Scanner thoracique");
        assertThat(People.of(reading))
                .contains(
                        "PRACTITIONER NAME=BONNET||CLAIRE|1",
                        "PRACTITIONER NAME=MOREL||ANTOINE|1",
                        "PRACTITIONER NAME=FABRE||JEANNE|1",
                        "RELATIVE NAME=GREGOIRE||PAULE|1")
                .anyMatch(line -> line.startsWith("SUBJECT ") && line.contains("PATIENT_ID=8000456123"));
    }

    @Test
    void fileWithoutPreamble_isRead() {
        byte[] bare = examination(DicomFile.explicit()).bytes();
        assertThat(Reading.of("image", bare).fields("header")).containsEntry("patient given names", "ELODIE");
    }

    @Test
    void deflatedDataSet_isRead() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(small, new Deflater(9, true))) {
            out.write(examination(DicomFile.explicit()).bytes());
        }
        byte[] meta = DicomFile.explicit().file("1.2.840.10008.1.2.1.99");
        byte[] file = Arrays.copyOf(meta, meta.length + small.size());
        System.arraycopy(small.toByteArray(), 0, file, meta.length, small.size());
        assertThat(Reading.of("a.dcm", file).fields("header")).containsEntry("patient given names", "ELODIE");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 192,UTF-8,Lefèvre^Zoë,Lefèvre,Zoë",
        "ISO_IR 100,ISO-8859-1,Lefèvre^Zoë,Lefèvre,Zoë",
        "'',UTF-8,Lefèvre^Zoë,Lefèvre,Zoë",
        "ISO_IR 126,ISO-8859-7,Διονυσιος^Α,Διονυσιος,Α",
        "ISO_IR 144,ISO-8859-5,Люкceмбypг^Б,Люкceмбypг,Б",
        "GB18030,GB18030,王^小东,王,小东"
    })
    void names_areDecodedByTheirCharset(String term, String charset, String name, String family, String given) {
        DicomFile file = DicomFile.explicit().text(0x00080005, "CS", term);
        file.text(0x00080060, "CS", "MR").text(0x00100010, "PN", name, Charset.forName(charset));
        assertThat(Reading.of("x", file.file(EXPLICIT)).fields("header"))
                .containsEntry("patient family name", family)
                .containsEntry("patient given names", given);
    }

    @Test
    void escapesBetweenCharsets_areFollowed() {
        String name = "Yamada^Tarou=\u001B$B;3ED\u001B(B^\u001B$BB@O:\u001B(B";
        DicomFile file = DicomFile.explicit()
                .text(0x00080005, "CS", "\\ISO 2022 IR 87")
                .text(0x00080060, "CS", "MR")
                .text(0x00100010, "PN", name);
        assertThat(Reading.of("x", file.file(EXPLICIT)).fields("header"))
                .containsEntry("patient family name", "Yamada")
                .containsEntry("patient other spelling", "山田 太郎");
    }

    @Test
    void reportAndNestedSequences_becomeText() {
        DicomFile file = examination(DicomFile.explicit());
        file.start(0x0040A730, "SQ", UNDEFINED);
        for (String[] line :
                new String[][] {{"Indication", "Toux persistante"}, {"Conclusion", "Nodule du lobe moyen"}}) {
            file.start(0xFFFEE000, "", UNDEFINED);
            file.start(0x0040A043, "SQ", UNDEFINED).start(0xFFFEE000, "", UNDEFINED);
            file.text(0x00080104, "LO", line[0]);
            file.start(0xFFFEE00D, "", 0).start(0xFFFEE0DD, "", 0);
            file.text(0x0040A160, "UT", line[1]).start(0xFFFEE00D, "", 0);
        }
        file.start(0xFFFEE0DD, "", 0);
        assertThat(Reading.of("sr", file.file(EXPLICIT)).text())
                .contains("Indication: Toux persistante", "Conclusion: Nodule du lobe moyen");
    }

    @Test
    void embeddedDocument_isAMember() {
        DicomFile file = examination(DicomFile.explicit())
                .value(0x00420011, "OB", "%PDF-1.7 ok ".getBytes(StandardCharsets.US_ASCII))
                .text(0x00420012, "LO", "application/pdf");
        Reading reading = Reading.of("doc.dcm", file.file(EXPLICIT));
        assertThat(reading.members).containsOnlyKeys("document.pdf");
        assertThat(reading.members.get("document.pdf")).asString().isEqualTo("%PDF-1.7 ok ");
    }

    @Test
    void directory_givesARecordForEachPatient() {
        DicomFile file = DicomFile.explicit().start(0x00041220, "SQ", UNDEFINED);
        for (String name : new String[] {"MARTIN^LEA", "PETIT^PAUL"}) {
            file.start(0xFFFEE000, "", UNDEFINED)
                    .text(0x00041430, "CS", "PATIENT")
                    .text(0x00100010, "PN", name)
                    .start(0xFFFEE00D, "", 0);
            file.start(0xFFFEE000, "", UNDEFINED)
                    .text(0x00041430, "CS", "STUDY")
                    .text(0x00081030, "LO", "Radio de " + name.charAt(0))
                    .start(0xFFFEE00D, "", 0);
        }
        file.start(0xFFFEE0DD, "", 0);
        Reading reading = Reading.of("DICOMDIR", file.file(EXPLICIT));
        assertThat(reading.names()).containsExactly("record:1", "record:2");
        assertThat(reading.fields("record:2"))
                .containsEntry("patient family name", "PETIT")
                .containsEntry("study", "Radio de P");
    }

    @Test
    void lengthBeyondTheFile_keepsWhatCameBefore() {
        DicomFile file = examination(DicomFile.explicit()).start(0x00400275, "SQ", 0x7FFFFFFF);
        byte[] cut = file.start(0xFFFEE000, "", 0x7FFFFFF0)
                .text(0x00401001, "SH", "A")
                .file(EXPLICIT);
        Reading reading = Reading.of("cut.dcm", cut);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.result.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(reading.fields("header")).containsEntry("patient id", "8000456123");
    }

    @Test
    void endlessNesting_endsBounded() {
        DicomFile file = examination(DicomFile.explicit());
        for (int i = 0; i < 20_000; i++) {
            file.start(0x00400275, "SQ", UNDEFINED).start(0xFFFEE000, "", UNDEFINED);
        }
        Reading reading = Reading.of("deep.dcm", file.file(EXPLICIT));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.fields("header")).containsEntry("patient id", "8000456123");
    }

    @Test
    void elementsWithoutLength_end() {
        DicomFile file = examination(DicomFile.explicit());
        for (int i = 0; i < 500_000; i++) {
            file.start(0x00080060, "CS", 0);
        }
        assertThat(Reading.of("zeros.dcm", file.file(EXPLICIT)).result.reason()).isEqualTo(Reason.CORRUPT);
    }

    @Property(tries = 200)
    void anything_endsWithAnOutcome(@ForAll @Size(max = 600) byte[] noise) {
        byte[] start = DicomFile.explicit().text(0x00100010, "PN", "MARTIN^LEA").file(EXPLICIT);
        byte[] all = Arrays.copyOf(start, start.length + noise.length);
        System.arraycopy(noise, 0, all, start.length, noise.length);
        assertThat(Reading.of("x.dcm", all).result.outcome()).isNotNull();
    }

    @Property(tries = 300)
    void anyByteChanged_endsWithAnOutcome(@ForAll byte value, @ForAll short place) {
        byte[] file = examination(DicomFile.explicit()).file(EXPLICIT);
        file[132 + Math.floorMod(place, file.length - 132)] = value;
        assertThat(Reading.of("x.dcm", file).result.outcome()).isNotNull();
    }
}
