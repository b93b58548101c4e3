package org.tocsin.synth.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;

class TemplateTest {
    private static final People PEOPLE = new People(1, 3_000);
    private static final Casting CASTING = new Casting(PEOPLE, PeopleIndex.of(PEOPLE), 1, new Pools(0, 1), false);

    @Test
    void everyCategory_hasThreeWordingsAtLeast() {
        assertThat(Template.CATEGORIES)
                .hasSize(25)
                .allSatisfy(category ->
                        assertThat(Template.of(category)).as(category).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void everyTemplate_playsWithoutLeftOverSlots() {
        for (String category : Template.CATEGORIES) {
            List<Template> templates = Template.of(category);
            for (int i = 0; i < templates.size(); i++) {
                for (int seed = 0; seed < 6; seed++) {
                    Scene scene = new Scene(templates.get(i), CASTING, Dice.of(seed, 1, i));
                    String text = templates.get(i).kind().equals("raw") ? scene.raw() : text(scene.sheet());
                    assertThat(text)
                            .as("%s %d", category, i)
                            .isNotBlank()
                            .doesNotContain("{", "~]")
                            .doesNotContain("@each");
                }
            }
        }
    }

    private static String text(Sheet sheet) {
        return org.tocsin.synth.format.Plain.text(sheet, "\n");
    }

    @Test
    void everySubjectThatIsShown_isJudged() {
        Judge judge = new Judge(PeopleIndex.of(PEOPLE));
        for (Template template : Template.of("discharge_letter")) {
            Scene scene = new Scene(template, CASTING, Dice.of(9, 1, 1));
            scene.sheet();

            assertThat(scene.actors)
                    .isNotEmpty()
                    .allSatisfy(
                            actor -> assertThat(judge.expected(actor)).isIn("confirmed", "review", "unknown", "none"));
        }
    }
}
