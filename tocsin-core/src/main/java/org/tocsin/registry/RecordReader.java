package org.tocsin.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** Unpacks what {@link RecordWriter} packed. */
final class RecordReader {
    /** Populations by the number that stands for each. */
    static final List<Population> POPULATIONS = List.of(Population.values());

    /** Population, birth date, death date; NIR and id follow, then the lists of patient ids, e-mails and phones. */
    private static final int NUMBERS_FIRST = 3;

    private static final int LISTS = 3;

    private final Headings headings;
    private final byte[] bytes;
    private int at;

    RecordReader(Headings headings, byte[] bytes, int start) {
        this.headings = headings;
        this.bytes = bytes;
        this.at = start;
    }

    /** The person at this place. */
    Person person() {
        Population population = POPULATIONS.get(number());
        int birthDate = number();
        int deceasedOn = number();
        String nir = text();
        String id = text();
        List<String> patientIds = texts();
        List<String> emails = texts();
        List<String> phones = texts();
        Map<String, String> extra = extra();
        String birthName = text();
        String usedName = text();
        String givenNames = text();
        String sex = text();
        String address = text();
        String postalCode = text();
        String city = text();
        return new Person(
                id,
                population,
                birthName,
                usedName,
                givenNames,
                sex,
                birthDate,
                text(),
                nir,
                patientIds,
                emails,
                phones,
                address,
                postalCode,
                city,
                deceasedOn,
                extra);
    }

    /** The person at this place with population and identifiers alone, which come first. */
    Person identified() {
        Population population = POPULATIONS.get(number());
        number();
        number();
        String nir = text();
        String id = text();
        List<String> patientIds = texts();
        List<String> emails = texts();
        List<String> phones = texts();
        return new Person(
                id, population, "", "", "", "", 0, "", nir, patientIds, emails, phones, "", "", "", 0, extra());
    }

    /** The names of the person at this place. */
    Records.Names names() {
        for (int i = 0; i < NUMBERS_FIRST; i++) {
            number();
        }
        skip(2);
        for (int i = 0; i < LISTS; i++) {
            skip(number());
        }
        for (int extra = number(); extra > 0; extra--) {
            number();
            skip(1);
        }
        return new Records.Names(text(), text(), text());
    }

    /** Passes over so many texts. */
    private void skip(int texts) {
        for (int i = 0; i < texts; i++) {
            int size = number();
            at += size;
        }
    }

    private Map<String, String> extra() {
        int count = number();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> extra = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String heading = headings.heading(number());
            extra.put(heading, text());
        }
        return extra;
    }

    private List<String> texts() {
        int count = number();
        if (count == 0) {
            return List.of();
        }
        if (count == 1) {
            return List.of(text());
        }
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(text());
        }
        return values;
    }

    private String text() {
        int size = number();
        if (size == 0) {
            return "";
        }
        String text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        return text;
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
