package org.tocsin.respond.severity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.registry.TermFile;
import org.tocsin.respond.severity.Traits.Age;
import org.tocsin.respond.severity.Traits.Mark;

/** What one row of the registry says by itself. */
final class RowMarks {
    static final String GUARDIAN = "guardian_id";
    private static final String PROTECTED = "protected";
    private static final String CONFIDENTIAL = "confidential";
    private static final String FUNCTION = "function";

    private static final Map<String, String> COLUMNS = TermFile.pairs(RowMarks.class, "registry-columns.txt");

    private final MarkWords cells = MarkWords.marked("registry-words.txt");
    private final MarkWords addresses = MarkWords.marked("address-words.txt");
    private final MarkWords functions = MarkWords.all(Mark.IMPORTANT, "important-functions.txt");

    /** Whether the row says that the person died, also where the date cannot be read. */
    static boolean dead(Person person) {
        Map<String, String> extra = person.extra();
        return person.deceasedOn() != 0
                || MarkWords.says(extra.getOrDefault("deceased_on", ""))
                || MarkWords.says(extra.getOrDefault("deceased", ""));
    }

    Set<Mark> of(Person person, Age age) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (dead(person)) {
            marks.add(Mark.DECEASED);
        }
        person.extra().forEach((heading, cell) -> {
            if (MarkWords.says(cell)) {
                marks.addAll(column(heading, cell));
            }
        });
        for (Mark mark : addresses.in(person.address())) {
            if (mark != Mark.CHILD_IN_CARE || age == Age.MINOR) {
                marks.add(mark);
            }
        }
        if (unaddressable(person)) {
            marks.add(Mark.DOUBTFUL_CONTACT);
        }
        return marks;
    }

    private Set<Mark> column(String heading, String cell) {
        return switch (heading) {
            case GUARDIAN -> EnumSet.of(Mark.GUARDIAN);
            case PROTECTED -> or(cells.in(cell), Mark.PROTECTED);
            case CONFIDENTIAL -> or(cells.in(cell), Mark.CONFIDENTIAL);
            case FUNCTION -> functions.in(cell);
            default -> ofColumn(heading);
        };
    }

    private static Set<Mark> ofColumn(String heading) {
        String mark = COLUMNS.get(Fold.compact(heading));
        return mark == null ? EnumSet.noneOf(Mark.class) : EnumSet.of(Mark.valueOf(mark));
    }

    /** A cell that says yes without saying what. */
    private static Set<Mark> or(Set<Mark> told, Mark plain) {
        return told.isEmpty() ? EnumSet.of(plain) : told;
    }

    /** An address without town or street, and nothing else to write to. */
    private static boolean unaddressable(Person person) {
        boolean street = !person.address().isBlank();
        boolean town = !person.city().isBlank() || !person.postalCode().isBlank();
        return person.emails().isEmpty() && person.phones().isEmpty() && street != town;
    }
}
