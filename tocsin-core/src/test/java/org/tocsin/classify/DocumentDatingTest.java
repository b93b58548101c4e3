package org.tocsin.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.detect.Detector;
import org.tocsin.model.Category;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.registry.CompactPersonIndex;

class DocumentDatingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Detector DETECTOR =
            new Detector(CompactPersonIndex.builder().build());
    private static final String PATIENT = "Patiente : Mme QUILLEBEUF Apolline, née le 14/02/1961\n";

    private static int dated(String... pages) {
        List<Passage> passages = new ArrayList<>();
        for (String page : pages) {
            passages.add(Passage.of("page:" + (passages.size() + 1), page));
        }
        return dated(Category.CONSULTATION, passages);
    }

    private static int dated(Category category, List<Passage> passages) {
        DocumentDating dating = new DocumentDating(TODAY);
        for (Passage passage : passages) {
            Detector.Detected read = DETECTOR.read(passage);
            dating.add(passage, read.dates(), read.mentions());
        }
        return dating.date(category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date : 12/03/2021 | 20210312",
                "Date de l'examen : 12.03.2021 | 20210312",
                "Examen réalisé le 12-03-2021 | 20210312",
                "Compte rendu de consultation du 12 mars 2021 | 20210312",
                "Fait à Valmont, le 1er mars 2021 | 20210301",
                "Fait le 06/08/2023 à 16:20 | 20230806",
                "Valmont, le 12 mars 2021 | 20210312",
                "Centre hospitalier de Valmont          Valmont, le vendredi 12 mars 2021 | 20210312",
                "CH de Valmont, bloc opératoire, le 12/03/2021 | 20210312",
                "Prélevé le 2021-03-12 à 8h10 | 20210312",
                "Arrivée le 12/03/2021 à 14:05, ambulance | 20210312",
                "Arrivée aux urgences : 12/03/2021 | 20210312",
                "Heure d'arrivée : 12/03/2021 | 20210312",
                "N° de facture : 12345678    Date : 12/03/2021 | 20210312",
                "Facture n° 2021-114 du 12/03/2021 | 20210312",
                "Date de facture : 12/03/21 | 20210312",
                "Signé par : Dr A. Lambrecht, le 12/03/2021 | 20210312",
                "Dr A. Lambrecht - 12/03/2021 | 20210312",
                "12/03/2021, Dr A. Lambrecht | 20210312",
                "Hospitalisé du 28/02/2021 au 12/03/2021 | 20210312",
                "Je certifie avoir examiné aux urgences le 12/03/2021 à 14h Mme Q. | 20210312",
                "Date of examination: 12 March 2021 | 20210312",
                "study date: 2021-03-12 | 20210312"
            })
    void dateBehindAWordThatSaysSo_isTold(String line, int day) {
        assertThat(dated(line + "\n" + PATIENT)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Née le 12/03/2021",
                "Date de naissance : 12/03/2021",
                "pat.dn.date: 12/03/2021",
                "Décédée le 12/03/2021",
                "Date de décès : 12/03/2021",
                "Carte valable jusqu'au 12/03/2021",
                "Date de validité : 12/03/2021",
                "Date d'expiration : 12/03/2021",
                "ARRIVÉ LE 12 MARS 2021",
                "COURRIER ARRIVÉ LE 12/03/2021",
                "Prochain rendez-vous : 12/03/2021",
                "RDV le 12/03/2021",
                "Je vous reverrai en consultation le 12/03/2021.",
                "Vous êtes convoquée à la consultation du 12/03/2021",
                "Intervention prévue le 12/03/2021",
                "Vu la loi du 6 janvier 1978",
                "Règlement (UE) 2016/679 du 27 avril 2016",
                "Vu l'arrêté du 12/03/2021",
                "Comparativement à l'examen du 12/03/2021, stabilité.",
                "Consultation précédente le 12/03/2021",
                "Votre courrier du 12/03/2021 m'est bien parvenu.",
                "Date de la dernière consultation : 12/03/2021",
                "Date d'embauche : 12/03/2021",
                "À compter du 12/03/2021",
                "Date de greffe : 12/03/2021",
                "Éditée le 12/03/2021",
                "15 rue du 8 mai 1945, 91100 Valmont",
                "Date : 12/03/2027",
                "Date : 12/03/1969",
                "Date : 31/02/2021",
                "Le patient va bien depuis le 12/03/2021.",
                "Couverture du 01/03/2021 au 28/02/2022"
            })
    void dateOfSomethingElse_isNotTold(String line) {
        assertThat(dated(line + "\n" + PATIENT)).isZero();
    }

    @Property(tries = 300)
    void everyWritingOfADay_isReadAsThatDay(
            @ForAll @IntRange(min = 10_600, max = 20_700) int epochDay, @ForAll Writing form) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        // digits in a row are no date by themselves: the readers of records write theirs out
        Assume.that(form != Writing.COMPACT);
        String line = "Compte rendu du " + form.of(day) + "\n";
        assertThat(dated(line + PATIENT)).isEqualTo(Integer.parseInt(Writing.COMPACT.of(day)));
    }

    @Property(tries = 200)
    void noDayOfBirthIsEverTold_whateverStandsBeforeIt(
            @ForAll @IntRange(min = 5_000, max = 20_700) int epochDay, @ForAll Writing form, @ForAll Label label) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String born = "Patient : LEROUX Noé, né le " + Writing.SLASHES.of(day) + "\n";
        assertThat(dated(label.words + form.of(day) + "\n" + born)).isZero();
    }

    private enum Label {
        DATE("Date : "),
        PLACE("Valmont, le "),
        VISIT("Consultation du "),
        NONE("");

        private final String words;

        Label(String words) {
            this.words = words;
        }
    }

    private enum Writing {
        SLASHES("dd/MM/yyyy"),
        POINTS("dd.MM.yyyy"),
        HYPHENS("dd-MM-yyyy"),
        ISO("yyyy-MM-dd"),
        WORDS("d MMMM yyyy"),
        COMPACT("yyyyMMdd");

        private final DateTimeFormatter pattern;

        Writing(String pattern) {
            this.pattern = DateTimeFormatter.ofPattern(pattern, Locale.FRENCH);
        }

        String of(LocalDate day) {
            String text = day.format(pattern);
            return this == WORDS && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
        }
    }

    @Test
    void birthDateUnderTheWordDate_isNotTold() {
        assertThat(dated(PATIENT + "Date : 14/02/1961\n")).isZero();
    }

    @Test
    void birthDateOfANewbornIsTheDayOfBirth_isNotTold() {
        assertThat(dated("Accouchement le 12/03/2021\nEnfant : QUILLEBEUF Zoé, née le 12/03/2021\n" + PATIENT))
                .isZero();
    }

    @Test
    void dateBeforeSomebodyWasBorn_isNotTold() {
        assertThat(dated("Date : 12/03/1994\nPatient : LEROUX Noé, né le 05/06/2008\n"))
                .isZero();
    }

    @Test
    void oldDateWhereNobodysBirthIsKnown_isNotTold() {
        assertThat(dated("Date : 12/03/1994\n")).isZero();
        assertThat(dated("Date : 12/03/2021\n")).isEqualTo(20210312);
    }

    @Test
    void labelsOfLikeStrengthThatDisagree_tellNothing() {
        assertThat(dated(PATIENT + "Examen du 12/03/2021\nExamen du 17/06/2022\n"))
                .isZero();
    }

    @Test
    void labelsThatDisagreeWithinAMonth_tellThatMonth() {
        assertThat(dated(PATIENT + "Prélevé le 12/03/2021\nValidé le 14/03/2021\n") / 100)
                .isEqualTo(202103);
    }

    @Test
    void dayOfTheLetter_goesBeforeThatOfTheVisit() {
        assertThat(dated("Valmont, le 2 avril 2021\n" + PATIENT
                        + "J'ai vu votre patiente à ma consultation du 30 mars 2021.\n"))
                .isEqualTo(20210402);
    }

    @Test
    void dateThatFillsALine_isToldOnlyWhereTheBirthDateIsKnown() {
        assertThat(dated("12/03/2021\n" + PATIENT)).isEqualTo(20210312);
        assertThat(dated("12/03/2021\nPatiente : Mme QUILLEBEUF\n")).isZero();
    }

    @Test
    void labelOnTheLineAbove_counts() {
        assertThat(dated(PATIENT + "Date de l'examen\n12/03/2021\n")).isEqualTo(20210312);
    }

    @Test
    void datesOnLaterPages_sayLess() {
        assertThat(dated(PATIENT + "Examen du 12/03/2021\n", "Examen du 17/06/2022\n"))
                .isEqualTo(20210312);
    }

    @Test
    void headOfAMail_goesBeforeItsText() {
        String head = "From: A. Lambrecht\nDate: Fri, 12 Mar 2021 10:00:00 +0100\n";
        Passage mail = new Passage(
                "body",
                head + "\nValmont, le 2 avril 2020\n",
                List.of(new Field("From", 6, 18), new Field("Date", 25, head.length() - 1)));
        assertThat(dated(Category.CORRESPONDENCE, List.of(mail))).isEqualTo(20210312);
    }

    @Test
    void rowsAboutManyPeople_haveNoDate() {
        List<Passage> rows = new ArrayList<>();
        rows.add(Passage.of("page:1", "Liste du 12/03/2021\nDate : 12/03/2021\n"));
        for (String name : List.of("LEROUX Noé", "GARIN Zoé", "TAVEL Luc", "BOREL Ana", "SIMON Eve")) {
            String text = name + " | 12/03/2021";
            rows.add(new Passage(
                    "row:" + rows.size(),
                    text,
                    List.of(
                            new Field("Nom et prénom du patient", 0, name.length()),
                            new Field("Date", name.length() + 3, text.length()))));
        }
        assertThat(dated(Category.LABORATORY, rows)).isZero();
        assertThat(dated(Category.DIRECTORY, rows.subList(0, 1))).isZero();
    }

    @Test
    void rowUnderAHeadingOfDates_isTold() {
        String text = "glycémie | 12/03/2021";
        Passage row = new Passage(
                "row:2", text, List.of(new Field("Analyse", 0, 8), new Field("datePrelevement", 11, text.length())));
        assertThat(dated(Category.LABORATORY, List.of(row))).isEqualTo(20210312);
    }

    @Test
    void nameOfTheFile_isNoPlaceForIt() {
        assertThat(dated(Category.OTHER, List.of(Passage.of(Passage.PATH, "Date 12/03/2021.pdf"))))
                .isZero();
    }

    @Test
    void whatIsShownOfIt_namesNoDay() {
        assertThat(new DocumentDating(TODAY)).hasToString("DocumentDating[0 dates]");
        assertThat(new CategoryVerdict(Category.OTHER, 0.5, List.of(), 20210312).toString())
                .doesNotContain("2021");
    }
}
