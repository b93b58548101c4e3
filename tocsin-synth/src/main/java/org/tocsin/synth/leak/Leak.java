package org.tocsin.synth.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;
import org.tocsin.synth.people.Person;
import org.tocsin.synth.people.RegistryFile;

/** Makes an invented hospital: its registry, its leak and the answer key. Equal arguments give equal bytes. */
public final class Leak {
    /** What was made: the leak is both in a folder and in an archive. */
    public record Paths(Path registry, Path folder, Path archive, Path key) {}

    private final People people;
    private final PeopleIndex index;
    private final long seed;

    private Leak(int people, long seed) {
        this.people = new People(seed, people);
        this.index = PeopleIndex.of(this.people);
        this.seed = seed;
    }

    /**
     * Makes everything below a folder.
     *
     * @param people number of registry rows, at least 20
     * @param documents number of documents, at least 1
     * @throws IllegalArgumentException if a number is too small
     */
    public static Paths make(Path dir, int people, int documents, long seed) throws IOException {
        if (people < 20 || documents < 1) {
            throw new IllegalArgumentException("an invented hospital needs 20 people and one document at least");
        }
        Paths out = new Paths(
                dir.resolve("registry.csv"), dir.resolve("leak"), dir.resolve("leak.zip"), dir.resolve("key"));
        Files.createDirectories(out.folder());
        Leak leak = new Leak(people, seed);
        RegistryFile.write(leak.people, out.registry());
        leak.write(out, documents);
        return out;
    }

    private void write(Paths out, int documents) throws IOException {
        try (AnswerKey.Writer key = new AnswerKey.Writer(out.key());
                LeakFiles files = new LeakFiles(out.folder(), out.archive())) {
            for (int row : index.duplicates()) {
                Person person = people.get(row);
                key.sameHuman(person.id(), people.get(person.human()).id());
            }
            DocumentMaker maker = new DocumentMaker(new Casting(people, index, seed));
            Placement placement = new Placement(key, new Judge(index), people);
            Oddities oddities = new Oddities(maker, placement, files);
            int odd = 0;
            for (int i = 0; placement.documents() < documents; i++) {
                Dice dice = Dice.of(seed, 20, i);
                if (i % 28 == 27) {
                    oddities.place(odd++, dice);
                } else {
                    place(maker.any(dice), placement, files, dice);
                }
            }
        }
    }

    private static void place(Made made, Placement placement, LeakFiles files, Dice dice) throws IOException {
        String path = placement.free(made.folder(), made.name());
        files.put(path, made.bytes());
        placement.document(path, made, false);
        boolean named = made.actors().stream().anyMatch(actor -> actor.shown.contains(Trait.IN_PATH));
        if (!named && made.attachments().isEmpty() && dice.chance(0.025)) {
            String copy = placement.free("Sauvegardes/" + made.folder(), made.name());
            files.put(copy, made.bytes());
            placement.document(copy, made, true);
        }
    }
}
