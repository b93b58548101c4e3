package org.tocsin.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tocsin.classify.ClassCue;
import org.tocsin.classify.Classifier;
import org.tocsin.classify.DocumentClassifier;
import org.tocsin.classify.PassageClasses;
import org.tocsin.detect.Detector;
import org.tocsin.detect.table.TextTables;
import org.tocsin.link.Candidate;
import org.tocsin.link.Entities;
import org.tocsin.link.LinkSettings;
import org.tocsin.link.Linker;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.ports.CaseStore;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;
import org.tocsin.registry.PersonIndex;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/**
 * Writes what is found in the stored text of cases, one line a passage, and again in the same text damaged by a seed, so that two
 * versions of detection can be compared with {@code cmp}: {@code --case FOLDER,FOLDER --out FILE [--damage ROUNDS] [--clear yes]}. A line
 * holds numbers and a hash; with {@code --clear yes} what was found itself, which names people.
 */
public final class FindingsDigest {
    private static final String ODD = "\n\t |;,.:-'\"()_^<>=@/0159OIlàéÉœ\u0301\u00a0\u00ad’MmDrNée";

    private final Detector detector;
    private final Linker linker;
    private final Classifier classifier = new Classifier();
    private final PassageClasses classes = new PassageClasses(classifier);
    private final TextTables tables = new TextTables();
    private final PrintWriter out;
    private final boolean clear;

    private FindingsDigest(PersonIndex index, PrintWriter out, boolean clear) {
        detector = new Detector(index);
        linker = new Linker(index, LinkSettings.standard());
        this.out = out;
        this.clear = clear;
    }

    /** Reads the cases; they must not be open elsewhere. */
    public static void main(String[] args) throws IOException {
        int damage = Integer.parseInt(Options.of(args, "--damage", "2"));
        boolean clear = Options.of(args, "--clear", "no").equals("yes");
        Path file = Path.of(Options.of(args, "--out", "findings.txt"));
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                PrintWriter out = new PrintWriter(writer)) {
            for (String folder : Options.of(args, "--case", "").split(",")) {
                try (CaseStore store = CaseFolder.of(Path.of(folder)).open(KeySource.userFolder())) {
                    CompactPersonIndexBuilder people = CompactPersonIndex.builder();
                    store.registry().forEach((number, person) -> people.add(person));
                    new FindingsDigest(people.build(), out, clear).all(store, damage);
                }
            }
        }
    }

    private void all(CaseStore store, int damage) {
        store.ledger().forEachContent(content -> {
            var place = content.text();
            var result = content.result();
            if (place == null || result == null) {
                return;
            }
            List<Passage> passages = new ArrayList<>();
            store.texts().read(place, (ordinal, passage) -> passages.add(passage));
            for (int round = 0; round <= damage; round++) {
                SplittableRandom random = new SplittableRandom(content.number() * 31L + round);
                int kind = round;
                List<Passage> read = round == 0
                        ? passages
                        : passages.stream().map(p -> damaged(p, random, kind)).toList();
                document(content.number() + "/" + round, result.mediaType(), read);
            }
        });
    }

    private void document(String name, String mediaType, List<Passage> passages) {
        DocumentClassifier document = classifier.start(mediaType, "");
        passages.forEach(document::add);
        var verdict = document.verdict();
        say(name, verdict.category() + " " + verdict.confidence() + " " + verdict.because());
        Entities entities = new Entities(true);
        int number = 0;
        List<Passage> parts = new ArrayList<>();
        passages.forEach(passage -> parts.addAll(tables.split(passage)));
        parts.addAll(tables.rest());
        for (Passage part : parts) {
            List<Mention> mentions = detector.detect(part);
            for (Mention mention : mentions) {
                entities.add(number++, mention, part.isRow());
            }
            say(name + " " + part.name(), found(mentions, classes.cues(part, verdict.category())));
        }
        entities.all().forEach(entity -> say(name + " link", links(linker.link(entity))));
    }

    private static String found(List<Mention> mentions, List<ClassCue> cues) {
        StringBuilder out = new StringBuilder();
        for (Mention mention : mentions) {
            out.append("\n  ").append(mention.role());
            for (Trait t : mention.traits()) {
                out.append("\n    ").append(t).append(' ').append(t.value()).append(t.labelled() ? " labelled" : "");
            }
        }
        return out.append("\n  ").append(cues).toString();
    }

    private static String links(List<Candidate> candidates) {
        StringBuilder out = new StringBuilder();
        for (Candidate c : candidates) {
            out.append("\n  ")
                    .append(c.person())
                    .append(' ')
                    .append(c.status())
                    .append(' ')
                    .append(c.rule());
            out.append(' ')
                    .append(c.weight())
                    .append(' ')
                    .append(c.probability())
                    .append(' ')
                    .append(c.evidence());
        }
        return out.toString();
    }

    private void say(String place, String found) {
        String said = clear ? found : String.format(Locale.ROOT, "%d %08x", found.length(), found.hashCode());
        out.println(place + " " + said);
    }

    /** The passage with single characters changed; every third as a path, whole in capitals or without line breaks. */
    private static Passage damaged(Passage passage, SplittableRandom random, int round) {
        StringBuilder text = new StringBuilder(passage.text());
        int changes = 1 + text.length() / (30 * round);
        for (int i = 0; i < changes && text.length() > 0; i++) {
            text.setCharAt(random.nextInt(text.length()), ODD.charAt(random.nextInt(ODD.length())));
        }
        String changed = text.toString();
        int way = random.nextInt(6);
        if (way == 0 && changed.toUpperCase(Locale.ROOT).length() == changed.length()) {
            changed = changed.toUpperCase(Locale.ROOT);
        } else if (way == 1) {
            changed = changed.replace('\n', ' ');
        } else if (way == 2) {
            changed = changed.replace("  ", "\t ");
        }
        boolean path = way == 3 && passage.text().length() < 2000;
        return path
                ? Passage.of(Passage.PATH, changed)
                : new Passage(passage.name(), changed, way == 4 ? List.of() : passage.fields());
    }
}
