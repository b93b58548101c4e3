package org.tocsin.respond.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.respond.severity.Traits.Mark;

/** What follows from the rows of the registry, alone and together. */
class RegistryTraitsTest {
    private final List<Person> rows = new ArrayList<>();
    private final List<List<Integer>> sameHumans = new ArrayList<>();

    @Test
    void cellsThatSayYes_mark_cellsThatSayNo_doNot() {
        row(Map.of("protected", "oui", "confidential", "1"));
        row(Map.of("protected", "non", "confidential", "false"));

        assertThat(marks(0)).containsExactlyInAnyOrder(Mark.PROTECTED, Mark.CONFIDENTIAL);
        assertThat(marks(1)).isEmpty();
    }

    @Test
    void wordsInCells_tellWhatIsConfidential() {
        row(Map.of("confidential", "Accouchement sous X"));
        row(Map.of("confidential", "victime de violences"));
        row(Map.of("confidential", "détenu"));
        row(Map.of("protected", "curatelle renforcée"));
        row(Map.of("protected", "confié à l'ASE"));

        assertThat(marks(0)).containsExactly(Mark.SECRET_BIRTH);
        assertThat(marks(1)).containsExactly(Mark.VIOLENCE);
        assertThat(marks(2)).containsExactly(Mark.DETAINED);
        assertThat(marks(3)).containsExactly(Mark.PROTECTED);
        assertThat(marks(4)).containsExactly(Mark.CHILD_IN_CARE);
    }

    @Test
    void columnsOfTheirOwn_mark_otherColumnsDoNot() {
        row(Map.of("Adresse secrète", "X", "Autorité parentale retirée", "oui"));
        row(Map.of("Adresse complément", "bâtiment B", "Violence", "non"));

        assertThat(marks(0)).containsExactlyInAnyOrder(Mark.SECRET_ADDRESS, Mark.CHILD_IN_CARE);
        assertThat(marks(1)).isEmpty();
    }

    @Test
    void headsAndFinance_areImportant_nursesAreNot() {
        row(Map.of("function", "Directrice adjointe"));
        row(Map.of("function", "comptable"));
        row(Map.of("function", "infirmière"));
        row(Map.of("function", "Technicien de paie"));

        assertThat(marks(0)).containsExactly(Mark.IMPORTANT);
        assertThat(marks(1)).containsExactly(Mark.IMPORTANT);
        assertThat(marks(2)).isEmpty();
        assertThat(marks(3)).containsExactly(Mark.IMPORTANT);
    }

    @Test
    void addressInAPrison_marksAsDetained() {
        rows.add(person("Maison d'arrêt, 7 avenue des Peupliers", "91700", List.of(), 19800101, 0, Map.of()));

        assertThat(marks(0)).containsExactly(Mark.DETAINED);
    }

    @Test
    void twoAdultsAtOneAddress_shareAHousehold_aParentAndAChildDoNot() {
        home("12 rue des Lilas", 19800101);
        home("12 R. DES LILAS", 19820202);
        home("3 place du Marché", 19700101);
        home("3 place du Marché", 20150101);

        assertThat(marks(0)).containsExactly(Mark.SHARED_HOUSEHOLD);
        assertThat(marks(1)).containsExactly(Mark.SHARED_HOUSEHOLD);
        assertThat(marks(2)).isEmpty();
        assertThat(marks(3)).isEmpty();
    }

    @Test
    void bisAndTer_areOtherHouses_howeverTheyAreWritten() {
        home("12 bis rue des Lilas", 19800101);
        home("12 rue des Lilas", 19800101);
        home("12B, rue des Lilas", 19800101);
        home("12 ter rue des Lilas", 19800101);

        assertThat(marks(0)).containsExactly(Mark.SHARED_HOUSEHOLD);
        assertThat(marks(1)).isEmpty();
        assertThat(marks(2)).containsExactly(Mark.SHARED_HOUSEHOLD);
        assertThat(marks(3)).isEmpty();
    }

    @Test
    void deadPartner_sharesNothingAnyMore() {
        home("12 rue des Lilas", 19800101);
        rows.add(person("12 rue des Lilas", "91100", List.of(), 19790101, 20200101, Map.of()));

        assertThat(marks(0)).isEmpty();
        assertThat(marks(1)).containsExactly(Mark.DECEASED);
    }

