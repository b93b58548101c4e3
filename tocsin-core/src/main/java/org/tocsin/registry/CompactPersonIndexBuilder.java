package org.tocsin.registry;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** Takes people one by one, keeps their packed form and the keys under which they are found. For one thread, used once. */
public final class CompactPersonIndexBuilder {
    /** An address that more people share is a hospital, a nursing home or a barracks: it says nothing about a person. */
    static final int COMMON_ADDRESS = 50;

    /** Kind of the keys of {@link #places}. */
    static final String PLACE = "place";

    final Records records = new Records();
    final HashPostings.Builder identifiers = new HashPostings.Builder();
    final IdentifierShapes shapes = new IdentifierShapes();
    final HashPostings.Builder fullNames = new HashPostings.Builder();
    final HashPostings.Builder addresses = new HashPostings.Builder();
    final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    final TokenTable surnameTokens = new TokenTable();
    final TokenTable givenTokens = new TokenTable();
    final Tokens surnames = new Tokens();
    final Tokens givenNames = new Tokens();
    final IntArrayList birthDates = new IntArrayList();
    int patients;
    final LongArrayList letters = new LongArrayList();

    /** For each person beginnings of the hashes of postal code and town, 0 for those who have none. */
    final LongArrayList homes = new LongArrayList();

    private final HashPostings.Builder twins = new HashPostings.Builder();

    CompactPersonIndexBuilder() {}

    /**
     * Adds a person; its number is the count of people added before.
     *
     * @throws IllegalStateException beyond 16,777,216 people
     */
    public CompactPersonIndexBuilder add(Person person) {
        int number = records.size();
        if (number == HashPostings.MOST_PEOPLE) {
            throw new IllegalStateException("a registry holds at most " + HashPostings.MOST_PEOPLE + " people");
        }
        records.add(person);
        patients += person.population() == Population.PATIENT ? 1 : 0;
        birthDates.add(person.birthDate());
        letters.add(NameLetters.of(person));
        Identifiers.each(person, (type, value) -> {
            identifiers.add(Identifiers.hash(type, value), number);
            shapes.add(type, value);
        });
        addNames(person, number);
        addAddress(person, number);
        SameHuman.nameKeys(person).forEach(key -> twins.add(key, number));
        return this;
    }

    private void addNames(Person person, int number) {
        Set<String> given = GivenNameForms.of(person.givenNames());
        for (String surname : SurnameForms.of(person.birthName(), person.usedName())) {
            given.forEach(name -> fullNames.add(Hash.of(surname, name), number));
        }
        addSurnameTokens(person.birthName(), number);
        if (!person.usedName().equals(person.birthName())) {
            addSurnameTokens(person.usedName(), number);
        }
        GivenNameForms.tokens(person.givenNames()).forEach(token -> givenNames.add(givenTokens.add(token), number));
    }

    private void addSurnameTokens(String surname, int number) {
        CompactPersonIndex.surnameTokens(surname).forEach(token -> surnames.add(surnameTokens.add(token), number));
    }

    private void addAddress(Person person, int number) {
        String code = AddressForm.postalCode(person.postalCode());
        String town = Fold.words(person.city());
        homes.add(beginning(code) << 32 | (beginning(town) & 0xffff_ffffL));
        if (!town.isEmpty()) {
            places.addTo(Hash.of(PLACE, town), 1);
        }
        if (!code.isEmpty()) {
            places.addTo(Hash.of(PLACE, code), 1);
            AddressForm.of(person.address()).forEach(street -> addresses.add(Hash.of(code, street), number));
        }
    }

    static long beginning(String place) {
        return place.isEmpty() ? 0 : Hash.of(PLACE, place) >>> 32;
    }

    /** The index of all people added. */
    public CompactPersonIndex build() {
        records.trim();
        return new CompactPersonIndex(this);
    }

    /** The rows that are the same human being. */
    HumanGroups humans(HashPostings builtIdentifiers) {
        HumanGroups groups = new HumanGroups();
        builtIdentifiers.shared(numbers -> join(numbers, groups, SameHuman::byNir));
        twins.build()
                .shared(numbers -> join(
                        numbers, groups, (a, b) -> SameHuman.byNameAndContact(a, b) || SameHuman.byStrictTraits(a, b)));
        return groups;
    }

    // more rows under one key are placeholders ("INCONNU", 1900-01-01) and would cost the square of their number
    private static final int MOST_ROWS_OF_ONE = 200;

    private void join(int[] numbers, HumanGroups groups, BiPredicate<Person, Person> same) {
        if (numbers.length > MOST_ROWS_OF_ONE) {
            return;
        }
        Person[] people = new Person[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            people[i] = records.get(numbers[i]);
        }
        for (int i = 0; i < numbers.length; i++) {
            for (int j = i + 1; j < numbers.length; j++) {
                if (same.test(people[i], people[j])) {
                    groups.join(numbers[i], numbers[j], (a, b) -> SameHuman.contradict(records.get(a), records.get(b)));
                }
            }
        }
    }

    /** Pairs of token and person. */
    static final class Tokens {
        private final LongChunks pairs = new LongChunks();

        void add(int token, int number) {
            pairs.add(((long) token << 32) | number);
        }

        /** The postings; the pairs are given back. */
        TokenPostings build(TokenTable tokens) {
            return new TokenPostings(pairs, tokens.size());
        }
    }
}
