package org.tocsin.extract.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

class CdaTest {
    private static final String HEADER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet type="text/xsl" href="cda.xsl"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <code code="11488-4" displayName="Consultation"/><title>Compte rendu de consultation</title>
            <effectiveTime value="20240312101500+0100"/>
            <recordTarget><patientRole>
              <id extension="271037511301233" root="1.2.250.1.213.1.4.8"/>
              <id extension="8000456123" root="1.2.3.4.567.8.9"/>
              <addr><houseNumber>14</houseNumber><streetName>rue du Moulin</streetName><postalCode>33000</postalCode><city>BORDEAUX</city></addr>
              <telecom value="tel:0556010203"/><telecom value="mailto:h.rivoal@exemple.fr"/>
              <patient>
                <name><family qualifier="BR">RIVOAL</family><family qualifier="SP">TESSIER</family><given>HELENE MARIE</given><given qualifier="CL">HELENE</given></name>
                <administrativeGenderCode code="F"/><birthTime value="19710315"/>
                <guardian><addr nullFlavor="NASK"/><telecom value="tel:0556999999"/><guardianPerson><name><family>RIVOAL</family><given>YVES</given></name></guardianPerson></guardian>
                <birthplace><place><name/><addr><county>37511</county><city>TOURS</city></addr></place></birthplace>
              </patient></patientRole></recordTarget>
            <author><time value="2024"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="810003456789"/><code displayName="Cardiologue"/>
              <assignedPerson><name><prefix>DR</prefix><family>MOREL</family><given>ANTOINE</given></name></assignedPerson></assignedAuthor></author>
            <informationRecipient><intendedRecipient><id root="1.2.250.1.71.4.2.1" extension="810009876543"/>
              <informationRecipient><name><family>BONNET</family><given>CLAIRE</given></name></informationRecipient></intendedRecipient></informationRecipient>
            <legalAuthenticator><assignedEntity><id root="1.2.250.1.71.4.2.1" extension="810003456789"/>
              <assignedPerson><name><family>MOREL</family><given>ANTOINE</given></name></assignedPerson></assignedEntity></legalAuthenticator>
            <participant typeCode="IND"><associatedEntity classCode="NOK"><code displayName="Fils"/><telecom value="tel:0611223344"/>
              <associatedPerson><name><family>TESSIER</family><given>MATHIS</given></name></associatedPerson></associatedEntity></participant>
            <componentOf><encompassingEncounter><id extension="IEP4477" root="1.2.3"/><effectiveTime><low value="20240312"/></effectiveTime></encompassingEncounter></componentOf>
            """;

    private static String withBody(String body) {
        return HEADER + "<component>" + body + "</component></ClinicalDocument>";
    }

    private static final String SECTIONS = withBody(
            "<structuredBody><component><section><title>Motif</title><text><paragraph>Douleur thoracique</paragraph></text>"
                    + "<component><section><title>Résultats</title><text><table><thead><tr><th>Analyse</th><th>Valeur</th></tr></thead>"
                    + "<tbody><tr><td>Troponine</td><td>12 ng/L</td></tr></tbody></table></text></section></component>"
                    + "</section></component></structuredBody>");

    @Test
    void header_tellsWhoIsWho() {
        Reading reading = Reading.of("doc.xml", SECTIONS);
        assertThat(reading.result.mediaType()).isEqualTo("application/hl7-cda+xml");
        assertThat(reading.fields("header"))
                .containsEntry("patient nir", "271037511301233")
                .containsEntry("patient id", "8000456123")
                .containsEntry("patient birth name", "RIVOAL")
                .containsEntry("patient used name", "TESSIER")
                .containsEntry("patient birth place", "TOURS|37511")
                .containsEntry("patient stay number", "IEP4477")
                .containsEntry("doctor 1 rpps", "10003456789");
        assertThat(People.of(reading))
                .contains(
                        "SUBJECT ADDRESS=14 RUE DU MOULIN BIRTH_DATE=1971-03-15 BIRTH_PLACE=TOURS BIRTH_PLACE=37511 EMAIL=h.rivoal@exemple.fr"
                                + " NAME=TESSIER|RIVOAL|HELENE MARIE|1 NIR=2710375113012 PATIENT_ID=8000456123 PHONE=+33556010203 SEX=F STAY_ID=IEP4477",
                        "RELATIVE NAME=RIVOAL||YVES|1 PHONE=+33556999999",
                        "PRACTITIONER NAME=MOREL||ANTOINE|1 RPPS=10003456789",
                        "STAFF_MEMBER NAME=BONNET||CLAIRE|1 RPPS=10009876543",
                        "RELATIVE NAME=TESSIER||MATHIS|1 PHONE=+33611223344");
    }

    @Test
    void sections_arePassagesWithTablesByRow() {
        Reading reading = Reading.of("doc", SECTIONS);
        assertThat(reading.names()).containsExactly("header", "section:1", "section:2");
        assertThat(reading.passage("section:1").text()).isEqualTo("Motif\n\nDouleur thoracique\n");
        assertThat(reading.passage("section:2").text())
                .isEqualTo("Résultats\n\nAnalyse | Valeur\nTroponine | 12 ng/L\n");
    }

    @Test
    void fileInTheBody_isAMember() {
        String pdf = Base64.getMimeEncoder().encodeToString("%PDF-1.4 rien".getBytes(StandardCharsets.US_ASCII));
        Reading reading = Reading.of(
                "doc.xml",
                withBody("<nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">" + pdf
                        + "</text></nonXMLBody>"));
        assertThat(reading.members).containsOnlyKeys("document-1.pdf");
        assertThat(reading.members.get("document-1.pdf")).asString().isEqualTo("%PDF-1.4 rien");
    }

    @Test
    void cutDocument_keepsItsHeader() {
        Reading reading = Reading.of("doc.xml", SECTIONS.substring(0, SECTIONS.indexOf("Troponine")));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.fields("header")).containsEntry("patient birth name", "RIVOAL");
        assertThat(reading.text()).contains("Douleur thoracique");
    }

    @Test
    void endlessNesting_endsBounded() {
        String deep = HEADER + "<component><structuredBody>" + "<component><section>".repeat(50_000);
        assertThat(Reading.of("doc.xml", deep).fields("header")).containsEntry("patient birth name", "RIVOAL");
    }
}
