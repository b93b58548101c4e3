package org.tocsin.extract.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.extract.reading.Reading;

class Hl7Test {
    private static final String ADMISSION = String.join(
            "\r",
            "MSH|^~\\&|SIH|HOPITAL^010000001^FINESS|EAI||20240105101500||ADT^A01^ADT_A01|42|P|2.5|||||FRA|8859/1",
            "EVN||20240105101500|||A123^LECLERC^MONIQUE",
            "PID|||8000123456^^^CHX&1.2.250.1.71.4.2.2.010000001&ISO^PI~285017512345636^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS||"
                    + "VASSEUR^ZOE^ZOE ANNE MARIE^^^^L~DELORME^ZOE^^^^^D||19850112|F|||12 rue des Lilas^^EVRY^^91000^FRA^H~^^PARIS 12^^75012^FRA^BDL^^75112||"
                    + "^PRN^PH^^^^^^^^^0612345678~^NET^Internet^zoe.vasseur@exemple.fr|||M||NDA00077",
            "PD1||||10001234567^MERCIER^PAUL^^^DR^^^ASIP-SANTE-PS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
            "NK1|1|DELORME^HUGUES|SPO^Conjoint|12 rue des Lilas^^EVRY^^91000|0698765432",
            "NK1|2|VASSEUR^ODILE|MTH^Mère||0145454545",
            "PV1||I|CARDIO^101^1||||10007654321^FABRE^JEANNE^^^DR^^^ASIP-SANTE-PS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS|10001234567^MERCIER^PAUL",
            "ZBE|1^MVT|20240105||INSERT|N||^^^^^^UF^^^2501|^^^^^^UF^^^2502|HMS",
            "");

    @Test
    void admission_tellsPatientRelativesAndDoctorsApart() {
        Reading reading = Reading.of("flux.txt", ADMISSION);
        assertThat(reading.result.mediaType()).isEqualTo("application/hl7-v2");
        assertThat(reading.names()).containsExactly("message:1");
        assertThat(reading.fields("message:1"))
                .containsEntry("patient id", "8000123456")
                .containsEntry("patient nir", "285017512345636")
                .containsEntry("patient birth name", "VASSEUR")
                .containsEntry("patient used name", "DELORME")
                .containsEntry("patient birth date", "1985-01-12")
                .containsEntry("patient birth place", "PARIS 12|75112")
                .containsEntry("patient address", "12 rue des Lilas, 91000 EVRY")
                .containsEntry("patient email", "zoe.vasseur@exemple.fr")
                .containsEntry("patient stay number", "NDA00077")
                .containsEntry("relative 1 family name", "DELORME")
                .containsEntry("relative 2 phone", "0145454545")
                .containsEntry("primary care doctor 1 rpps", "10001234567")
                .containsEntry("attending doctor 2 family name", "FABRE")
                .containsEntry("entered by 1 family name", "LECLERC");
        assertThat(People.of(reading))
                .contains(
                        "STAFF_MEMBER NAME=LECLERC||MONIQUE|1",
                        "PRACTITIONER NAME=MERCIER||PAUL|1 RPPS=10001234567",
                        "PRACTITIONER NAME=FABRE||JEANNE|1 RPPS=10007654321",
                        "RELATIVE NAME=VASSEUR||ODILE|1 PHONE=+33145454545")
                .anyMatch(line -> line.startsWith("SUBJECT ")
                        && line.contains(
                                "NAME=DELORME|VASSEUR|ZOE ANNE MARIE|1 NIR=2850175123456 PATIENT_ID=8000123456"))
                .hasSize(6);
    }

    private static final String RESULT = "MSH|^~\\&|LABO|CHX|||20240105||ORU^R01|7|P|2.3.1\r"
            + "PID|1||77001^^^CHX^PI||ROUSSEAU^LEON^^^^^L||19500203|M\r"
            + "OBR|1|A1|B1|4548-4^Hémoglobine glyquée^LN|||20240104|||||||||10007654321^FABRE^JEANNE\r";

    @Test
    void observations_keepTitleAndValueAndLinesOfOneTitleAreOneText() {
        String lines = "OBX|1|NM|4548-4^HbA1c^LN||7.2|%\rOBX|2|CE|600-7^Culture^LN||ECO^Escherichia coli\r"
                + "OBX|3|TX|CR^Conclusion||Diabète mal équilibré.\rOBX|4|TX|CR^Conclusion||Revoir dans trois mois.\r"
                + "NTE|1||Prélèvement à jeun\r";
        Reading reading = Reading.of("r.hl7", RESULT + lines);
        assertThat(reading.fields("message:1"))
                .containsEntry("result HbA1c", "7.2")
                .containsEntry("result Culture", "Escherichia coli")
                .containsEntry("result Conclusion", "Diabète mal équilibré. Revoir dans trois mois.")
                .containsEntry("comment", "Prélèvement à jeun")
                .containsEntry("ordering doctor 1 family name", "FABRE");
    }

    @Test
    void longReports_arePassagesOfTheirOwnBehindThePatient() {
        String report = "OBX|1|FT|CR^Compte rendu||" + "Ligne du compte rendu.\\.br\\".repeat(40) + "\r";
        Reading reading = Reading.of("r.hl7", RESULT + report);
        assertThat(reading.names()).containsExactly("message:1", "message:1 text:1");
        assertThat(reading.passage("message:1 text:1").text())
                .startsWith("result Compte rendu\n\nLigne du compte rendu.\n");
    }

