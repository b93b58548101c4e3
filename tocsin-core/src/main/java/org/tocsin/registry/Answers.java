package org.tocsin.registry;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the last questions, in a table of fixed size: what is asked about comes again, and a question that is not kept is
 * answered anew. Read and written without a lock: an answer is complete before it is put here, and which of two is kept does not matter.
 *
 * @param <T> an answer, which nobody changes
 */
final class Answers<T> {
    private final @Nullable Answer<T>[] kept;

    private record Answer<T>(String question, T answer) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * @param places how many answers are kept at most, a power of two
     */
    @SuppressWarnings("unchecked")
    Answers(int places) {
        kept = (Answer<T>[]) new Answer<?>[places];
    }

    /** The answer to a question. */
    T of(String question, Function<String, T> search) {
        int place = (int) (Hash.of(question) >>> 32) & kept.length - 1;
        Answer<T> before = kept[place];
        if (before != null && before.question.equals(question)) {
            return before.answer;
        }
        T now = search.apply(question);
        kept[place] = new Answer<>(question, now);
        return now;
    }
}
