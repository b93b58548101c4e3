package org.tocsin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Field;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;

/** Invented people and settings for tests. */
final class Invented {
    static final CaseSettings SETTINGS =
            new CaseSettings("Hôpital des Quatre-Saules", "mandat du directeur", "Mme Ozanne", "2027-01-31");
    static final ReadResult READ = new ReadResult(Outcome.READ, null, "application/pdf", 3, 1, "");

    static final Ledger.Provenance NOBODY = new Ledger.Provenance("", "", "");

    private Invented() {}

    static Person person(int n) {
        return person(n, "Montferrand");
    }

    static Person person(int n, String birthName) {
        return new Person(
                "P" + n,
                Population.PATIENT,
                birthName,
                "Delacroizette",
                "Anaëlle Marie",
                "F",
                19840300 + n % 28,
                "Guéret",
                "2840399" + String.format("%06d", n),
                List.of("IPP" + (900_000 + n)),
                List.of("anaelle." + n + "@exemple.test"),
                List.of("+336" + String.format("%08d", n)),
                "12 rue des Lilas",
                "23000",
                "Guéret",
                0,
                Map.of("guardian_id", "G" + n, "language", "fr"));
    }

    static byte[] hash(int n) {
        byte[] hash = new byte[32];
        hash[0] = (byte) n;
        hash[1] = (byte) (n >> 8);
        hash[31] = 7;
        return hash;
    }

    static List<Passage> passages(int count, int length, String seed) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Field> fields = i % 2 == 0 ? List.of() : List.of(new Field("né(e) le", 0, 3), new Field("IPP", 3, 4));
            passages.add(new Passage("page:" + i, (seed + i + " é€𝄞\n").repeat(length), fields));
        }
        return passages;
    }
}