    @Test
    void embeddedDocument_isAMemberHoweverItIsSent() {
        String pdf = java.util.Base64.getEncoder()
                .encodeToString(("%PDF-1.4" + "x".repeat(300)).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Reading typed = Reading.of("r.hl7", RESULT + "OBX|1|ED|CR^CR||^application^pdf^Base64^" + pdf + "\r");
        Reading bare = Reading.of("r.hl7", RESULT + "OBX|1|TX|CR^CR||" + pdf + "\r");
        assertThat(typed.members).containsOnlyKeys("message-1.pdf");
        assertThat(bare.members).containsOnlyKeys("message-1.pdf");
        assertThat(bare.members.get("message-1.pdf"))
                .startsWith("%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .hasSize(308);
    }

    @Test
    void documentLargerThanALine_staysWhole() {
        byte[] large = new byte[3_000_000];
        large[0] = 'P';
        large[1] = 'K';
        String data = java.util.Base64.getEncoder().encodeToString(large);
        Reading reading = Reading.of("r.hl7", RESULT + "OBX|1|ED|CR^CR||^application^zip^Base64^" + data + "\r");
        assertThat(reading.members.get("message-1.zip")).hasSize(large.length);
    }

    @Test
    void escapes_separatorsOfTheirOwnAndFrames_areUnderstood() {
        String message =
                "\u000BMSH#*!?+#A#B###20240101##ADT*A01#1#P#2.3\nPID#1##55*****PI##O?F?BRIEN*JEAN?T?ANNE*****L##1960\n"
                        + "NTE#1##a?X41420D0A?b ?.br?c C?:d\n\u001C\n";
        Reading reading = Reading.of("x", message);
        assertThat(reading.fields("message:1"))
                .containsEntry("patient birth name", "O#BRIEN")
                .containsEntry("patient given names", "JEAN+ANNE")
                .containsEntry("patient birth date", "1960");
        assertThat(reading.text()).contains("aAB\nb \nc C?:d");
    }

    @Test
    void batch_givesAMessageEach() {
        Reading reading = Reading.of("b.hl7", "FHS|^~\\&|A\rBHS|^~\\&|A\r" + RESULT + RESULT + "BTS|2\rFTS|1\r");
        assertThat(reading.names()).contains("message:2", "message:3");
        assertThat(reading.fields("message:3")).containsEntry("patient birth name", "ROUSSEAU");
    }

    @Test
    void lineBreaksInsideASegment_goOnWithIt() {
        Reading reading = Reading.of("b.hl7", RESULT + "NTE|1||Première ligne\nseconde ligne\rNTE|2||Autre");
        assertThat(reading.text()).contains("comment: Première ligne\nseconde ligne\n", "comment: Autre");
    }

    @Test
    void charsetThatTheMessageNames_isUsed() {
        String message = "MSH|^~\\&|A|B|||2024||ADT^A01|1|P|2.5|||||FRA|8859/2\rPID|1||9||NOVÁK^JIŘÍ\r";
        Reading reading = Reading.of("m", message.getBytes(java.nio.charset.Charset.forName("ISO-8859-2")));
        assertThat(reading.fields("message:1")).containsEntry("patient given names", "JIŘÍ");
    }

    @Test
    void longMessages_beginEachPieceWithThePatient() {
        String lines = "OBX|1|ST|1^Mesure||0123456789\rNTE|1||note\r".repeat(4_000);
        Reading reading = Reading.of("r.hl7", RESULT + lines);
        assertThat(reading.names()).contains("message:1", "message:1 part:2");
        assertThat(reading.fields("message:1 part:2")).containsEntry("patient id", "77001");
    }

    @Test
    void hprimSante_isReadLikeHl7() {
        Reading reading = Reading.of(
                "labo.hpr",
                "H|~^\\&|fichier||LABO DU PONT||ORU||||CLINIQUE||P|2.1|20240105\rP|1|IPP42||NDA9|GARNIER~SOPHIE|LEBLANC|19880709|F||3 RUE HAUTE~~LYON~~69001||0478000000|10001234567~MERCIER~PAUL\r"
                        + "OBR|1|D1||HBA~Hémoglobine|||20240104\rOBX|1|NM|HBA~Hémoglobine||13.1|g/dL\rL|1\r");
        assertThat(reading.result.mediaType()).isEqualTo("application/x-hprim-sante");
        assertThat(reading.fields("message:2"))
                .containsEntry("patient id", "IPP42")
                .containsEntry("patient birth name", "LEBLANC")
                .containsEntry("result Hémoglobine", "13.1");
        assertThat(People.of(reading)).contains("PRACTITIONER NAME=MERCIER||PAUL|1");
    }

    @net.jqwik.api.Property(tries = 150)
    void anything_endsWithAnOutcome(@net.jqwik.api.ForAll @net.jqwik.api.constraints.Size(max = 400) byte[] noise) {
        byte[] start = "MSH|^~\\&|".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(start, start.length + noise.length);
        System.arraycopy(noise, 0, all, start.length, noise.length);
        assertThat(Reading.of("x.hl7", all).result.outcome()).isNotNull();
    }
}
