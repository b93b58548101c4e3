package org.tocsin.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** A person as one binary record; equal people give equal bytes. */
final class PersonCodec {
    private static final int FORMAT = 1;

    private PersonCodec() {}

    static byte[] encode(Person p) {
        Encoder out = new Encoder();
        out.number(FORMAT).text(p.id()).text(p.population().word());
        out.text(p.birthName()).text(p.usedName()).text(p.givenNames()).text(p.sex());
        out.number(p.birthDate()).text(p.birthPlace()).text(p.nir());
        list(out, p.patientIds());
        list(out, p.emails());
        list(out, p.phones());
        out.text(p.address()).text(p.postalCode()).text(p.city()).number(p.deceasedOn());
        out.number(p.extra().size());
        new TreeMap<>(p.extra()).forEach((heading, value) -> out.text(heading).text(value));
        return out.done();
    }

    static Person decode(byte[] bytes) {
        Decoder in = new Decoder(bytes);
        int format = in.integer();
        if (format != FORMAT) {
            throw new IllegalStateException("a person of format " + format + ", this version knows " + FORMAT);
        }
        return new Person(
                in.text(),
                Population.of(in.text()),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.integer(),
                in.text(),
                in.text(),
                list(in),
                list(in),
                list(in),
                in.text(),
                in.text(),
                in.text(),
                in.integer(),
                extra(in));
    }

    private static void list(Encoder out, List<String> values) {
        out.number(values.size());
        values.forEach(out::text);
    }

    private static List<String> list(Decoder in) {
        int size = in.integer();
        if (size == 0) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(in.text());
        }
        return values;
    }

    private static Map<String, String> extra(Decoder in) {
        int size = in.integer();
        if (size == 0) {
            return Map.of();
        }
        Map<String, String> extra = new HashMap<>();
        for (int i = 0; i < size; i++) {
            extra.put(in.text(), in.text());
        }
        return extra;
    }
}
