package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Role;

class EstimationTest {
    private static final RegistrySize SIZE = new RegistrySize(10_000, 9_500);
    private static final int SHOWN =
            Estimation.bit(Part.NAME) | Estimation.bit(Part.BIRTH_DATE) | Estimation.bit(Part.PATIENT_ID);

    private static PatternCounts.Counted candidate(NameLevel name, DateLevel date, Agreement patientId) {
        Evidence evidence = new Evidence(
                name,
                date,
                Agreement.MISSING,
                patientId,
                Agreement.MISSING,
                Agreement.MISSING,
                Agreement.MISSING,
                Agreement.MISSING,
                Agreement.MISSING,
                Agreement.MISSING,
                Agreement.MISSING);
        return new PatternCounts.Counted(
                evidence, new Rarity(true, name == NameLevel.DIFFERENT ? 0 : 12, date == DateLevel.EXACT ? 15 : 0, 0));
    }

    /** A leak in which one in three names is mistyped, and whose numbers are hit by chance now and then. */
    private static List<PatternCounts.Counted> mentions(int n) {
        List<PatternCounts.Counted> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            NameLevel name = i % 3 == 0 ? NameLevel.TYPO : NameLevel.FULL;
            all.add(candidate(name, DateLevel.EXACT, i % 2 == 0 ? Agreement.AGREES : Agreement.MISSING));
        }
        return all;
    }

    private static PatternCounts counted(List<PatternCounts.Counted> mentions) {
        PatternCounts counts = new PatternCounts();
        mentions.forEach(m -> counts.add(Role.SUBJECT, SHOWN, List.of(m)));
        return counts;
    }

    private static <T> T any(T[] values, Random random) {
        List<T> all = new ArrayList<>(List.of(values));
        Collections.shuffle(all, random);
        return all.get(0);
    }

    private static double typo(Weights weights) {
        return weights.name(NameLevel.TYPO, new Rarity(true, 12, 0, 0));
    }

    @Test
    void aCaseWithoutMentions_keepsWhatWasBelieved() {
        assertThat(Estimation.of(new PatternCounts(), SIZE).encoded())
                .isEqualTo(Weights.standard().encoded());
    }

    @Test
    void aTinyCase_hardlyMovesTheWeights() {
        Weights tiny = Estimation.of(counted(mentions(6)), SIZE);
        assertThat(typo(tiny)).isBetween(typo(Weights.standard()), typo(Weights.standard()) + 1);
    }

    @Test
    void aLeakFullOfMistypedNames_makesAMistypedNameWeighMore() {
        Weights learned = Estimation.of(counted(mentions(3000)), SIZE);
        assertThat(typo(learned)).isGreaterThan(typo(Weights.standard()) + 2.5);
        assertThat(Math.pow(2, typo(learned) - 12)).isBetween(0.25, 0.4);
    }

    @Test
    void numbersThatOthersShare_makeANumberWeighLess() {
        List<PatternCounts.Counted> mentions = mentions(2000);
        for (int i = 0; i < 500; i++) {
            mentions.add(candidate(NameLevel.DIFFERENT, DateLevel.DIFFERENT, Agreement.AGREES_UNLABELLED));
        }
        Evidence number = candidate(NameLevel.MISSING, DateLevel.MISSING, Agreement.AGREES_UNLABELLED)
                .evidence();
        assertThat(Estimation.of(counted(mentions), SIZE).patientId(number))
                .isLessThan(Estimation.of(counted(mentions(2000)), SIZE).patientId(number) - 1);
    }

    @Test
    void howManyMentionsSpeakOfThePeopleOfTheRegistry_isLearned() {
        PatternCounts counts = counted(mentions(200));
        for (int i = 0; i < 2000; i++) {
            counts.add(Role.SUBJECT, SHOWN, List.of());
        }
        assertThat(Estimation.of(counts, SIZE).somebody(0)).isBetween(0.08, 0.2);
    }

    @Property(tries = 20)
    void theOrderInWhichMentionsAreCounted_changesNothing(@ForAll long seed) {
        List<PatternCounts.Counted> shuffled = mentions(300);
        Collections.shuffle(shuffled, new Random(seed));
        PatternCounts two = counted(shuffled.subList(0, 150));
        two.add(counted(shuffled.subList(150, 300)));
        assertThat(Estimation.of(two, SIZE).encoded())
                .isEqualTo(Estimation.of(counted(mentions(300)), SIZE).encoded());
    }

    @Property(tries = 50)
    void noWeightLeavesItsBounds(@ForAll long seed) {
        Random random = new Random(seed);
        List<PatternCounts.Counted> mentions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            mentions.add(candidate(
                    any(NameLevel.values(), random), any(DateLevel.values(), random), any(Agreement.values(), random)));
        }
        Weights learned = Estimation.of(counted(mentions), SIZE);
        for (WeightTable.Line line : WeightTable.lines()) {
            assertThat(learned.table().m(line)).isBetween(line.m() / 16, Math.min(1, line.m() * 16));
            assertThat(learned.table().u(line)).isBetween(line.u() / 64, line.u() * 64);
        }
    }

    @Test
    void storedWeights_comeBackTheSame() {
        Weights learned = Estimation.of(counted(mentions(500)), SIZE);
        assertThat(Weights.decode(learned.encoded()).encoded()).isEqualTo(learned.encoded());
        assertThat(Weights.decode(java.util.Map.of()).encoded())
                .isEqualTo(Weights.standard().encoded());
    }
}
