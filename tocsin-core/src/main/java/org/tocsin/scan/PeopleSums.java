package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
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

    /** One more document with the people it shows, their data classes as bits. */
    void add(Int2IntMap shown, Int2DoubleMap probabilities, @Nullable Category category) {
        for (Int2IntMap.Entry entry : shown.int2IntEntrySet()) {
            int person = entry.getIntKey();
            documents[person]++;
            classes[person] |= entry.getIntValue();
            if (category != null) {
                categories[person] |= EnumBits.of(category);
            }
            probability[person] = Math.max(probability[person], (float) probabilities.get(person));
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
