package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.link.RegistryOfTest.born;
import static org.tocsin.link.RegistryOfTest.name;
import static org.tocsin.link.RegistryOfTest.subject;
import static org.tocsin.link.RegistryOfTest.unlabelled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Mention;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** Which date counts where a document shows several about one human being. */
class BirthDateOfAnEntityTest {
    private static final Trait GUESSED = unlabelled(TraitType.BIRTH_DATE, "1945-05-08");

    @Test
    void aLabelledDate_countsBeforeOneThatTheRegistryHappensToKnow() {
        assertThat(subject(GUESSED, name("Martel", "Lucie"), born("1976-08-01")).birthDate())
                .isEqualTo(19760801);
    }

    @Test
    void aLabelledDateOfALaterMention_countsToo() {
        Entity one = subject(GUESSED, name("Martel", "Lucie"));
        assertThat(one.birthDate()).isEqualTo(19450508);
        one.add(1, new Mention(Role.SUBJECT, List.of(born("1976-08-01"))));
        assertThat(one.values(TraitType.BIRTH_DATE)).containsExactly("1976-08-01");
    }
}
