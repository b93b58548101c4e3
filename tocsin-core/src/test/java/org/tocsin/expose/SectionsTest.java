package org.tocsin.expose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.classify.ClassCue;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Role;

class SectionsTest {
    private static MentionView subject(int key, int start) {
        return new MentionView(key, Role.SUBJECT, start, EnumSet.of(DataClass.IDENTITY));
    }

    private static MentionView mention(int key, Role role, int start, DataClass own) {
        return new MentionView(key, role, start, EnumSet.of(own));
    }

    private static ClassCue cue(DataClass dataClass, int start) {
        return new ClassCue(dataClass, start, "cue");
    }

    private static PassageFindings passage(String name, List<MentionView> mentions, ClassCue... cues) {
        return new PassageFindings(name, mentions, List.of(cues));
    }

    private static Exposed of(List<Exposed> exposed, int key, Role role) {
        return exposed.stream()
                .filter(e -> e.subjectKey() == key && e.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static EnumSet<DataClass> shown(List<Exposed> exposed, int key) {
        return of(exposed, key, Role.SUBJECT).classes();
    }

    @Test
    void nameOnPageOneAndDiagnosisOnPageFour_exposeOnePerson() {
        List<Exposed> exposed = Sections.of(
                Category.CORRESPONDENCE,
                List.of(
                        passage("path", List.of()),
                        passage("page:1", List.of(subject(7, 10))),
                        passage("page:2", List.of()),
                        passage("page:3", List.of()),
                        passage("page:4", List.of(), cue(DataClass.HEALTH, 30))));
        assertThat(exposed)
                .containsExactly(new Exposed(
                        7, Role.SUBJECT, EnumSet.of(DataClass.IDENTITY, DataClass.HEALTH), new int[] {1, 4}));
    }

    @Test
    void titleOfAList_isAboutEverybodyInItAndNobodyInTheNext() {
        List<Exposed> exposed = Sections.of(
                Category.APPOINTMENTS,
                List.of(
                        passage("sheet 1 row:1", List.of(), cue(DataClass.HEALTH, 0)),
                        passage("sheet 1 row:2", List.of(subject(1, 5))),
                        passage("sheet 1 row:3", List.of(subject(2, 5))),
                        passage("sheet 2 row:1", List.of(subject(3, 5)))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(shown(exposed, 2)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(shown(exposed, 3)).containsExactly(DataClass.IDENTITY);
    }

    @Test
    void titleOfAPage_isAboutTheRowsThatFollow() {
        List<Exposed> exposed = Sections.of(
                Category.APPOINTMENTS,
                List.of(
                        passage("page:1", List.of(), cue(DataClass.HEALTH_SENSITIVE, 0), cue(DataClass.FAMILY, 9)),
                        passage("page:1 row:1", List.of(subject(1, 5))),
                        passage("page:1 row:2", List.of(subject(2, 5)))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH_SENSITIVE);
        assertThat(shown(exposed, 2)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH_SENSITIVE);
    }

    @Test
    void twoPatientsInOnePdf_eachGetTheirOwnPages() {
        List<Exposed> exposed = Sections.of(
                Category.CORRESPONDENCE,
                List.of(
                        passage("page:1", List.of(subject(1, 5))),
                        passage("page:2", List.of(), cue(DataClass.HEALTH_SENSITIVE, 3)),
                        passage("page:3", List.of(subject(2, 40)), cue(DataClass.FINANCIAL, 2)),
                        passage("page:4", List.of(), cue(DataClass.BENEFITS, 3))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH_SENSITIVE);
        assertThat(shown(exposed, 2))
                .containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.FINANCIAL, DataClass.BENEFITS);
    }

    @Test
    void rowCues_goToTheSubjectOfTheRowOnly() {
        List<Exposed> exposed = Sections.of(
                Category.APPOINTMENTS,
                List.of(
                        passage("row:2", List.of(subject(1, 0)), cue(DataClass.HEALTH, 20)),
                        passage("row:3", List.of(subject(2, 0))),
                        passage("sheet 2 row:4", List.of(subject(-3, 9)), cue(DataClass.CREDENTIALS, 2))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(shown(exposed, 2)).containsExactly(DataClass.IDENTITY);
        assertThat(shown(exposed, -3)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.CREDENTIALS);
    }

    @Test
    void blocksOfAList_takeWhatFollowsTheirName() {
        List<Exposed> exposed = Sections.of(
                Category.DIRECTORY,
                List.of(passage(
                        "page:1",
                        List.of(subject(1, 50), subject(2, 150)),
                        cue(DataClass.HEALTH, 80),
                        cue(DataClass.FAMILY, 190))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(shown(exposed, 2)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.FAMILY);
    }

    @Test
    void titleOfAList_isAboutEverybodyInIt() {
        List<Exposed> exposed = Sections.of(
                Category.DIRECTORY,
                List.of(passage(
                        "page:1", List.of(subject(1, 50), subject(2, 150)), cue(DataClass.HEALTH_SENSITIVE, 10))));
        assertThat(shown(exposed, 1)).contains(DataClass.HEALTH_SENSITIVE);
        assertThat(shown(exposed, 2)).contains(DataClass.HEALTH_SENSITIVE);
    }

    @Test
    void listWithTheNameLast_givesCuesToTheNameThatFollows() {
        List<Exposed> exposed = Sections.of(
                Category.APPOINTMENTS,
                List.of(passage(
                        "page:1",
                        List.of(subject(1, 50), subject(2, 150)),
                        cue(DataClass.HEALTH, 20),
                        cue(DataClass.HEALTH_SENSITIVE, 120))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(shown(exposed, 2)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH_SENSITIVE);
    }

    @Test
    void motherAndNewborn_shareTheDeliveryReport() {
        List<Exposed> exposed = Sections.of(
                Category.OBSTETRICS,
                List.of(passage(
                        "page:1", List.of(subject(1, 20), subject(2, 400)), cue(DataClass.HEALTH_SENSITIVE, 100))));
        assertThat(shown(exposed, 1)).contains(DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
        assertThat(shown(exposed, 2)).contains(DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
    }

    @Test
    void categoryAlone_exposesSubjectsButNotTheirDoctors() {
        List<Exposed> exposed = Sections.of(
                Category.PSYCHIATRY,
                List.of(passage(
                        "page:1",
                        List.of(subject(1, 20), mention(9, Role.PRACTITIONER, 90, DataClass.CONTACT)),
                        cue(DataClass.HEALTH, 95))));
        assertThat(shown(exposed, 1))
                .containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);
        assertThat(of(exposed, 9, Role.PRACTITIONER).classes())
                .containsExactlyInAnyOrder(DataClass.CONTACT, DataClass.EMPLOYMENT);
    }

    @Test
    void namedRelative_addsFamilyToBoth() {
        List<Exposed> exposed = Sections.of(
                Category.CORRESPONDENCE,
                List.of(passage("page:1", List.of(subject(1, 20), mention(4, Role.RELATIVE, 90, DataClass.CONTACT)))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.FAMILY);
        assertThat(of(exposed, 4, Role.RELATIVE).classes())
                .containsExactlyInAnyOrder(DataClass.CONTACT, DataClass.FAMILY);
    }

    @Test
    void phoneWithoutName_belongsToTheSubjectAtHand() {
        List<Exposed> exposed = Sections.of(
                Category.DIRECTORY,
                List.of(passage(
                        "page:1",
                        List.of(
                                subject(1, 0),
                                mention(MentionView.NO_SUBJECT, Role.SUBJECT, 30, DataClass.CONTACT),
                                subject(2, 60)))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.CONTACT);
        assertThat(shown(exposed, 2)).containsExactly(DataClass.IDENTITY);
    }

    @Test
    void coverPageBeforeTheName_belongsToTheFirstSubject() {
        List<Exposed> exposed = Sections.of(
                Category.CORRESPONDENCE,
                List.of(
                        passage("page:1", List.of(), cue(DataClass.HEALTH, 5)),
                        passage("page:2", List.of(subject(1, 0)))));
        assertThat(exposed)
                .containsExactly(new Exposed(
                        1, Role.SUBJECT, EnumSet.of(DataClass.IDENTITY, DataClass.HEALTH), new int[] {0, 1}));
    }

    @Test
    void subjectNamedInThePathOnly_getsThePages() {
        List<Exposed> exposed = Sections.of(
                Category.RADIOLOGY,
                List.of(
                        passage("path", List.of(subject(1, 4))),
                        passage("page:1", List.of(), cue(DataClass.HEALTH, 5))));
        assertThat(shown(exposed, 1)).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
    }

    @Test
    void documentWithoutSubject_exposesNobody() {
        assertThat(Sections.of(Category.OTHER, List.of(passage("page:1", List.of(), cue(DataClass.HEALTH, 5)))))
                .isEmpty();
    }
}
