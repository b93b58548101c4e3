package org.tocsin.extract.health;

import java.io.IOException;
import java.util.Set;
import org.tocsin.extract.health.Cast.Part;

/** The header of a clinical document: its patient, relatives, authors, recipients and stay (CDA R2 §4.2). */
final class CdaHeader {
    /** Classes of associated entities that belong to the patient's own circle (RoleClass). */
    private static final Set<String> PRIVATE =
            Set.of("NOK", "PRS", "ECON", "CAREGIVER", "GUARD", "CON", "AGNT", "POLHOLD", "COVPTY", "SPNSR");

    private final Chart chart;
    private final Cast cast;

    CdaHeader(Chart chart) {
        this.chart = chart;
        this.cast = chart.cast();
    }

    void write(XmlNode document) throws IOException {
        chart.line("title", document.first("title").words());
        chart.line("document", document.first("code").at("displayName"));
        chart.line("document date", Dates.day(document.first("effectiveTime").at("value")));
        for (XmlNode target : document.all("recordTarget")) {
            patient(target.first("patientRole"));
        }
        document.all("author").forEach(author -> care("", author.first("assignedAuthor")));
        document.all("dataEnterer").forEach(one -> clerk(one.first("assignedEntity")));
        document.all("informant").forEach(this::informant);
        chart.line(
                "organisation",
                document.first("custodian", "assignedCustodian", "representedCustodianOrganization", "name")
                        .words());
        document.all("informationRecipient").forEach(one -> recipient(one.first("intendedRecipient")));
        document.all("legalAuthenticator").forEach(one -> care("signing", one.first("assignedEntity")));
        document.all("authenticator").forEach(one -> care("signing", one.first("assignedEntity")));
        document.all("participant").forEach(this::participant);
        document.all("documentationOf").forEach(one -> service(one.first("serviceEvent")));
        document.all("componentOf").forEach(one -> stay(one.first("encompassingEncounter")));
        chart.breathe();
    }

    private void patient(XmlNode role) {
        Human patient = cast.patient();
        CdaPeople.patientIds(patient, role);
        XmlNode person = role.first("patient");
        CdaPeople.names(patient, person);
        patient.born(person.first("birthTime").at("value"));
        patient.sex(person.first("administrativeGenderCode").at("code"));
        patient.died(person.first("deceasedTime").at("value"));
        patient.fact("marital status", person.first("maritalStatusCode").at("displayName"));
        XmlNode place = person.first("birthplace", "place");
        patient.birthPlace(place.first("name").words());
        patient.birthPlace(CdaPeople.join(place.first("addr"), "city"));
        // French profile: the code of the commune or country (INSEE) stands in county
        patient.birthPlace(CdaPeople.join(place.first("addr"), "county"));
        CdaPeople.contacts(patient, role);
        person.all("guardian").forEach(guardian -> relative(guardian, guardian.first("guardianPerson")));
        chart.line("organisation", role.first("providerOrganization", "name").words());
    }

    private void relative(XmlNode entity, XmlNode person) {
        Human relative = cast.next(Part.RELATIVE, "");
        CdaPeople.names(relative, person);
        relative.fact("relationship", entity.first("code").at("displayName"));
        relative.born(person.first("birthTime").at("value"));
        CdaPeople.contacts(relative, entity);
    }

    private void care(String qualifier, XmlNode entity) {
        XmlNode person = entity.first("assignedPerson");
        if (person != XmlNode.NONE) {
            professional(cast.of(Part.DOCTOR, qualifier, key(entity, person)), entity, person);
        }
    }

    private void clerk(XmlNode entity) {
        XmlNode person = entity.first("assignedPerson");
        professional(cast.of(Part.CLERK, "", key(entity, person)), entity, person);
    }

    private void recipient(XmlNode entity) {
        XmlNode person = entity.first("informationRecipient");
        professional(cast.of(Part.RECIPIENT, "", key(entity, person)), entity, person);
        chart.line(
                "receiving organisation",
                entity.first("receivedOrganization", "name").words());
    }

    private void professional(Human human, XmlNode entity, XmlNode person) {
        CdaPeople.names(human, person);
        CdaPeople.ids(human, entity);
        human.fact("profession", entity.first("code").at("displayName"));
        CdaPeople.contacts(human, entity);
        chart.line(
                "organisation", entity.first("representedOrganization", "name").words());
    }

    private void informant(XmlNode informant) {
        XmlNode related = informant.first("relatedEntity");
        if (related == XmlNode.NONE) {
            care("", informant.first("assignedEntity"));
        } else {
            relative(related, related.first("relatedPerson"));
        }
    }

    private void participant(XmlNode participant) {
        XmlNode entity = participant.first("associatedEntity");
        XmlNode person = entity.first("associatedPerson");
        if (person == XmlNode.NONE) {
            return;
        }
        if (PRIVATE.contains(entity.at("classCode"))) {
            relative(entity, person);
        } else {
            String qualifier = participant.at("typeCode").equals("REF") ? "referring" : "";
            professional(cast.of(Part.DOCTOR, qualifier, key(entity, person)), entity, person);
            chart.line(
                    "organisation", entity.first("scopingOrganization", "name").words());
        }
    }

    private void service(XmlNode event) {
        chart.line("act", event.first("code").at("displayName"));
        chart.line("act date", Dates.day(event.first("effectiveTime", "low").at("value")));
        event.all("performer").forEach(one -> care("performing", one.first("assignedEntity")));
    }

    private void stay(XmlNode encounter) {
        Human patient = cast.patient();
        encounter.all("id").forEach(id -> patient.fact("stay number", id.at("extension")));
        chart.line("admission", encounter.first("code").at("displayName"));
        chart.line(
                "admission date",
                Dates.day(encounter.first("effectiveTime", "low").at("value")));
        chart.line(
                "discharge date",
                Dates.day(encounter.first("effectiveTime", "high").at("value")));
        care("responsible", encounter.first("responsibleParty", "assignedEntity"));
        encounter.all("encounterParticipant").forEach(one -> care("", one.first("assignedEntity")));
        XmlNode facility = encounter.first("location", "healthCareFacility");
        chart.line("organisation", facility.first("location", "name").words());
    }

    /** The number of a professional, else the name. */
    private static String key(XmlNode entity, XmlNode person) {
        String number = entity.first("id").at("extension");
        return number.isEmpty() ? person.words() : number;
    }
}
