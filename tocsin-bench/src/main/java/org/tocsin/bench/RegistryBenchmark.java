package org.tocsin.bench;

import static org.tocsin.bench.Measured.heap;
import static org.tocsin.bench.Measured.say;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;
import org.tocsin.registry.PersonIndex;

/** Builds the index over invented people and prints time, memory and lookups a second: {@code --people N}. */
public final class RegistryBenchmark {
    private static final int SAMPLE = 20_000;
    private static final int ROUNDS = 5;

    private RegistryBenchmark() {}

    /** Runs the measurement; {@code --people N} says for how many people, 100,000 unless given. */
    public static void main(String[] args) {
        int people = Integer.parseInt(Options.of(args, "--people", "100000"));
        say(
                "people %d, Java %s, most heap %d MB",
                people, Runtime.version(), Runtime.getRuntime().maxMemory() >> 20);
        long empty = heap();
        PersonIndex index = build(people);
        say("heap of the index after GC %d MB", (heap() - empty) >> 20);
        List<Person> sample = sample(index);
        lookups("byIdentifier NIR", sample, p -> index.byIdentifier(TraitType.NIR, p.nir()).length);
        lookups(
                "byIdentifier e-mail",
                sample,
                p -> p.emails().isEmpty()
                        ? 0
                        : index.byIdentifier(TraitType.EMAIL, p.emails().get(0)).length);
        lookups("byIdentifier unknown", sample, p -> index.byIdentifier(TraitType.PATIENT_ID, p.nir()).length);
        lookups("byFullName", sample, p -> index.byFullName(p.birthName(), firstGiven(p)).length);
        lookups("byAddress", sample, p -> index.byAddress(p.postalCode(), p.address()).length);
        lookups("byBirthDate", sample, p -> index.byBirthDate(p.birthDate()).length);
        List<String> tokens =
                sample.stream().map(p -> Fold.compact(p.birthName())).toList();
        lookups("surnameCount", tokens, index::surnameCount);
        long start = System.nanoTime();
        index.similarSurnames(tokens.get(0));
        say("similarSurnames, first call (builds the delete index) %.1f s", seconds(start));
        lookups(
                "similarSurnames",
                tokens.subList(0, Math.min(2000, tokens.size())),
                t -> index.similarSurnames(t).size());
        say("heap of the index after GC, fuzzy part included %d MB", (heap() - empty) >> 20);
        say("people in the index %d", index.size());
    }

    private static PersonIndex build(int people) {
        InventedPeople invented = new InventedPeople(42);
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        long making = 0;
        long makingCpu = 0;
        long start = System.nanoTime();
        long startCpu = ThreadTime.nanos();
        for (int i = 0; i < people; i++) {
            long before = System.nanoTime();
            long beforeCpu = ThreadTime.nanos();
            Person person = invented.next(i);
            making += System.nanoTime() - before;
            makingCpu += ThreadTime.nanos() - beforeCpu;
            builder.add(person);
        }
        double added = seconds(start) - making / 1e9;
        long finishing = System.nanoTime();
        PersonIndex index = builder.build();
        say("build %.1f s (add %.1f s, finish %.1f s)", added + seconds(finishing), added, seconds(finishing));
        say("build, processor time of its thread %.1f s", (ThreadTime.nanos() - startCpu - makingCpu) / 1e9);
        return index;
    }

    private static List<Person> sample(PersonIndex index) {
        SplittableRandom random = new SplittableRandom(7);
        List<Person> sample = new ArrayList<>(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(index.person(random.nextInt(index.size())));
        }
        return sample;
    }

    private static String firstGiven(Person person) {
        String given = person.givenNames();
        int comma = given.indexOf(',');
        return comma < 0 ? given : given.substring(0, comma);
    }

    /** The best of some rounds, so that warming up and other work on the machine weigh less. */
    private static <T> void lookups(String name, List<T> inputs, ToLongFunction<T> lookup) {
        double best = Double.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            found = 0;
            for (T input : inputs) {
                found += lookup.applyAsLong(input);
            }
            best = Math.min(best, seconds(start));
        }
        say(
                "%-22s %,12.0f a second, %8.2f us each, %.2f found on average",
                name, inputs.size() / best, best / inputs.size() * 1e6, (double) found / inputs.size());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
