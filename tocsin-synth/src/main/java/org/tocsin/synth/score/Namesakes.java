package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tocsin.synth.people.Folded;

/** The names that some human beings of a registry bear: birth or used name with the first given name. */
final class Namesakes {
    private final Map<String, Set<String>> names = new HashMap<>();

    /**
     * Reads a registry file.
     *
     * @param asked the human beings of interest; nobody else is kept
     * @param human the row that stands for the human being of a row
     */
    static Namesakes read(Path registry, Set<String> asked, UnaryOperator<String> human) throws IOException {
        Namesakes read = new Namesakes();
        Table.read(registry, row -> {
            String who = human.apply(Table.cell(row, "id"));
            if (asked.contains(who)) {
                read.names.computeIfAbsent(who, k -> new HashSet<>()).addAll(names(row));
            }
        });
        return read;
    }

    private static Set<String> names(NamedCsvRecord row) {
        String first = " " + Table.cell(row, "given_names").split(";")[0];
        Set<String> names = new HashSet<>();
        for (String surname : List.of(Table.cell(row, "birth_name"), Table.cell(row, "used_name"))) {
            if (!surname.isEmpty()) {
                names.add(key(surname + first));
            }
        }
        return names;
    }

    /** Whether two human beings bear one name. */
    boolean share(String one, String other) {
        return !Collections.disjoint(of(one), of(other));
    }

    /** Whether a human being bears a name as a document writes it. */
    boolean bears(String human, String written) {
        return of(human).contains(key(written));
    }

    private Set<String> of(String human) {
        return names.getOrDefault(human, Set.of());
    }

    /** The parts of a name in any order, folded. */
    static String key(String name) {
        TreeSet<String> parts = new TreeSet<>();
        for (String part : name.split("[\\s'’-]+")) {
            if (!part.isEmpty()) {
                parts.add(Folded.of(part));
            }
        }
        return String.join(" ", parts);
    }
}
