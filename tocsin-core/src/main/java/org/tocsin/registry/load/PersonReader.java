package org.tocsin.registry.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** Turns a row into a person, cell by cell. */
final class PersonReader {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>.]+(?:\\.[^\\s@,;<>.]+)+");

    private final MappedColumns columns;
    private final Mapping mapping;
    private final Pattern several;
    private final LocalDate today;

    PersonReader(MappedColumns columns, Mapping mapping, Clock clock) {
        this.columns = columns;
        this.mapping = mapping;
        this.several = Pattern.compile(mapping.multiValueSeparator(), Pattern.LITERAL);
        this.today = LocalDate.now(clock);
    }

    /** The person of a row; null if it is refused, and the reading then says why. */
    @Nullable
    Person read(Row row, Reading reading) {
        if (row.cells().size() != columns.width()) {
            reading.refuse(
                    "",
                    "the row has " + row.cells().size() + " cells, the header " + columns.width(),
                    "Put cells that hold the separator or a line break in quotes.");
            return null;
        }
        String id = id(reading);
        Population population = population(reading);
        names(reading);
        int birthDate = birthDate(reading);
        if (reading.refusal() != null || population == null) {
            return null;
        }
        Map<String, String> extra = new HashMap<>(columns.others(row.cells()));
        return new Person(
                id,
                population,
                reading.cell("birth_name"),
                reading.cell("used_name"),
                reading.cell("given_names"),
                sex(reading),
                birthDate,
                reading.cell("birth_place"),
                nir(reading),
                patientIds(reading),
                emails(reading),
                phones(reading),
                reading.cell("address"),
                reading.cell("postal_code"),
                reading.cell("city"),
                deceasedOn(reading, extra),
                extra);
    }

    private static String id(Reading reading) {
        String id = reading.cell("id");
        if (id.isEmpty()) {
            reading.refuse("id", "the id is missing", "Give each person an id of its own.");
        }
        return id;
    }

    private static @Nullable Population population(Reading reading) {
        Population population = Vocabulary.population(reading.cell("population"));
        if (population == null) {
            reading.refuse(
                    "population",
                    "the population is none of patient, staff, partner",
                    "Write one of these words, or map the words of the file to them with values:.");
        }
        return population;
    }

    private static void names(Reading reading) {
        boolean named = false;
        for (String target : List.of("birth_name", "used_name", "given_names")) {
            named |= !Fold.words(reading.cell(target)).isEmpty();
        }
        if (!named) {
            reading.refuse("birth_name", "the row has no name", "Give at least a surname or a given name.");
        }
    }

    private int birthDate(Reading reading) {
        OptionalInt date = date(reading.cell("birth_date"));
        if (date.isEmpty()) {
            reading.refuse(
                    "birth_date",
                    "the birth date cannot be read or is no day of the calendar",
                    "Write it as 2001-12-31, name its format under date_formats:, or leave the cell empty if it is not known.");
        }
        return date.orElse(0);
    }

    private int deceasedOn(Reading reading, Map<String, String> extra) {
        String cell = reading.cell("deceased_on");
        OptionalInt date = date(cell);
        if (date.isEmpty()) {
            extra.put("deceased_on", cell);
            reading.warn(
                    "deceased_on",
                    "the date of death cannot be read",
                    "Write it as 2001-12-31 or name its format under date_formats:; the cell is kept as it is.");
        }
        return date.orElse(0);
    }

    /** 0 for a date that is not known, empty for one that cannot be read. */
    private OptionalInt date(String cell) {
        if (cell.isEmpty() || Vocabulary.unknown(cell)) {
            return OptionalInt.of(0);
        }
        for (DateFormat format : mapping.dateFormats()) {
            OptionalInt date = format.read(cell, today);
            if (date.isPresent()) {
                return date;
            }
        }
        return DateFormat.ISO.read(cell, today);
    }

    private static String sex(Reading reading) {
        String cell = reading.cell("sex");
        String sex = cell.isEmpty() ? "U" : Vocabulary.sex(cell);
        if (sex == null) {
            reading.warn("sex", "the sex is neither F nor M", "Map the words of the file to F and M with values:.");
        }
        return sex == null || sex.equals("U") ? "" : sex;
    }

    private static String nir(Reading reading) {
        String cell = reading.cell("nir");
        if (cell.isEmpty() || Vocabulary.unknown(cell)) {
            return "";
        }
        String nir = Nir.compact(cell);
        if (!Nir.possible(nir)) {
            reading.warn(
                    "nir",
                    "this cannot be a NIR; the person is taken without it",
                    "Write 13 characters, or 15 with the key; a spreadsheet may have rounded the number.");
            return "";
        }
        if (!Nir.keyAgrees(nir)) {
            reading.warn("nir", "the key of the NIR is wrong; the number is kept", "Check the number at its source.");
        }
        return nir.substring(0, 13);
    }

    private List<String> patientIds(Reading reading) {
        return values(reading.cell("patient_ids")).stream()
                .map(value -> value.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .toList();
    }

    private List<String> emails(Reading reading) {
        List<String> emails = new ArrayList<>();
        for (String value : values(reading.cell("emails"))) {
            if (!EMAIL.matcher(value).matches()) {
                reading.warn("emails", "this is no e-mail address; it is kept as written", "Check it at its source.");
            }
            emails.add(value.toLowerCase(Locale.ROOT));
        }
        return emails;
    }

    private List<String> phones(Reading reading) {
        Set<String> phones = new LinkedHashSet<>();
        for (String value : values(reading.cell("phones"))) {
            String number = PhoneCell.e164(value);
            if (number.isEmpty()) {
                reading.warn("phones", "this is no phone number; it is kept as written", "Check it at its source.");
            }
            phones.add(number.isEmpty() ? PhoneCell.digits(value) : number);
        }
        return List.copyOf(phones);
    }

    private Set<String> values(String cell) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : several.split(cell)) {
            String stripped = value.strip();
            if (!Vocabulary.unknown(stripped)) {
                values.add(stripped);
            }
        }
        return values;
    }
}
