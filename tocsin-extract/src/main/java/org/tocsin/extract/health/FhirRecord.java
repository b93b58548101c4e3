package org.tocsin.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.tocsin.extract.health.Cast.Part;
import org.tocsin.extract.worker.Found;

/** Writes resources as records: people with all that is said about them, everything else with whom it is about. */
final class FhirRecord {
    private final Chart chart;
    private final Cast cast;
    private final FhirDetails details;
    private int number;

    FhirRecord(Found out, FhirBook book, boolean members) {
        this.chart = new Chart(out);
        this.cast = chart.cast();
        this.details = new FhirDetails(chart, book, out, members);
    }

    int count() {
        return number;
    }

    void write(JsonNode resource, String url) throws IOException {
        String type = resource.path("resourceType").asText();
        if (type.isEmpty()) {
            return;
        }
        chart.begin("record:" + ++number);
        switch (type) {
            case "Patient" -> patient(resource);
            case "Person" -> {
                self(resource, "person");
                cast.self("person").born(resource.path("birthDate").asText());
            }
            case "Practitioner" -> self(resource, "professional");
            case "RelatedPerson" -> relatedPerson(resource);
            case "Organization", "Location", "HealthcareService" -> {
                chart.line("organisation", resource.path("name").asText());
                Human none = cast.self("organisation");
                Fhir.ids(none, resource);
            }
            default -> {
                chart.line("kind", type);
                details.write(resource, number);
            }
        }
        chart.breathe();
    }

    void end() throws IOException {
        chart.end();
    }

    private void patient(JsonNode resource) {
        Human patient = cast.patient();
        chart.line("person id", resource.path("id").asText());
        Fhir.ids(patient, resource);
        Fhir.names(patient, resource);
        patient.sex(resource.path("gender").asText());
        patient.born(resource.path("birthDate").asText());
        Fhir.birthPlace(patient, resource);
        String died = resource.path("deceasedDateTime").asText();
        patient.died(died);
        patient.fact(
                "deceased", died.isEmpty() && resource.path("deceasedBoolean").asBoolean() ? "yes" : "");
        Fhir.contacts(patient, resource);
        patient.fact("marital status", Fhir.concept(resource.path("maritalStatus")));
        for (JsonNode contact : Fhir.each(resource, "contact")) {
            Human relative = cast.next(Part.RELATIVE, "");
            Fhir.names(relative, contact);
            relationship(relative, contact);
            Fhir.contacts(relative, contact);
        }
        for (JsonNode doctor : Fhir.each(resource, "generalPractitioner")) {
            details.reference(resource, "generalPractitioner", doctor);
        }
        chart.line(
                "organisation",
                resource.path("managingOrganization").path("display").asText());
    }

    private void self(JsonNode resource, String words) {
        Human self = cast.self(words);
        chart.line("person id", resource.path("id").asText());
        Fhir.ids(self, resource);
        Fhir.names(self, resource);
        self.sex(resource.path("gender").asText());
        Fhir.contacts(self, resource);
        for (JsonNode qualification : Fhir.each(resource, "qualification")) {
            self.fact("profession", Fhir.concept(qualification.path("code")));
        }
    }

    private void relatedPerson(JsonNode resource) {
        details.reference(resource, "patient", resource.path("patient"));
        Human relative = cast.next(Part.RELATIVE, "");
        Fhir.names(relative, resource);
        Fhir.ids(relative, resource);
        relative.sex(resource.path("gender").asText());
        relative.born(resource.path("birthDate").asText());
        relationship(relative, resource);
        Fhir.contacts(relative, resource);
    }

    private static void relationship(Human relative, JsonNode owner) {
        for (JsonNode concept : Fhir.each(owner, "relationship")) {
            relative.fact("relationship", Fhir.concept(concept));
        }
    }
}
