package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

class TextFormatsTest {
    private static final String FRENCH =
            "Madame Hélène Lefèvre, née Garçon, a été opérée à Évry. Sa sœur Zoë réside près de Besançon.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-15"})
    void frenchInAnyCharset_keepsItsAccents(String charset) {
        assertThat(Reading.of("note.txt", FRENCH.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM850", "x-MacRoman"})
    void frenchOfOldSystems_keepsItsAccents(String charset) {
        String text = FRENCH.replace("œ", "oe");
        assertThat(Reading.of("note", text.getBytes(Charset.forName(charset))).text())
                .isEqualTo(text);
    }

    @Test
    void accentsFarBehindAsciiText_areDecoded() {
        String text = "ligne sans accent\n".repeat(10_000) + FRENCH;
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        assertThat(Reading.of("log.txt", bytes).text()).contains("Hélène Lefèvre");
    }

    @Test
    void formFeeds_makePages() {
        assertThat(Reading.of("edition.txt", "page un\n\fpage deux\n").names()).containsExactly("page:1", "page:2");
    }

    @Test
    void blankText_isEmpty() {
        Reading reading = Reading.of("vide.txt", " \r\n\t\n");
        assertThat(reading.result.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(reading.result.reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void hl7Batch_givesAMessageEachWithLabelledPlaces() {
        String message = "MSH|^~\\&|SIH|CHSF|||20240105||ADT^A01|1|P|2.5\r"
                + "PID|1||123456^^^CHSF^PI~185017512345642^^^ASIP&1.2.250.1.213.1.4.8&ISO^INS||MARTIN^ZOE^ANNE^^^^L||19850112|F|||3 rue des Lilas^^Évry^^91000||0612345678\r";
        Reading reading = Reading.of("flux.hl7", message + message.replace("ZOE", "LEA"));
        assertThat(reading.names()).containsExactly("message:1", "message:2");
        assertThat(reading.fields("message:1"))
                .containsEntry("patient birth name", "MARTIN")
                .containsEntry("patient birth date", "1985-01-12")
                .containsEntry("patient id", "123456")
                .containsEntry("patient nir", "185017512345642")
                .containsEntry("patient address", "3 rue des Lilas, 91000 Évry")
                .containsEntry("patient phone", "0612345678");
        assertThat(reading.text()).contains("LEA ANNE");
    }

    @Test
    void hprimHeader_isLabelled() {
        Reading reading = Reading.of(
                "cr.hpr",
                "123\nMARTIN\nZOE\n3 rue des Lilas\n\n91000 EVRY\n12/01/1985\n285017512345642\nD77\n05/01/2024\nLABO\nDR PETIT\n****LAB****\nCompte rendu\n****FIN****\n");
        assertThat(reading.fields("message:1"))
                .containsEntry("nom", "MARTIN")
                .containsEntry("prénom", "ZOE")
                .containsEntry("date de naissance", "12/01/1985");
    }

    @Test
    void vcards_giveARecordEach() {
        Reading reading = Reading.of(
                "c.vcf",
                "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;H=C3=A9l=C3=A8ne\nTEL;CELL:0612345678\nEND:VCARD\nBEGIN:VCARD\nFN:Paul Petit\nEND:VCARD\n");
        assertThat(reading.fields("record:1"))
                .containsEntry("family name", "Lefèvre")
                .containsEntry("given names", "Hélène")
                .containsEntry("phone", "0612345678");
        assertThat(reading.fields("record:2")).containsEntry("full name", "Paul Petit");
    }

    @Test
    void jsonLists_giveARecordPerElementAndOnePatientStaysWhole() {
        Reading list = Reading.of("a.json", "{\"total\":2,\"data\":[{\"nom\":\"A\",\"x\":{\"y\":1}},{\"nom\":\"B\"}]}");
        assertThat(list.fields("record:2")).containsEntry("nom", "A").containsEntry("x.y", "1");
        Reading patient = Reading.of(
                "p.json",
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"A\",\"given\":[\"Z\"]}],\"telecom\":[{\"value\":\"06\"}]}");
        assertThat(patient.names()).containsExactly("record:1");
        assertThat(patient.fields("record:1"))
                .containsEntry("patient family name", "A")
                .containsEntry("patient phone", "06");
    }

    @Test
    void jsonLines_giveARecordEach() {
        assertThat(Reading.of("l.jsonl", "{\"nom\":\"A\"}\n{\"nom\":\"B\"}\n").names())
                .containsExactly("record:1", "record:2");
    }

    @Test
    void sqlDump_givesRowsWithColumnNames() {
        Reading reading = Reading.of(
                "d.sql",
                "CREATE TABLE `p` (\n `id` int,\n `nom` varchar(50),\n PRIMARY KEY (`id`)\n);\nINSERT INTO `p` VALUES (1,'O''Brien; (x)'),(2,'L\\'Hôte');\nCOPY q (nom, ville) FROM stdin;\nPetit\tÉvry\n\\.\nINSERT INTO r (nom) VALUES ('Z');\n");
        assertThat(reading.fields("table 1 row:1")).containsEntry("nom", "O'Brien; (x)");
        assertThat(reading.fields("table 1 row:2")).containsEntry("nom", "L'Hôte");
        assertThat(reading.fields("table 2 row:1")).containsEntry("ville", "Évry");
        assertThat(reading.fields("table 3 row:1")).containsEntry("nom", "Z");
    }

    @Test
    void repeatedXmlElements_areRecords() {
        Reading reading = Reading.of(
                "e.xml",
                "<?xml version='1.0'?><l><p id='1'><nom>A</nom><v>E</v></p><p id='2'><nom>B</nom><v>F</v></p></l>");
        assertThat(reading.names()).containsExactly("record:1", "record:2");
        assertThat(reading.fields("record:2")).containsEntry("nom", "B");
    }

    @Test
    void externalEntities_areNeverResolved() {
        Reading reading = Reading.of(
                "x.xml",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a><nom>visible</nom><b>&e;</b></a>");
        assertThat(reading.text()).contains("visible").doesNotContain("root:");
    }

    @Test
    void html_isLaidOutWithCellsOnALineAndWithoutScripts() {
        Reading reading = Reading.of(
                "p.html",
                "<html><head><meta charset=iso-8859-1><script>secret()</script></head><body><table><tr><td><p>Nom</p></td><td>Lefèvre</td></tr></table><input value='0612345678'></body></html>"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(reading.text())
                .contains("Nom\tLefèvre")
                .contains("0612345678")
                .doesNotContain("secret");
    }
}
