package org.tocsin.store;

import java.util.List;
import java.util.Map;
import org.tocsin.model.Outcome;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.ReadResult;

/** Invented people and settings for tests. */
final class Invented {
    static final CaseSettings SETTINGS =
            new CaseSettings("Hôpital des Quatre-Saules", "mandat du directeur", "Mme Ozanne", "2027-01-31");
    static final ReadResult READ = new ReadResult(Outcome.READ, null, "application/pdf", 3, 1, "");

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
}
