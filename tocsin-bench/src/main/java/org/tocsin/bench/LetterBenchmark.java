package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.complaint.NoticeComplaints;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.LetterSetter;
import org.tocsin.respond.letter.batch.BatchContent.Written;
import org.tocsin.respond.letter.batch.LetterFiles;
import org.tocsin.respond.letter.batch.NoticeLetters;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.lint.Linter;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.SettingsException;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.respond.notice.text.NoticeTexts;

/**
 * Measures how fast letters are written, with text, linter, setting and file but without the case's database: {@code --letters 10000},
 * {@code --batches 1}, {@code --threads 2}, {@code --each true} for one file a letter, {@code --complaint true} for the complaint behind each. Prints letters
 * per processor second, bytes and the peak of the heap after each batch: flat if it does not grow.
 */
public final class LetterBenchmark {
    private static final PlanFacts FACTS =
            new PlanFacts("2026-11-22", 1000, 987, 92.4, 98.1, 20_000, 4_000, 120, 15_880, 1);
    private static final List<DataClass> CLASSES = List.of(DataClass.values());
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final InventedPeople people = new InventedPeople(7);
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Person> registry = new ArrayList<>();

    private LetterBenchmark() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws IOException, SettingsException {
        int letters = Integer.parseInt(Options.of(args, "--letters", "10000"));
        int batches = Integer.parseInt(Options.of(args, "--batches", "1"));
        int threads = Integer.parseInt(Options.of(args, "--threads", "2"));
        boolean each = Boolean.parseBoolean(Options.of(args, "--each", "false"));
        boolean complaint = Boolean.parseBoolean(Options.of(args, "--complaint", "false"));
        Path folder = Files.createDirectories(Path.of(Options.of(args, "--folder", "target/letter-benchmark")));
        LetterBenchmark benchmark = new LetterBenchmark();
        LetterFiles files = benchmark.files(each, complaint, threads);
        say("letters of a batch %d, threads %d, Java %s", letters, threads, Runtime.version());
        benchmark.parts(Math.min(letters, 2000));
        // compiled code is what a large case runs; the first batch is the warm-up
        for (int batch = 0; batch <= batches; batch++) {
            benchmark.batch(batch == 0 ? "warm-up" : "batch " + batch, files, letters, folder);
        }
    }

    private LetterFiles files(boolean each, boolean complaint, int threads) throws IOException, SettingsException {
        NoticeSettings settings = settings();
        Optional<NoticeComplaints> complaints = complaint ? NoticeComplaints.of(settings) : Optional.empty();
        NoticeLetters source = new NoticeLetters(
                new NoticeTexts(settings, FACTS), DAY, complaints, number -> registry.get(number - 1));
        return new LetterFiles(
                source,
                new LetterFiles.Options("Courriers", "fr", Instant.parse("2026-11-24T08:00:00Z"), each, threads));
    }

    private static NoticeSettings settings() throws IOException, SettingsException {
        try (InputStream in = SettingsReader.class.getResourceAsStream("example.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the example of the settings is missing");
            }
            return SettingsReader.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Prints what the parts of a letter cost, each measured alone on one thread. */
    private void parts(int letters) throws IOException, SettingsException {
        NoticeTexts texts = new NoticeTexts(settings(), FACTS);
        Linter linter = new Linter(texts.settings());
        List<Notice> notices = new ArrayList<>();
        notices(letters, notices::add);
        NoticeLetters source = new NoticeLetters(texts, DAY, Optional.empty(), number -> registry.get(number - 1));
        List<Letter> addressed = notices.stream()
                .map(notice -> source.of(notice).get())
                .map(made -> made.letter().to(List.of("Ana MARTIN", "12 RUE DES LILAS", "29200 BREST")))
                .toList();
        part("text", letters, () -> notices.forEach(texts::message));
        part("linter", letters, () -> {
            for (int i = 0; i < letters; i++) {
                linter.check(
                        addressed.get(i).message(),
                        NoticeContent.of(notices.get(i)),
                        Kind.FIRST,
                        NoticeTexts.gates(notices.get(i)),
                        Channel.POST);
            }
        });
        part("setting", letters, () -> addressed.forEach(LetterSetter::set));
        registry.clear();
    }

    private static void part(String name, int letters, Runnable work) {
        ThreadTime.warmUp(work);
        say("%-8s %.0f letters a processor second", name, letters / ThreadTime.median(3, work));
    }

    private void batch(String name, LetterFiles files, int letters, Path folder) throws IOException {
        Path batch = Files.createDirectory(folder.resolve("batch"));
        registry.clear();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long processor = processor();
        long clock = System.nanoTime();
        Written written = files.write(batch, visitor -> notices(letters, visitor));
        double processorSeconds = (processor() - processor) / 1e9;
        double seconds = (System.nanoTime() - clock) / 1e9;
        long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        say(
                "%-8s %d letters, %d refused: %.0f a processor second, %.0f a second, %.1f MB, %.1f kB each, heap peak %d MB, held %d MB",
                name,
                written.texts().size(),
                written.refused().size(),
                letters / processorSeconds,
                letters / seconds,
                size(batch) / 1e6,
                size(batch) / 1e3 / Math.max(1, written.texts().size()),
                peak >> 20,
                Measured.heap() >> 20);
        delete(batch);
    }

    private void notices(int count, Consumer<Notice> visitor) {
        for (int number = 1; number <= count; number++) {
            Person person = people.next(number);
            registry.add(person);
            visitor.accept(new Notice(
                    number,
                    1,
                    number,
                    0,
                    Kind.FIRST,
                    Channel.POST,
                    1,
                    0,
                    State.HANDED_OVER,
                    "",
                    0,
                    0,
                    0,
                    content(person).encoded()));
        }
    }

    private NoticeContent content(Person person) {
        String name =
                person.givenNames().split(",")[0] + ' ' + person.usedName().toUpperCase(Locale.ROOT);
        Recipient recipient = new Recipient(
                List.of(name), "", List.of(person.address()), person.postalCode(), person.city(), "", person.phones());
        List<ToldItem> told = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            EnumSet<DataClass> classes = EnumSet.of(DataClass.IDENTITY);
            classes.add(CLASSES.get(random.nextInt(CLASSES.size())));
            Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            told.add(new ToldItem(i, category, EnumBits.of(classes), false));
        }
        String language = random.nextInt(20) == 0 ? "en" : "fr";
        return new NoticeContent(
                recipient, name, NoticeContent.Relation.SELF, language, false, "7K3MQ9XT2BWHD5RV8NCE", 21, told);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
