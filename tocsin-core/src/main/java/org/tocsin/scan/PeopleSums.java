package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.ResultStore;

/** Sums over the confirmed links of each person of the registry: documents, data classes, categories, highest probability. */
final class PeopleSums {
    private final int[] documents;
    private final int[] classes;
    private final int[] categories;
    private final float[] probability;

    PeopleSums(int registrySize) {
        documents = new int[registrySize];
        classes = new int[registrySize];
        categories = new int[registrySize];
        probability = new float[registrySize];
    }

    /** One more document with the people it shows. */
    void add(
            Int2ObjectMap<EnumSet<DataClass>> shown, Int2ObjectMap<Double> probabilities, @Nullable Category category) {
        for (Int2ObjectMap.Entry<EnumSet<DataClass>> entry : shown.int2ObjectEntrySet()) {
            int person = entry.getIntKey();
            documents[person]++;
            classes[person] |= EnumBits.of(entry.getValue());
            if (category != null) {
                categories[person] |= EnumBits.of(category);
            }
            float p = probabilities.get(person).floatValue();
            probability[person] = Math.max(probability[person], p);
        }
    }

    void forEach(Consumer<ResultStore.PersonRow> receiver) {
        for (int person = 0; person < documents.length; person++) {
            if (documents[person] > 0) {
                receiver.accept(new ResultStore.PersonRow(
                        person, documents[person], classes[person], categories[person], probability[person]));
            }
        }
    }
}
