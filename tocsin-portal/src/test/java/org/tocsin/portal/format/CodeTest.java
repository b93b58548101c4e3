package org.tocsin.portal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static String code(long seed) {
        Random random = new Random(seed);
        byte[] values = new byte[Code.LENGTH];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Code.LENGTH - 1; i++) {
            values[i] = (byte) random.nextInt(32);
            text.append(Symbols.letter(values[i]));
        }
        return text.append(Symbols.letter(Symbols.check(values, Code.LENGTH - 1)))
                .toString();
    }

    private static Code.Fault fault(String typed) {
        return Objects.requireNonNull(Code.read(typed.toCharArray()).fault());
    }

    @Property
    void every_code_reads_as_itself(@ForAll long seed) {
        assertThat(Code.parse(code(seed)).map(Code::text)).contains(code(seed));
    }

    @Property
    void any_one_wrong_letter_shows(
            @ForAll long seed, @ForAll @IntRange(max = 19) int place, @ForAll @IntRange(max = 31) int other) {
        String right = code(seed);
        String wrong = right.substring(0, place) + LETTERS.charAt(other) + right.substring(place + 1);
        assertThat(Code.parse(wrong).isPresent()).isEqualTo(wrong.equals(right));
    }

    @Property
    void any_two_letters_that_changed_places_show(
            @ForAll long seed, @ForAll @IntRange(max = 19) int one, @ForAll @IntRange(max = 19) int two) {
        char[] letters = code(seed).toCharArray();
        char kept = letters[one];
        letters[one] = letters[two];
        letters[two] = kept;
        String swapped = new String(letters);
        assertThat(Code.parse(swapped).isPresent()).isEqualTo(swapped.equals(code(seed)));
    }

    @Test
    void every_single_error_of_one_code_is_found() {
        String right = code(7);
        for (int place = 0; place < Code.LENGTH; place++) {
            for (int i = 0; i < LETTERS.length(); i++) {
                char letter = LETTERS.charAt(i);
                if (letter != right.charAt(place)) {
                    assertThat(fault(right.substring(0, place) + letter + right.substring(place + 1)))
                            .isEqualTo(Code.Fault.CHECK);
                }
            }
        }
    }

    @Property
    void what_hands_and_eyes_confuse_is_forgiven(@ForAll long seed) {
        String typed = code(seed).toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        String spaced = typed.replaceAll("(.{4})", "$1 – ");
        assertThat(Code.parse(spaced).map(Code::text)).contains(code(seed));
        assertThat(Code.parse(typed.replace('l', 'I')).map(Code::text)).contains(code(seed));
    }

    @Property
    void whatever_is_typed_never_throws_and_says_why(@ForAll String typed) {
        Code.Reading reading = Code.read(typed.toCharArray());
        assertThat(reading.code() == null).isNotEqualTo(reading.fault() == null);
    }

    @Test
    void a_code_that_is_none_says_why() {
        String right = code(3);
        assertThat(fault(right.substring(1))).isEqualTo(Code.Fault.LENGTH);
        assertThat(fault(right + "0")).isEqualTo(Code.Fault.LENGTH);
        assertThat(fault("")).isEqualTo(Code.Fault.LENGTH);
        assertThat(fault("U" + right.substring(1))).isEqualTo(Code.Fault.CHARACTER);
        assertThat(fault("É" + right.substring(1))).isEqualTo(Code.Fault.CHARACTER);
    }

    @Test
    void new_codes_are_right_differ_and_are_printed_in_groups_of_four() {
        SecureRandom random = new SecureRandom();
        Code one = Code.random(random);
        assertThat(Code.parse(one.text())).contains(one);
        assertThat(one).isNotEqualTo(Code.random(random)).hasToString("Code[hidden]");
        assertThat(one.grouped()).matches("(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}");
        assertThat(Code.parse(one.grouped())).contains(one);
    }

    @Test
    void a_wiped_code_holds_nothing_more() {
        Code code = Code.random(new SecureRandom());
        code.close();
        assertThat(code.text()).isEqualTo("0".repeat(20));
    }
}
