package org.tocsin.review;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.ports.ResultStore.Proposed;

/**
 * Which doubt comes first: order = doubt x harm. Doubt is the entropy in bits over the candidates and "nobody of the registry", which is
 * how much an answer is expected to tell; a doubt with ten equal homonyms tells more than one that is nearly settled. Harm is what a wrong
 * notice, or none, costs the person: the highest weight of what is shown, on the scale of ENISA's data processing context (1 plain, 2
 * behaviour, 3 financial and identity, 4 sensitive; "Recommendations for a methodology of the assessment of severity of personal data
 * breaches", 2013), a tenth of the others' sum, and half as much again for psychiatry, autopsies, obstetrics and gynaecology.
 */
final class Harm {
    private static final double OTHERS = 0.1;
    private static final double GRAVE = 1.5;

    /** A doubt that people decided and the system contradicts tells at least one bit. */
    static final double CONFLICT_BITS = 1;

    private static final double[] WEIGHTS = weights();

    private Harm() {}

    private static double[] weights() {
        double[] weights = new double[DataClass.values().length];
        for (DataClass shown : DataClass.values()) {
            weights[Integer.numberOfTrailingZeros(EnumBits.of(shown))] = switch (shown) {
                case HEALTH_SENSITIVE -> 4;
                case HEALTH, CREDENTIALS, IDENTITY_DOCUMENT -> 3;
                case NATIONAL_ID, FINANCIAL, BENEFITS -> 2.5;
                case FAMILY -> 2;
                case CONTACT, PATIENT_ID, EMPLOYMENT -> 1.5;
                case IDENTITY -> 1;
            };
        }
        return weights;
    }

    /** What is at stake: at least 1. */
    static double of(int dataClasses, @Nullable Category category) {
        double highest = 1;
        double sum = 0;
        for (int bits = dataClasses; bits != 0; bits &= bits - 1) {
            double weight = WEIGHTS[Integer.numberOfTrailingZeros(bits)];
            highest = Math.max(highest, weight);
            sum += weight;
        }
        double harm = highest + OTHERS * Math.max(0, sum - highest);
        return isGrave(category) ? GRAVE * harm : harm;
    }

    private static boolean isGrave(@Nullable Category category) {
        return category == Category.PSYCHIATRY
                || category == Category.AUTOPSY
                || category == Category.OBSTETRICS
                || category == Category.GYNAECOLOGY;
    }

    /** What one candidate adds to the doubt, in bits. */
    static double bits(double probability) {
        return probability <= 0 || probability >= 1 ? 0 : -probability * Math.log(probability) / Math.log(2);
    }

    /** The order of the doubt about a human being, whatever was decided about it. */
    static double order(List<LinkRow> links, @Nullable Category category) {
        IntSet seen = new IntOpenHashSet();
        double bits = 0;
        double sum = 0;
        int classes = 0;
        for (LinkRow link : links) {
            classes |= link.dataClasses();
            if (seen.add(link.person())) {
                Proposed proposed = link.proposed();
                double probability = proposed == null ? link.probability() : proposed.probability();
                bits += bits(probability);
                sum += probability;
            }
        }
        return (bits + bits(Math.max(0, 1 - sum))) * of(classes, category);
    }
}
