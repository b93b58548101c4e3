package org.tocsin.review.view;

import java.util.List;
import org.tocsin.model.DataClass;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Population;
import org.tocsin.model.Role;

/**
 * A person as a human sees it: what the registry knows, what was exposed and where, and how bad it is.
 *
 * @param person    number of the human being's first registry row
 * @param rows      the rows of the registry that are this human being, the first one first
 * @param exposures what is shown about the person, by kind of data
 * @param rating    severity and gates; empty where nothing is confirmed
 * @param why       what made severity and gates, in sentences
 * @param confirmed how many confirmed links there are
 * @param review    how many links wait for a human
 * @param links     the links asked for, in order of item and mention
 */
public record PersonView(
        int person,
        List<RegistryRow> rows,
        List<Exposure> exposures,
        Rated rating,
        List<String> why,
        int confirmed,
        int review,
        Page<LinkLine> links) {
    public PersonView {
        rows = List.copyOf(rows);
        exposures = List.copyOf(exposures);
        why = List.copyOf(why);
    }

    /** A row of the registry; deceased in words, empty if nothing says so. */
    public record RegistryRow(
            int person, String personId, Population population, String name, String deceased, List<Known> facts) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "RegistryRow[" + person + "]";
        }
    }

    /** What a row knows, with its label. */
    public record Known(Fact.Kind kind, String label, String value) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Known[" + kind + "]";
        }
    }

    /** A score with two decimals, its band and the gates, as words of the result tables and as people read them. */
    public record Rated(String severity, String band, String bandWords, List<String> gates, List<String> gateWords) {}

    /**
     * What is shown of one kind.
     *
     * @param documents how many documents prove it
     * @param proofs    some of them
     */
    public record Exposure(DataClass dataClass, String words, int documents, List<Proof> proofs) {}

    /** A document that proves it: its kind and the person's role in it, in words. */
    public record Proof(int item, String id, String category, String role) {}

    /** A link of the person. */
    public record LinkLine(
            int item,
            String id,
            int mention,
            String place,
            String category,
            Role role,
            String roleWords,
            LinkStatus status,
            String statusWords,
            String how,
            double probability,
            List<DataClass> classes) {}

    /** Names nobody. */
    @Override
    public String toString() {
        return "PersonView[" + person + "]";
    }
}
