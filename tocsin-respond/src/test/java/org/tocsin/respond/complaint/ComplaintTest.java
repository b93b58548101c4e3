package org.tocsin.respond.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.tocsin.respond.letter.Conformance;

class ComplaintTest {
    private static final Instant MADE = Instant.parse("2026-03-03T08:00:00Z");
    private static final ComplaintSettings SETTINGS = new ComplaintSettings(
            "Centre hospitalier de Valmont",
            LocalDate.of(2026, 2, 24),
            "Brigade de lutte contre la cybercriminalité",
            "2026/0042",
            "post",
            List.of("1 rue de l’Exemple", "75000 PARIS"));
    private static final Complainant PERSON = new Complainant(
            "Maëlle CADIOU-NGUYỄN",
            false,
            LocalDate.of(1961, 7, 9),
            "Quimper",
            List.of("12 bis rue de l’Église", "29200 BREST"),
            "06 39 98 12 34",
            "maelle@courriel.example",
            LocalDate.of(2026, 3, 3),
            List.of("identité", "numéro de sécurité sociale"));

    @Test
    void complaint_states_who_complains_about_what_to_whom() throws IOException {
        assertThat(pdf(PERSON, "fr"))
                .contains(
                        "Maëlle CADIOU-NGUYỄN",
                        "9 juillet 1961, à Quimper",
                        "Brigade de lutte contre la cybercriminalité",
                        "Référence de l’enquête : 2026/0042",
                        "J’ai reçu un courrier daté du 3 mars 2026, envoyé par : Centre hospitalier de Valmont.",
                        "publiés sur internet le 24 février 2026",
                        "numéro de sécurité sociale",
                        "article 323-1 du code pénal",
                        "article 226-22 du code pénal",
                        "Signature :")
                .doesNotContain(".......... , ", "{", "}");
    }

    @Test
    void english_complaint_says_that_it_is_for_reading_only() throws IOException {
        assertThat(pdf(PERSON, "en"))
                .startsWith("Maëlle")
                .contains(
                        "The French authorities need the French letter", "9 July 1961", "article 323-1 of the French");
    }

    @Test
    void blank_form_names_nobody_and_leaves_lines_to_fill_in() throws IOException {
        String text = pdf(Complainant.blank(), "fr");
        assertThat(text).contains("Nom et prénoms : ....", "Téléphone : ....", "J’ai reçu un courrier daté du ....");
        assertThat(text).doesNotContain("CADIOU");
    }

    @Test
    void parent_or_guardian_signs_for_the_person() throws IOException {
        Complainant child = new Complainant(
                "Léo CADIOU", true, LocalDate.of(2016, 5, 4), "", List.of(), "", "", null, List.of("identité"));
        assertThat(pdf(child, "fr"))
                .contains("données personnelles de la personne que je représente", "Représentant légal : mon identité");
    }

    @Test
    void other_ways_than_the_post_are_named_in_the_letter() throws IOException {
        ComplaintSettings online =
                new ComplaintSettings("l’hôpital", null, "Service", "", "online", List.of("plainte.example"));
        assertThat(text(ComplaintFile.pdf(ComplaintLetter.of(online, PERSON, "fr"), MADE)))
                .contains("À déposer sur : plainte.example")
                .doesNotContain("Référence de l’enquête", "publiés sur internet le");
    }

    @Test
    void pdf_conforms_to_the_norms_of_archives_and_of_access() {
        assertThat(Conformance.faults(ComplaintFile.pdf(ComplaintLetter.of(SETTINGS, PERSON, "fr"), MADE)))
                .isEmpty();
        assertThat(Conformance.faults(ComplaintFile.pdf(ComplaintLetter.of(SETTINGS, Complainant.blank(), "en"), MADE)))
                .isEmpty();
    }

    @Test
    void text_document_says_the_same_and_opens() throws IOException {
        Complainant odd = new Complainant(
                "A & <B> \"C\" فاطمة", false, null, "", List.of("1 rue\u0001 X"), "", "", null, List.of());
        byte[] docx = ComplaintFile.docx(ComplaintLetter.of(SETTINGS, odd, "fr"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(lines).contains("A & <B> \"C\" فاطمة", "1 rue X", "Les faits", "Signature :");
            assertThat(document.getStyles().styleExist("Heading2")).isTrue();
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Plainte");
        }
    }

    @Test
    void offences_say_when_they_were_verified() {
        assertThat(Offences.verifiedOn()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(Offences.in("fr")).hasSize(5).allMatch(text -> text.contains("du code pénal"));
    }

    private static String pdf(Complainant person, String language) throws IOException {
        return text(ComplaintFile.pdf(ComplaintLetter.of(SETTINGS, person, language), MADE));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
