package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final Memo memo = new Memo(1 << 14);

    private static Memo.Key key(long number) {
        Mixer mixer = new Mixer(1, 2);
        mixer.add("question " + number);
        return mixer.key();
    }

    private static byte[] answer(long number) {
        byte[] answer = new byte[(int) (number % 60)];
        Arrays.fill(answer, (byte) number);
        return answer;
    }

    @Test
    void an_answer_is_remembered_even_an_empty_one() {
        memo.put(key(1), new byte[] {1, 2});
        memo.put(key(2), new byte[0]);
        assertThat(memo.get(key(1))).containsExactly(1, 2);
        assertThat(memo.get(key(2))).isEmpty();
        assertThat(memo.get(key(3))).isNull();
    }

    @Test
    void what_it_remembers_is_right_however_much_was_forgotten() {
        int remembered = 0;
        for (int i = 0; i < 100_000; i++) {
            memo.put(key(i), answer(i));
            byte[] old = memo.get(key(i / 2));
            if (old != null) {
                assertThat(old).isEqualTo(answer(i / 2));
            }
            byte[] recent = memo.get(key(Math.max(0, i - 50)));
            if (recent != null) {
                assertThat(recent).isEqualTo(answer(Math.max(0, i - 50)));
                remembered++;
            }
        }
        assertThat(remembered).isGreaterThan(90_000);
        assertThat(memo.get(key(0))).isNull();
    }

    @Test
    void an_answer_that_is_too_long_is_not_remembered() {
        memo.put(key(1), new byte[256]);
        assertThat(memo.get(key(1))).isNull();
    }

    @Test
    void a_memo_without_room_still_works() {
        Memo small = new Memo(0);
        for (int i = 0; i < 10_000; i++) {
            small.put(key(i), answer(i));
        }
        assertThat(small.get(key(9_999))).isEqualTo(answer(9_999));
    }
}
