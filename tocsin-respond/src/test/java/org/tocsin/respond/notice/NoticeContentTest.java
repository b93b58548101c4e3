package org.tocsin.respond.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;

/** What a notice holds survives its bytes, and bytes that are none are refused. */
class NoticeContentTest {
    @Property(tries = 200)
    void whatIsWrittenDown_isReadAgain(@ForAll long seed) {
        NoticeContent content = InventedNotices.somebody(new Random(seed));
        assertThat(NoticeContent.decode(content.encoded())).isEqualTo(content);
    }

    @Test
    void noticeOfTheVersionBefore_isReadWithoutMonths() {
        ToldItem told = InventedNotices.dated(202103, Category.RADIOLOGY, DataClass.HEALTH);
        byte[] bytes = of(told).encoded();
        byte[] before = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
        before[0] = 1;
        assertThat(NoticeContent.decode(before))
                .isEqualTo(of(new ToldItem(told.key(), told.category(), told.classes(), false, 0)));
    }

    private static NoticeContent of(ToldItem told) {
        return InventedNotices.of("Anaëlle MONTFERRAND", NoticeContent.Relation.SELF, "fr", List.of(told));
    }

    @Test
    void bytesThatEndTooEarly_areRefused() {
        byte[] bytes = InventedNotices.somebody(new Random(1)).encoded();
        assertThatThrownBy(() -> NoticeContent.decode(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> NoticeContent.decode(new byte[] {9})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingNamesThePerson_inLogs() {
        NoticeContent content = InventedNotices.somebody(new Random(2));
        assertThat(content + " " + content.recipient()).doesNotContain(content.name());
    }
}
