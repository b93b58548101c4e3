package org.tocsin.respond.severity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.registry.TermFile;
import org.tocsin.respond.severity.Traits.Age;
import org.tocsin.respond.severity.Traits.Mark;

/** What one row of the registry says by itself, as bits of marks. */
final class RowMarks {
    static final String GUARDIAN = "guardian_id";
    private static final String PROTECTED = "protected";
    private static final String CONFIDENTIAL = "confidential";
    private static final String FUNCTION = "function";

    private static final int REMEMBERED = 10_000;

    private final Map<String, String> columns = TermFile.pairs(RowMarks.class, "registry-columns.txt");
    private final MarkWords cells = MarkWords.marked("registry-words.txt");
    private final MarkWords addresses = MarkWords.marked("address-words.txt");
    private final MarkWords functions = MarkWords.all(Mark.IMPORTANT, "important-functions.txt");
    private final Map<String, Integer> byFunction = new HashMap<>();
    private final Map<String, Integer> byHeading = new HashMap<>();

    /** Whether the row says that the person died, also where the date cannot be read. */
    static boolean dead(Person person) {
        Map<String, String> extra = person.extra();
        return person.deceasedOn() != 0
                || (!extra.isEmpty() && (says(extra.get("deceased_on")) || says(extra.get("deceased"))));
    }

    private static boolean says(@Nullable String cell) {
        return cell != null && MarkWords.says(cell);
    }

    /** Words of which one stands in every address that tells something. */
    Set<String> notableWords() {
        return addresses.firstWords();
    }

    /**
     * The marks of a row.
     *
     * @param notable whether one of the {@link #notableWords} stands in the address
     */
    int of(Person person, Age age, boolean notable) {
        int marks = dead(person) ? EnumBits.of(Mark.DECEASED) : 0;
        for (Map.Entry<String, String> cell : person.extra().entrySet()) {
            marks |= column(cell.getKey(), cell.getValue());
        }
        if (notable) {
            int told = addresses.in(person.address());
            marks |= age == Age.MINOR ? told : told & ~EnumBits.of(Mark.CHILD_IN_CARE);
        }
        return unaddressable(person) ? marks | EnumBits.of(Mark.DOUBTFUL_CONTACT) : marks;
    }

    private int column(String heading, String cell) {
        return switch (heading) {
            case GUARDIAN -> MarkWords.says(cell) ? EnumBits.of(Mark.GUARDIAN) : 0;
            case PROTECTED -> told(cell, Mark.PROTECTED);
            case CONFIDENTIAL -> told(cell, Mark.CONFIDENTIAL);
            case FUNCTION -> function(cell);
            default -> {
                int mark = byHeading.computeIfAbsent(heading, this::ofHeading);
                yield mark != 0 && MarkWords.says(cell) ? mark : 0;
            }
        };
    }

    private int ofHeading(String heading) {
        String mark = columns.get(Fold.compact(heading));
        return mark == null ? 0 : EnumBits.of(Mark.valueOf(mark));
    }

    /** What a cell tells; where it says yes without saying what, the plain mark. */
    private int told(String cell, Mark plain) {
        int told = cells.in(cell);
        return told != 0 || !MarkWords.says(cell) ? told : EnumBits.of(plain);
    }

    private int function(String cell) {
        if (byFunction.size() > REMEMBERED) {
            byFunction.clear();
        }
        return byFunction.computeIfAbsent(cell, functions::in);
    }

    /** An address without town or street, and nothing else to write to. */
    private static boolean unaddressable(Person person) {
        boolean street = !person.address().isBlank();
        boolean town = !person.city().isBlank() || !person.postalCode().isBlank();
        return person.emails().isEmpty() && person.phones().isEmpty() && street != town;
    }
}
