package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tocsin.classify.CategoryVerdict;
import org.tocsin.classify.ClassCue;
import org.tocsin.model.Category;
import org.tocsin.model.Check;
import org.tocsin.model.DataClass;
import org.tocsin.model.Mention;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class FindingsCodecTest {
    @Property
    void what_is_written_is_read_again(
            @ForAll TraitType type,
            @ForAll Role role,
            @ForAll Check check,
            @ForAll @StringLength(max = 60) String value,
            @ForAll @IntRange(max = 100_000) int start,
            @ForAll boolean row) {
        Trait trait = new Trait(type, value, start, start + value.length(), check, "label", row);
        ClassCue cue = new ClassCue(DataClass.HEALTH, start, "scanner");
        FoundPassage passage =
                new FoundPassage("page:3", row, List.of(new Mention(role, List.of(trait))), List.of(cue));
        List<FoundPassage> read = new ArrayList<>();
        FindingsCodec.passagesOf(FindingsCodec.passages(List.of(passage, passage)), read::add);
        assertThat(read).containsExactly(passage, passage);
    }

    @Property
    void names_of_passages_are_read_again_whatever_they_end_with(@ForAll List<@StringLength(max = 20) String> names) {
        List<FoundPassage> passages = new ArrayList<>();
        names.forEach(name -> passages.add(new FoundPassage(name, true, List.of(), List.of())));
        for (String name :
                List.of("row:1", "row:2", "row:007", "row:99999999999999999999", "sheet 2 row:5", "row:0", "")) {
            passages.add(new FoundPassage(name, true, List.of(), List.of()));
        }
        List<FoundPassage> read = new ArrayList<>();
        FindingsCodec.passagesOf(FindingsCodec.passages(passages), read::add);
        assertThat(read).isEqualTo(passages);
    }

    @Test
    void the_verdict_is_read_again_and_is_no_passage() {
        CategoryVerdict verdict = new CategoryVerdict(Category.RADIOLOGY, 0.75, List.of("scanner", "irm"), 20210312);
        byte[] chunk = FindingsCodec.verdict(verdict);
        List<CategoryVerdict> read = new ArrayList<>();
        FindingsCodec.verdictOf(chunk, read::add);
        assertThat(read).containsExactly(verdict);
        FindingsCodec.passagesOf(chunk, p -> read.clear());
        assertThat(read).hasSize(1);
    }

    @Test
    void a_verdict_of_older_findings_says_no_day() {
        ChunkWriter older = new ChunkWriter();
        older.word("RADIOLOGY");
        older.text("0.75");
        older.number(1);
        older.text("scanner");
        List<CategoryVerdict> read = new ArrayList<>();
        FindingsCodec.verdictOf(older.chunk((byte) 2), read::add);
        assertThat(read).containsExactly(new CategoryVerdict(Category.RADIOLOGY, 0.75, List.of("scanner")));
    }

    @Test
    void a_chunk_of_another_kind_is_refused() {
        assertThatThrownBy(() -> FindingsCodec.passagesOf(new byte[] {9}, p -> {}))
                .hasMessageContaining("unknown kind");
    }
}
