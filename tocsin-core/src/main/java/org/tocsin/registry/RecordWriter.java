package org.tocsin.registry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.tocsin.model.Person;

/** Packs a person into bytes: numbers as varints, texts as UTF-8 after their length. The order is {@link RecordReader}'s. */
final class RecordWriter {
    private final Headings headings;
    private byte[] bytes = new byte[1024];
    private int length;

    RecordWriter(Headings headings) {
        this.headings = headings;
    }

    /** The packed person; the array is the caller's. */
    byte[] pack(Person person) {
        length = 0;
        number(RecordReader.POPULATIONS.indexOf(person.population()));
        number(person.birthDate());
        number(person.deceasedOn());
        text(person.nir());
        text(person.id());
        texts(person.patientIds());
        texts(person.emails());
        texts(person.phones());
        extra(person);
        text(person.birthName());
        text(person.usedName());
        text(person.givenNames());
        text(person.sex());
        text(person.address());
        text(person.postalCode());
        text(person.city());
        text(person.birthPlace());
        return Arrays.copyOf(bytes, length);
    }

    private void extra(Person person) {
        number(person.extra().size());
        person.extra().forEach((heading, value) -> {
            number(headings.numberOf(heading));
            text(value);
        });
    }

    private void texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
    }

    private void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
