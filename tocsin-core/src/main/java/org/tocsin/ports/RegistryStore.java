package org.tocsin.ports;

import org.tocsin.model.Person;

/** The registry as kept in the case. People keep their number for ever; rows are added or replaced, never removed. */
public interface RegistryStore {
    /** How many people. */
    int size();

    /** Changes whenever a load added or changed a row. 0 when nothing was loaded. */
    long version();

    /** Starts a load: one transaction. */
    Load begin();

    /** Gives all people in order of their number, which starts at 0 and has no gaps. */
    void forEach(Visitor visitor);

    /** The number of the person with this id, or -1. */
    int numberOf(String id);

    /** The person with this number. */
    Person person(int number);

    /** Receives people. */
    interface Visitor {
        /** One person. */
        void person(int number, Person person);
    }

    /** A load in progress; closing it without commit leaves the registry as it was. */
    interface Load extends AutoCloseable {
        /** Adds the person, or replaces the row with the same id. */
        void put(Person person);

        /** Makes the load durable. */
        Counts commit();

        @Override
        void close();
    }

    /** What a load did. */
    record Counts(int added, int changed, int unchanged) {}
}
