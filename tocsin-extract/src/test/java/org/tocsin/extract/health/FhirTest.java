package org.tocsin.extract.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

class FhirTest {
    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","identifier":[
              {"system":"urn:oid:1.2.250.1.213.1.4.8","value":"271037511301233"},
              {"type":{"coding":[{"code":"PI"}]},"system":"urn:oid:1.2.3","value":"8000456123"}],
             "name":[{"use":"official","family":"RIVOAL","given":["HELENE","MARIE"]},{"use":"usual","family":"TESSIER","given":["HELENE"]}],
             "gender":"female","birthDate":"1971-03-15","telecom":[{"system":"phone","value":"0556010203"}],
             "address":[{"line":["14 rue du Moulin"],"postalCode":"33000","city":"BORDEAUX"}],
             "contact":[{"relationship":[{"text":"Fils"}],"name":{"family":"TESSIER","given":["MATHIS"]},"telecom":[{"system":"phone","value":"0611223344"}]}],
             "generalPractitioner":[{"display":"Dr Claire BONNET"}]}
            """;
    private static final String DOCTOR =
            "{\"resourceType\":\"Practitioner\",\"id\":\"d1\",\"identifier\":[{\"system\":\"urn:oid:1.2.250.1.71.4.2.1\",\"value\":\"810003456789\"}],\"name\":[{\"family\":\"MOREL\",\"given\":[\"ANTOINE\"]}]}";
    private static final String OBSERVATION =
            "{\"resourceType\":\"Observation\",\"id\":\"o1\",\"status\":\"final\",\"code\":{\"text\":\"Glycémie\"},\"subject\":{\"reference\":\"Patient/p1\"},\"performer\":[{\"reference\":\"Practitioner/d1\"}],\"valueString\":\"7,8 mmol/L\"}";

    private static String bundle(String... resources) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                + String.join("},{\"resource\":", resources) + "}]}";
    }

    @Test
    void bundle_tellsPeopleApartAndBindsResultsToTheirPatient() {
        Reading reading = Reading.of("export", bundle(OBSERVATION, PATIENT, DOCTOR));
        assertThat(reading.result.mediaType()).isEqualTo("application/fhir+json");
        assertThat(reading.fields("record:1"))
                .containsEntry("patient nir", "271037511301233")
                .containsEntry("code.text", "Glycémie")
                .containsEntry("valueString", "7,8 mmol/L")
                .containsEntry("doctor 1 rpps", "10003456789");
        assertThat(People.of(reading))
                .contains(
                        "PRACTITIONER NAME=MOREL||ANTOINE|1 RPPS=10003456789",
                        "RELATIVE NAME=TESSIER||MATHIS|1 PHONE=+33611223344",
                        "PRACTITIONER NAME=BONNET||CLAIRE|1")
                .anyMatch(line -> line.startsWith("SUBJECT ADDRESS=14 RUE DU MOULIN BIRTH_DATE=1971-03-15")
                        && line.contains("NIR=2710375113012"));
    }

    @Test
    void practitionerOfADirectory_isItsSubject() {
        assertThat(People.of(Reading.of("d.ndjson", DOCTOR + "\n")))
                .anyMatch(
                        line -> line.startsWith("SUBJECT NAME=MOREL||ANTOINE|1") && line.contains("RPPS=10003456789"));
    }

    @Test
    void resourcesALine_areARecordEachAndABrokenOneIsTold() {
        String line = PATIENT.replace("\n", "") + "\n";
        assertThat(Reading.of("b.ndjson", line + line).names()).containsExactly("record:1", "record:2");
        Reading cut = Reading.of("b.ndjson", line + line.substring(0, 300));
        assertThat(cut.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(cut.fields("record:1")).containsEntry("patient birth name", "RIVOAL");
    }

    @Test
    void attachments_areMembers() {
        String data = Base64.getEncoder().encodeToString("%PDF-1.4 a".getBytes(StandardCharsets.US_ASCII));
        String document =
                "{\"resourceType\":\"DocumentReference\",\"subject\":{\"reference\":\"Patient/p1\"},\"content\":[{\"attachment\":{\"contentType\":\"application/pdf\",\"title\":\"CR\",\"data\":\""
                        + data + "\"}}]}";
        String binary = "{\"resourceType\":\"Binary\",\"contentType\":\"application/pdf\",\"data\":\"" + data + "\"}";
        assertThat(Reading.of("x", bundle(PATIENT, document, binary)).members)
                .containsOnlyKeys("record-2.pdf", "record-3.pdf");
    }

    @Test
    void xml_saysTheSame() {
        Reading reading = Reading.of(
                "p.xml",
                "<Bundle xmlns=\"http://hl7.org/fhir\"><entry><fullUrl value=\"urn:uuid:1\"/><resource><Patient><id value=\"p1\"/>"
                        + "<identifier><system value=\"urn:oid:1.2.250.1.213.1.4.8\"/><value value=\"271037511301233\"/></identifier>"
                        + "<name><use value=\"official\"/><family value=\"RIVOAL\"/><given value=\"HELENE\"/><given value=\"MARIE\"/></name><birthDate value=\"1971-03-15\"/></Patient></resource></entry>"
                        + "<entry><resource><Condition><text><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Asthme</p></div></text><subject><reference value=\"urn:uuid:1\"/></subject></Condition></resource></entry></Bundle>");
        assertThat(reading.fields("record:1"))
                .containsEntry("patient given names", "HELENE MARIE")
                .containsEntry("patient nir", "271037511301233");
        assertThat(reading.fields("record:2"))
                .containsEntry("patient birth name", "RIVOAL")
                .containsEntry("narrative", "Asthme");
    }

    @Property(tries = 200)
    void cutAnywhere_endsWithAnOutcome(@ForAll short place) {
        String whole = bundle(OBSERVATION, PATIENT.replace("\n", ""), DOCTOR);
        String cut = whole.substring(0, 40 + Math.floorMod(place, whole.length() - 40));
        assertThat(Reading.of("x.json", cut).result.outcome()).isNotNull();
    }
}
