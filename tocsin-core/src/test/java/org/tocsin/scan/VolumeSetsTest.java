package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Outcome;
import org.tocsin.ports.ContentSource;

/** Which files are volumes of one archive. */
class VolumeSetsTest {
    private static VolumeSets of(String... names) {
        VolumeSets sets = new VolumeSets();
        for (int i = 0; i < names.length; i++) {
            sets.add(new VolumeSets.Part(names[i], i + 1, new ContentSource.RootFile(Path.of(names[i]), i + 1)));
        }
        return sets;
    }

    private static List<String> order(VolumeSets.VolumeSet set) {
        return set.source().places().stream()
                .map(place -> place instanceof ContentSource.RootFile file
                        ? file.path().toString()
                        : "-")
                .toList();
    }

    @Test
    void partsOfARar_areOneSetInTheOrderOfTheirNumbers() {
        VolumeSets sets = of("d/x.part10.rar", "d/x.part2.rar", "d/x.part1.rar", "d/y.part1.rar", "e/x.part1.rar");
        VolumeSets.VolumeSet set = sets.sets().get(0);
        assertThat(set.head().name()).isEqualTo("d/x.part1.rar");
        assertThat(order(set)).startsWith("d/x.part1.rar", "d/x.part2.rar", "-").hasSize(10);
        assertThat(set.missing()).isEqualTo(3);
        assertThat(set.result(2).detail()).isEqualTo("volume 2 of 10");
        assertThat(set.result(10).outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(sets.single()).extracting(VolumeSets.Part::name).containsExactly("d/y.part1.rar", "e/x.part1.rar");
    }

    @Test
    void oldRarVolumes_beginWithTheRar() {
        VolumeSets.VolumeSet set = of("x.r01", "X.RAR", "x.r00").sets().get(0);
        assertThat(order(set)).containsExactly("X.RAR", "x.r00", "x.r01");
        assertThat(set.head().name()).isEqualTo("X.RAR");
    }

    @Test
    void splitZip_isReadFromTheZipAtItsEnd() {
        VolumeSets.VolumeSet set = of("x.zip", "x.z02", "x.z01").sets().get(0);
        assertThat(order(set)).containsExactly("x.z01", "x.z02", "x.zip");
        assertThat(set.head().name()).isEqualTo("x.zip");
        assertThat(set.source().own()).isEqualTo(3);
        assertThat(set.missing()).isZero();
    }

    @Test
    void numberedArchives_areASetAlsoWhenCountedFromZero() {
        assertThat(order(of("x.7z.002", "x.7z.001").sets().get(0))).containsExactly("x.7z.001", "x.7z.002");
        assertThat(order(of("x.tar.000", "x.tar.001").sets().get(0))).containsExactly("x.tar.000", "x.tar.001");
    }

    @Test
    void filesThatMerelyEndWithANumber_areNoVolumes() {
        VolumeSets sets = of("scan.001", "scan.002", "lettre.z01.txt", "a.zip", "b.rar", "notes.r1");
        assertThat(sets.sets()).isEmpty();
        assertThat(sets.single()).hasSize(6);
    }

    @Test
    void volumeWithoutTheFirst_isTheHeadOfAnIncompleteSet() {
        VolumeSets.VolumeSet set = of("x.7z.003", "x.7z.002").sets().get(0);
        assertThat(set.head().name()).isEqualTo("x.7z.002");
        assertThat(set.missing()).isEqualTo(1);
        assertThat(Objects.requireNonNull(set.members().get(3)).name()).isEqualTo("x.7z.003");
    }

    @Test
    void wholeArchives_canBeTakenOutBeforeTheEnd() {
        VolumeSets sets = of("x.zip", "y.part1.rar", "z.7z.002");
        assertThat(sets.whole()).extracting(VolumeSets.Part::name).containsExactlyInAnyOrder("x.zip", "y.part1.rar");
        assertThat(sets.sets()).hasSize(1);
    }
}
