package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Person;
import org.tocsin.ports.RegistryStore;

/** People keep their numbers, and a load is all or nothing. */
class RegistryStoreTest extends OnBothDatabases {
    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        store.registry().forEach((number, person) -> {
            assertThat(number).isEqualTo(people.size());
            people.add(person);
        });
        return people;
    }

    private RegistryStore.Counts load(Person... people) {
        try (RegistryStore.Load load = store.registry().begin()) {
            for (Person person : people) {
                load.put(person);
            }
            return load.commit();
        }
    }

    @Test
    void emptyRegistry_hasVersionZero() {
        assertThat(store.registry().size()).isZero();
        assertThat(store.registry().version()).isZero();
        assertThat(store.registry().numberOf("P1")).isEqualTo(-1);
        assertThat(people()).isEmpty();
    }

    @Test
    void loadedPeople_keepTheirNumbers() {
        assertThat(load(Invented.person(1), Invented.person(2))).isEqualTo(new RegistryStore.Counts(2, 0, 0));
        long version = store.registry().version();
        reopen();
        RegistryStore.Counts counts = load(Invented.person(3), Invented.person(2, "Autrenom"), Invented.person(1));
        assertThat(counts).isEqualTo(new RegistryStore.Counts(1, 1, 1));
        assertThat(people()).containsExactly(Invented.person(1), Invented.person(2, "Autrenom"), Invented.person(3));
        assertThat(store.registry().numberOf("P2")).isEqualTo(1);
        assertThat(store.registry().person(2)).isEqualTo(Invented.person(3));
        assertThat(store.registry().version()).isNotEqualTo(version);
    }

    @Test
    void loadThatChangesNothing_keepsTheVersion() {
        load(Invented.person(1));
        long version = store.registry().version();
        assertThat(load(Invented.person(1))).isEqualTo(new RegistryStore.Counts(0, 0, 1));
        assertThat(store.registry().version()).isEqualTo(version);
    }

    @Test
    void sameIdTwiceInOneLoad_isOnePerson() {
        assertThat(load(Invented.person(1), Invented.person(1, "Second")).added())
                .isEqualTo(1);
        assertThat(people()).containsExactly(Invented.person(1, "Second"));
    }

    @Test
    void loadClosedWithoutCommit_leavesTheRegistry() {
        load(Invented.person(1));
        try (RegistryStore.Load load = store.registry().begin()) {
            load.put(Invented.person(2));
            load.put(Invented.person(1, "Autrenom"));
        }
        assertThat(people()).containsExactly(Invented.person(1));
        assertThat(load(Invented.person(5)).added()).isEqualTo(1);
    }

    @Test
    void writeInsideAnOwnLoad_isRefusedInsteadOfHanging() {
        try (RegistryStore.Load load = store.registry().begin()) {
            load.put(Invented.person(1));
            assertThatThrownBy(() -> store.ledger().release("L", Invented.NOBODY))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void unknownPersonNumber_isRefused() {
        assertThatThrownBy(() -> store.registry().person(7)).isInstanceOf(IllegalArgumentException.class);
    }
}
