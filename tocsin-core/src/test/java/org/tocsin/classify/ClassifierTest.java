package org.tocsin.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.model.Category;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;

class ClassifierTest {
    private static final Classifier CLASSIFIER = new Classifier();

    static List<SampleDocument> samples() {
        return SampleDocument.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void document_getsItsCategory(SampleDocument sample) {
        CategoryVerdict verdict = sample.classify(CLASSIFIER);
        assertThat(verdict.category()).as(() -> sample.name() + " " + verdict).isEqualTo(sample.category());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void capitalsWithoutAccents_changeNothing(SampleDocument sample) {
        assertThat(sample.withoutAccents().classify(CLASSIFIER).category()).isEqualTo(sample.category());
    }

    @Test
    void everyCategory_hasFourSamples() {
        for (Category category : Category.values()) {
            assertThat(samples().stream().filter(s -> s.category() == category))
                    .as(category.word())
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void splittingPlainTextIntoPassages_changesNothing(SampleDocument sample) {
        if (sample.isTable()) {
            return;
        }
        List<Passage> halves = new ArrayList<>();
        int number = 0;
        for (Passage passage : sample.passages()) {
            int middle = passage.text().indexOf('\n', passage.text().length() / 2) + 1;
            halves.add(Passage.of("page:" + ++number, passage.text().substring(0, middle)));
            halves.add(Passage.of("page:" + ++number, passage.text().substring(middle)));
        }
        DocumentClassifier document = CLASSIFIER.start("", "");
        halves.forEach(document::add);
        assertThat(document.verdict().category()).isEqualTo(sample.category());
    }

    @Test
    void fileName_breaksTiesOnly() {
        Passage report = Passage.of("page:1", "COMPTE RENDU OPERATOIRE\nIncision, drain, fermeture plan par plan.");
        assertThat(CLASSIFIER.start("", "facture.pdf").add(report).verdict().category())
                .isEqualTo(Category.OPERATIVE_REPORT);
        assertThat(CLASSIFIER
                        .start("image/jpeg", "scan_facture_2024.jpg")
                        .verdict()
                        .category())
                .isEqualTo(Category.INVOICE);
    }

    @Test
    void emptyDocument_isNobodys() {
        assertThat(CLASSIFIER.start("", "").verdict().category()).isEqualTo(Category.OTHER);
        assertThat(CLASSIFIER
                        .start("", "")
                        .add(Passage.of("body", ""))
                        .verdict()
                        .category())
                .isEqualTo(Category.OTHER);
    }

    @Test
    void dicom_isRadiology() {
        assertThat(CLASSIFIER.start("application/dicom", "IM0001").verdict().category())
                .isEqualTo(Category.RADIOLOGY);
    }

    @Test
    void letterSpacedOrMisreadTitles_areRead() {
        assertThat(CLASSIFIER
                        .start("", "")
                        .add(Passage.of("page:1", "C O M P T E   R E N D U   O P E R A T O I R E\n12/03/2024"))
                        .verdict()
                        .category())
                .isEqualTo(Category.OPERATIVE_REPORT);
        assertThat(CLASSIFIER
                        .start("", "")
                        .add(Passage.of("page:1", "C0MPTE RENDU D'H0SPITALISATI0N\n12/03/2024"))
                        .verdict()
                        .category())
                .isEqualTo(Category.DISCHARGE_LETTER);
    }

    @Test
    void because_holdsVocabularyAndNoTextOfTheDocument() {
        CategoryVerdict verdict = CLASSIFIER
                .start("", "")
                .add(Passage.of("page:1", "COMPTE RENDU OPERATOIRE de Mme ZYX Wvutsrq"))
                .verdict();
        assertThat(verdict.because()).contains("compte rendu opératoire").noneMatch(b -> b.contains("ZYX"));
    }

    @Test
    void millionRowsOfATable_areRecognisedFromTheFirst() {
        DocumentClassifier document = CLASSIFIER.start("text/csv", "export.csv");
        for (int i = 1; i <= 200_000; i++) {
            document.add(new Passage(
                    "row:" + i, "LEGRAND;1850,20", List.of(new Field("NOM", 0, 7), new Field("NET_A_PAYER", 8, 15))));
        }
        assertThat(document.verdict().category()).isEqualTo(Category.PAYROLL);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void megabyteOfOneWord_isReadInLinearTime() {
        String letters = "a".repeat(1_000_000);
        String words = "compte rendu ".repeat(80_000);
        for (String text : List.of(letters, words, letters.toUpperCase(java.util.Locale.ROOT), "<".repeat(1_000_000))) {
            DocumentClassifier document = CLASSIFIER.start("text/plain", "a.txt");
            document.add(Passage.of("body", text));
            assertThat(document.verdict().confidence()).isBetween(0.0, 1.0);
        }
    }

    /** Function words are left out: a phrase made of them and one short word would match that word anywhere. */
    @ParameterizedTest
    @MethodSource("vocabularies")
    void phraseOfSeveralWords_doesNotShrinkToOneShortWord(String resource) {
        for (Vocabulary.Line line : Vocabulary.lines(resource)) {
            String phrase = line.cells().get(line.cells().size() - 1);
            Tokens tokens = new Tokens().read(phrase, 0, phrase.length());
            boolean shrunk = phrase.indexOf(' ') > 0 && tokens.size() == 1;
            assertThat(shrunk && tokens.end(0) - tokens.start(0) < 4 && !phrase.startsWith("l "))
                    .as("%s: %s", resource, phrase)
                    .isFalse();
        }
    }

    static List<String> vocabularies() {
        List<String> resources = new ArrayList<>();
        for (Category category : Category.values()) {
            resources.add("categories/" + category.word() + ".txt");
        }
        for (String name :
                List.of("health", "health_sensitive", "family", "financial", "employment", "patient", "staff")) {
            resources.add("classes/" + name + ".txt");
        }
        return resources;
    }

    @Test
    void greetings_doNotOutweighWhatAMailHolds() {
        String greetings = "Bonjour,\nMadame, Monsieur,\nBonne journée\nCordialement\nBien à vous\n".repeat(3);
        String mail = greetings + "Lithiémie à contrôler, décompensation maniaque.";
        assertThat(verdict(mail)).isEqualTo(Category.PSYCHIATRY);
        assertThat(verdict(greetings)).isEqualTo(Category.CORRESPONDENCE);
    }

    private static Category verdict(String text) {
        return CLASSIFIER
                .start("message/rfc822", "")
                .add(Passage.of("body", text))
                .verdict()
                .category();
    }
}
