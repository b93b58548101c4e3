package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.ports.Effort;

class TurnsTest {
    private final Turns turns = new Turns(WorkOrder.PEOPLE_FIRST);

    private long rank(String name, long size) {
        return turns.file(name, size);
    }

    @Test
    void small_records_come_before_small_containers_documents_large_containers_and_pictures() {
        assertThat(new long[] {
                    rank("export.csv", 1000),
                    rank("x/archive.ZIP", 1000),
                    rank("letter.docx", 1000),
                    rank("dump.sql", 1L << 33),
                    rank("all.tar", 1L << 33),
                    rank("page.TIFF", 1000)
                })
                .isSorted();
    }

    @Test
    void glances_come_after_all_text_and_whole_pictures_last() {
        long glance = turns.waiting(Effort.GLANCE, 500, false);
        assertThat(rank("page.png", Long.MAX_VALUE)).isLessThan(glance);
        assertThat(glance).isLessThan(turns.waiting(Effort.FULL, 1, true));
        assertThat(turns.waiting(Effort.FULL, 900, true)).isLessThan(turns.waiting(Effort.FULL, 1, false));
    }

    @Test
    void plain_order_takes_files_as_they_come_and_the_newest_member_first() {
        Turns plain = new Turns(WorkOrder.PLAIN);
        long file = plain.file("a", 1);
        long next = plain.file("b", 1);
        long member = plain.member("c", 1);
        assertThat(new long[] {plain.member("d", 1), member, file, next}).isSorted();
        assertThat(plain.firstEffort()).isEqualTo(Effort.FULL);
    }
}
