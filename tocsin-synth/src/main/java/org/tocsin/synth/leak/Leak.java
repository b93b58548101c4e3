package org.tocsin.synth.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.format.LeakFiles;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Lists;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;
import org.tocsin.synth.people.Person;
import org.tocsin.synth.people.RegistryFile;

/** Makes an invented hospital: its registry, its leak and the answer key. Equal arguments give equal bytes. */
public final class Leak {
    /** What was made: the leak is both in a folder and in an archive. */
    public record Paths(Path registry, Path folder, Path archive, Path key, Path passwords) {}

    private final People people;
    private final PeopleIndex index;
    private final DemoSource.Wish wish;

    private Leak(DemoSource.Wish wish) {
        this.people = new People(wish.seed(), wish.people());
        this.index = PeopleIndex.of(this.people);
        this.wish = wish;
    }

    /** Makes everything below a folder. */
    public static Paths make(Path dir, DemoSource.Wish wish) throws IOException {
        Paths out = new Paths(
                dir.resolve("registry.csv"),
                dir.resolve("leak"),
                dir.resolve("leak.zip"),
                dir.resolve("key"),
                dir.resolve("passwords.txt"));
        Files.createDirectories(out.folder());
        Leak leak = new Leak(wish);
        RegistryFile.write(leak.people, out.registry());
        Files.write(out.passwords(), Lists.of("words_password"));
        leak.write(out);
        return out;
    }

    private void write(Paths out) throws IOException {
        try (AnswerKey.Writer key = new AnswerKey.Writer(out.key());
                LeakFiles files = new LeakFiles(out.folder(), out.archive())) {
            for (int row : index.duplicates()) {
                Person person = people.get(row);
                key.sameHuman(person.id(), people.get(person.human()).id());
            }
            DocumentMaker maker = new DocumentMaker(people, index, wish);
            Placement placement = new Placement(key, new Judge(index), people);
            Oddities oddities = new Oddities(maker, placement, files);
            int odd = 0;
            for (int i = 0; placement.documents() < wish.documents(); i++) {
                Dice dice = Dice.of(wish.seed(), 20, i);
                if (i % 16 == 15 && wish.mix().equals("all")) {
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
