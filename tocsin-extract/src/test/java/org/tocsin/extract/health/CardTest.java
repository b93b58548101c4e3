package org.tocsin.extract.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.extract.reading.Reading;

class CardTest {
    @Test
    void calendar_keepsOrganizerAndEachAttendeeApart() {
        Reading reading = Reading.of(
                "agenda",
                "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Consultations\nX-WR-TIMEZONE:Europe/Paris\nBEGIN:VTIMEZONE\nTZNAME:CET\nEND:VTIMEZONE\n"
                        + "BEGIN:VEVENT\nSUMMARY:Consultation de cardiologie\nORGANIZER;CN=\"Antoine MOREL\":mailto:a.morel@exemple.fr\n"
                        + "ATTENDEE;CN=Claire BONNET;ROLE=REQ-PARTICIPANT:mailto:c.bonnet@exemple.fr\nATTENDEE;CN=Paul\n  GARNIER:mailto:p.garnier@exemple.fr\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(reading.result.mediaType()).isEqualTo("text/calendar");
        assertThat(reading.fields("record:2"))
                .containsEntry("organizer name", "Antoine MOREL")
                .containsEntry("attendee 1 email", "c.bonnet@exemple.fr")
                .containsEntry("attendee 2 name", "Paul GARNIER");
        assertThat(reading.text()).doesNotContain("CET");
    }

    @Test
    void structuredAddress_isStreetThenTown() {
        Reading reading = Reading.of(
                "c",
                "BEGIN:VCARD\nVERSION:3.0\nX-A:1\nX-B:2\nN:Rivoal;Hélène;Marie;;\nADR;TYPE=HOME:;;14 rue du Moulin;Bordeaux;;33000;France\nEND:VCARD\n");
        assertThat(reading.fields("record:1"))
                .containsEntry("family name", "Rivoal")
                .containsEntry("given names", "Hélène Marie")
                .containsEntry("address", "14 rue du Moulin, 33000 Bordeaux");
    }
}
