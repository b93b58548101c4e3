package org.tocsin.synth.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tocsin.synth.clinic.Player.Shown;
import org.tocsin.synth.format.Plain;
import org.tocsin.synth.people.Dice;

class WordingTest {
    private static final Town TOWN = new Town(5, 3_000);
    private static final Cast CAST = new Cast(TOWN, 5, 0);
    private static final Verdict VERDICT = new Verdict(TOWN);

    @Test
    void everyCategory_hasThreeWordingsAtLeast() {
        List<String> told = Wording.all().stream().map(Wording::category).toList();
        for (String category : new HashSet<>(Words.of("categories"))) {
            assertThat(told.stream().filter(category::equals).count())
                    .as(category)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyWording_playsWithoutLeftOverSlots_andShowsWhatTheKeySays() {
        int number = 0;
        for (Wording wording : Wording.all()) {
            for (int seed = 0; seed < 12; seed++) {
                Play play = new Play(wording, CAST, false, Dice.of(seed, 1, number++));
                String text = wording.kind().equals("raw") ? play.raw() : Plain.text(play.sheet(), "\n");
                assertThat(text).as(wording.toString()).isNotBlank().doesNotContain("{", "~", "@each", "<<", "null");
                for (Player player : play.players) {
                    agrees(player, text);
                }
            }
        }
    }

    private static void agrees(Player player, String text) {
        String folded = Habits.bare(text).toLowerCase(Locale.ROOT);
        if (player.shown.contains(Shown.IPP)) {
            assertThat(text)
                    .containsAnyOf(player.person.ipp, player.person.resident.isEmpty() ? "-" : player.person.resident);
        }
        if (player.fullName()) {
            assertThat(folded).contains(Habits.bare(player.first).toLowerCase(Locale.ROOT));
            assertThat(folded)
                    .containsAnyOf(
                            Habits.bare(player.last).toLowerCase(Locale.ROOT),
                            Habits.bare(player.person.birthName).toLowerCase(Locale.ROOT));
        }
        if (player.shown.contains(Shown.EMAIL)) {
            assertThat(text).contains(player.person.email);
        }
        assertThat(VERDICT.of(player)).isIn("confirmed", "review", "unknown", "none");
    }

    @Test
    void nobodyInADocument_isBornAfterIt() {
        int number = 0;
        for (Wording wording : Wording.all()) {
            Play play = new Play(wording, CAST, false, Dice.of(3, 2, number++));
            if (!wording.kind().equals("raw")) {
                play.sheet();
            }
            LocalDate day = play.day;
            assertThat(play.players)
                    .as(wording.toString())
                    .noneMatch(player -> player.isSubject() && player.person.birth.isAfter(day));
        }
    }

    @Test
    void datesInWords_areThoseOfRegistrars() {
        assertThat(Habits.inWords(LocalDate.of(1971, 3, 1))).isEqualTo("premier mars mil neuf cent soixante et onze");
        assertThat(Habits.inWords(LocalDate.of(1980, 8, 21))).isEqualTo("vingt et un août mil neuf cent quatre-vingts");
        assertThat(Habits.inWords(LocalDate.of(1991, 12, 17)))
                .isEqualTo("dix-sept décembre mil neuf cent quatre-vingt-onze");
        assertThat(Habits.inWords(LocalDate.of(2007, 1, 30))).isEqualTo("trente janvier deux mille sept");
    }

    @Test
    void aName_thatAnotherHumanBearsOnTheSameDay_isNotConfirmed() {
        Someone one = TOWN.people.stream()
                .filter(person ->
                        TOWN.rival(person.human, person.lastName(), person.firstName(), person.birth, 0, false))
                .findFirst()
                .orElseThrow();
        Player player = new Player("S", "subject", one, true);
        player.show(Shown.LAST, "page:1", "x");
        player.show(Shown.FIRST, "page:1", "x");
        player.show(Shown.DOB, "page:1", "x");

        assertThat(VERDICT.of(player)).isEqualTo("review");
    }

    @Test
    void fatherAndSonOfOneName_areToldApartByTheirOwnTelephoneOnly() {
        Someone son = TOWN.people.stream()
                .filter(person -> !person.mobile.isEmpty()
                        && person.father >= 0
                        && TOWN.people.get(person.father).firstName().equals(person.firstName())
                        && TOWN.people.get(person.father).birthName.equals(person.birthName))
                .findFirst()
                .orElseThrow();
        Player player = new Player("S", "subject", son, true);
        player.show(Shown.LAST, "page:1", "x");
        player.show(Shown.FIRST, "page:1", "x");
        player.show(Shown.STREET, "page:1", "x");
        player.show(Shown.TOWN, "page:1", "x");
        assertThat(VERDICT.of(player)).isEqualTo("review");

        player.show(Shown.MOBILE, "page:1", "x");
        assertThat(VERDICT.of(player)).isEqualTo("confirmed");
    }
}
