package org.tocsin.bench;

import static org.tocsin.bench.Measured.heap;
import static org.tocsin.bench.Measured.say;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.DoubtViews;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.PersonSearch;
import org.tocsin.scan.Explainer;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Processor time of what the screens of review ask for: {@code --people N} searches among so many invented people, {@code --case DIR}
 * views the doubts and documents of a case.
 */
public final class ReviewBenchmark {
    private static final int QUESTIONS = 200;
    private static final int PEOPLE_SHOWN = 20;

    private ReviewBenchmark() {}

    /** Runs it; the case must not be open elsewhere. */
    public static void main(String[] args) {
        String folder = Options.of(args, "--case", "");
        if (folder.isEmpty()) {
            search(Integer.parseInt(Options.of(args, "--people", "100000")));
        } else {
            try (CaseStore store = CaseFolder.of(Path.of(folder)).open(KeySource.userFolder())) {
                views(store);
            }
        }
    }

    private static void search(int people) {
        CompactPersonIndex index = InventedPeople.index(people);
        long before = heap();
        PersonSearch search = new PersonSearch(index, Clock.systemUTC());
        SplittableRandom random = new SplittableRandom(7);
        List<Person> asked = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(index.person(random.nextInt(index.size())));
        }
        search.find("dupond", 0, PEOPLE_SHOWN, Locale.FRENCH);
        ask("whole name", search, asked, p -> p.givenNames() + " " + p.birthName());
        ask("surname", search, asked, Person::birthName);
        ask("beginnings", search, asked, p -> beginning(p.birthName(), 3) + " " + beginning(p.givenNames(), 2));
        ask("one letter and surname", search, asked, p -> beginning(p.givenNames(), 1) + " " + p.birthName());
        ask("mistyped surname", search, asked, p -> mistyped(p.birthName()) + " " + p.givenNames());
        ask("name and birth date", search, asked, p -> p.birthName() + " " + french(p.birthDate()));
        ask("patient number", search, asked, p -> String.join("", p.patientIds()));
        say("heap beside the index of %,d people: %d MB", index.size(), (heap() - before) >> 20);
        say("heap of all: %d MB", heap() >> 20);
    }

    private static String beginning(String text, int letters) {
        return text.substring(0, Math.min(letters, text.length()));
    }

    private static String mistyped(String name) {
        int at = name.length() / 2;
        return name.substring(0, at) + "x" + name.substring(Math.min(at + 1, name.length()));
    }

    private static String french(int date) {
        return String.format(Locale.ROOT, "%02d/%02d/%04d", date % 100, date / 100 % 100, date / 10_000);
    }

    private static void ask(String what, PersonSearch search, List<Person> people, Function<Person, String> query) {
        List<String> found = new ArrayList<>();
        measured(what, people, p -> {
            boolean first = search.find(query.apply(p), 0, PEOPLE_SHOWN, Locale.FRENCH).stream()
                    .anyMatch(hit ->
                            hit.personId().equals(p.id()) || hit.otherIds().contains(p.id()));
            if (first) {
                found.add(p.id());
            }
        });
        say("%-28s on the first page of %d: %d of %d", "", PEOPLE_SHOWN, found.size() / 2, people.size());
    }

    private static void views(CaseStore store) {
        long before = ThreadTime.nanos();
        Explainer explainer = Explainer.of(store);
        say("index of %,d people %.1f s", explainer.index().size(), (ThreadTime.nanos() - before) / 1e9);
        List<ResultStore.LinkRow> doubts = new ArrayList<>();
        store.results().links(link -> {
            if (link.status() == LinkStatus.REVIEW && doubts.size() < 50 * QUESTIONS) {
                doubts.add(link);
            }
        });
        List<ResultStore.LinkRow> asked = new ArrayList<>();
        for (int i = 0; i < doubts.size(); i += Math.max(1, doubts.size() / QUESTIONS)) {
            asked.add(doubts.get(i));
        }
        DoubtViews views = new DoubtViews(store, explainer);
        measured("doubt", asked, l -> views.of(l.item(), l.mention(), l.passage(), Locale.FRENCH, Masking.MASKED));
        DocumentViews documents = new DocumentViews(store, explainer);
        DocumentViews.Ask ask = new DocumentViews.Ask(0, 10, DocumentViews.NOBODY, Masking.MASKED);
        measured("document", asked, link -> documents.of(link.item(), ask, Locale.FRENCH));
    }

    /** Twice, so that the second time is that of a warm machine. */
    private static <T> void measured(String what, List<T> questions, Consumer<T> answer) {
        questions.forEach(answer);
        double[] times = new double[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = ThreadTime.nanos();
            answer.accept(questions.get(i));
            times[i] = (ThreadTime.nanos() - start) / 1e6;
        }
        Arrays.sort(times);
        if (times.length > 0) {
            say(
                    "%-28s %6.2f ms median, %6.2f ms p95, %6.2f ms most, of %d",
                    what,
                    times[times.length / 2],
                    times[times.length * 95 / 100],
                    times[times.length - 1],
                    times.length);
        }
    }
}