    @Test
    void oneMailboxOfTwoHomes_isDoubtful_ofOneHomeIsShared() {
        mail("12 rue des Lilas", "a@example.org");
        mail("12 rue des Lilas", "a@example.org");
        mail("1 quai Neuf", "b@example.org");
        mail("9 quai Neuf", "b@example.org");

        assertThat(marks(0)).containsExactlyInAnyOrder(Mark.SHARED_HOUSEHOLD, Mark.SHARED_MAILBOX);
        assertThat(marks(2)).containsExactly(Mark.DOUBTFUL_CONTACT);
        assertThat(marks(3)).containsExactly(Mark.DOUBTFUL_CONTACT);
    }

    @Test
    void twoRowsOfOneHuman_shareNothing_butAreMarked() {
        mail("12 rue des Lilas", "a@example.org");
        mail("12 rue des Lilas", "a@example.org");
        sameHumans.add(List.of(0, 1));

        assertThat(marks(0)).containsExactly(Mark.SAME_HUMAN);
        assertThat(marks(1)).containsExactly(Mark.SAME_HUMAN);
    }

    @Test
    void patientRowOfSomebodyOnTheStaff_isMarked_inWhateverOrder() {
        home("12 rue des Lilas", 19800101);
        rows.add(person(Population.STAFF, "", "", List.of(), 19800101, 0, Map.of()));
        sameHumans.add(List.of(0, 1));

        assertThat(marks(0)).containsExactlyInAnyOrder(Mark.SAME_HUMAN, Mark.STAFF_TOO);
    }

    @Test
    void addressWithoutTown_andNothingElse_isDoubtful() {
        rows.add(person("12 rue des Lilas", "", List.of(), 19800101, 0, Map.of()));
        rows.add(person("12 rue des Lilas", "", List.of("a@example.org"), 19800101, 0, Map.of()));

        assertThat(marks(0)).containsExactly(Mark.DOUBTFUL_CONTACT);
        assertThat(marks(1)).isEmpty();
    }

    @Test
    void unreadableDateOfDeath_isADeathAllTheSame() {
        row(Map.of("deceased_on", "printemps 2019"));

        assertThat(marks(0)).containsExactly(Mark.DECEASED);
    }

    @Test
    void namesakes_areCountedAsHumanBeings() {
        for (int i = 0; i < 3; i++) {
            row(Map.of());
        }
        sameHumans.add(List.of(1, 2));

        assertThat(traits(0).namesakes()).isEqualTo(2);
    }

    private void row(Map<String, String> extra) {
        rows.add(person("", "", List.of(), 19800101, 0, extra));
    }

    private void home(String address, int birthDate) {
        rows.add(person(address, "91100", List.of(), birthDate, 0, Map.of()));
    }

    private void mail(String address, String email) {
        rows.add(person(address, "91100", List.of(email), 19800101, 0, Map.of()));
    }

    private static Person person(
            String address, String code, List<String> emails, int born, int died, Map<String, String> extra) {
        return person(Population.PATIENT, address, code, emails, born, died, extra);
    }

    private static Person person(
            Population population,
            String address,
            String code,
            List<String> emails,
            int born,
            int died,
            Map<String, String> extra) {
        return new Person(
                "x",
                population,
                "Quillebeuf",
                "",
                "Apolline, Marie",
                "",
                born,
                "",
                "",
                List.of(),
                emails,
                List.of(),
                address,
                code,
                "",
                died,
                extra);
    }

    private Iterable<Mark> marks(int number) {
        return EnumBits.among(Mark.values(), traits(number).marks());
    }

    private Traits traits(int number) {
        Judgements judgements = Judgements.standard(Enisa.standard());
        RegistryTraits traits = new RegistryTraits(
                rows.size(), sameHumans, LocalDate.of(2026, 11, 22), judgements, row -> true, row -> true);
        for (int i = 0; i < rows.size(); i++) {
            traits.add(i, rows.get(i));
        }
        return traits.of(number);
    }
}
