package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.Journal;
import org.tocsin.ports.SealBrokenException;

/** What is written comes back, whatever it is. */
class CodecPropertiesTest {
    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40).excludeChars(surrogates()),
                Arbitraries.of("", "Zoé", "𝔘nicode 🚑", "\u0000|;\n", "a".repeat(300)));
    }

    private static char[] surrogates() {
        char[] chars = new char[0x800];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (0xD800 + i);
        }
        return chars;
    }

    @Provide
    Arbitrary<Person> people() {
        Arbitrary<List<String>> many = text().list().ofMaxSize(4);
        Arbitrary<Map<String, String>> extra = Arbitraries.maps(text(), text()).ofMaxSize(4);
        Arbitrary<Integer> date = Arbitraries.integers().between(0, 21000000);
        return Combinators.combine(
                        text().list().ofSize(10), many, many, many, extra, date, Arbitraries.of(Population.class))
                .as((t, ids, mails, phones, more, day, group) -> new Person(
                        t.get(0), group, t.get(1), t.get(2), t.get(3), t.get(4), day, t.get(5), t.get(6), ids, mails,
                        phones, t.get(7), t.get(8), t.get(9), day, more));
    }

    @Provide
    Arbitrary<Passage> passages() {
        Arbitrary<Field> field = Combinators.combine(
                        text(), Arbitraries.integers().between(0, 1 << 20))
                .as((label, start) -> new Field(label, start, start + 5));
        return Combinators.combine(text(), text(), field.list().ofMaxSize(5)).as(Passage::new);
    }

    @Property(tries = 300)
    void encodedPerson_comesBack(@ForAll("people") Person person) {
        byte[] bytes = PersonCodec.encode(person);
        Person back = PersonCodec.decode(bytes);
        assertThat(back.equals(person)).isTrue();
        assertThat(PersonCodec.encode(back)).isEqualTo(bytes);
    }

    @Property(tries = 300)
    void encodedPassage_comesBack(@ForAll("passages") Passage passage) {
        PassageCodec.Stored stored = new PassageCodec().decode(PassageCodec.encode(passage, null));
        assertThat(stored.passage().equals(passage)).isTrue();
        assertThat(stored.picture()).isNull();
    }

    @Property(tries = 300)
    void cutPerson_isRefused(@ForAll("people") Person person, @ForAll int where) {
        byte[] bytes = PersonCodec.encode(person);
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(where, bytes.length));
        assertThatThrownBy(() -> PersonCodec.decode(cut)).isInstanceOf(RuntimeException.class);
    }

    @Property
    void numbers_comeBack(@ForAll long value) {
        assertThat(new Decoder(new Encoder().number(value).done()).number()).isEqualTo(value);
    }

    @Property(tries = 300)
    void changedSeal_doesNotOpen(@ForAll byte[] plain, @ForAll int where, @ForAll byte change) {
        CaseSealer sealer = new CaseSealer(new byte[32]);
        byte[] sealed = sealer.seal(plain, "t|c|1");
        assertThat(sealer.open(sealed, "t|c|1")).isEqualTo(plain);
        sealed[Math.floorMod(where, sealed.length)] ^= change == 0 ? 1 : change;
        assertThatThrownBy(() -> sealer.open(sealed, "t|c|1")).isInstanceOf(SealBrokenException.class);
    }

    @Property(tries = 300)
    void changedJournalLine_isNoEntry(@ForAll long time, @ForAll int where) {
        Journal.Entry entry =
                JournalLine.entry(7, time, "scan.finished", Map.of("items", "12", "at", "a b/c+d"), JournalLine.NONE);
        String line = JournalLine.write(entry);
        assertThat(JournalLine.read(line)).isEqualTo(entry);
        int at = Math.floorMod(where, line.length());
        String changed = line.substring(0, at) + (line.charAt(at) == '1' ? '2' : '1') + line.substring(at + 1);
        assertThat(JournalLine.read(changed)).isNull();
    }
}
