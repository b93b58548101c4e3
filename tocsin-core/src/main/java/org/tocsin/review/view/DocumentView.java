package org.tocsin.review.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.DataClass;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;

/**
 * A document as a human sees it, some of its passages at a time.
 *
 * @param ending   how it ended and how it came to it
 * @param people   who of the registry is in it, confirmed or to review, in order of their first mention; a bounded number
 * @param allPeople how many are in it
 * @param classes  what kinds of personal data the passages shown speak of, and by which phrases
 * @param parent   the container, message or document in which it lies
 * @param members  what lies in it, the first ones
 * @param passages the passages asked for, their numbers ascending
 * @param count    how many passages it was stored with; lists inside them make more
 * @param more     whether passages follow
 */
public record DocumentView(
        DocumentHead head,
        Ending ending,
        List<PersonIn> people,
        int allPeople,
        List<ClassIn> classes,
        @Nullable ItemLink parent,
        List<ItemLink> members,
        @Nullable ItemLink original,
        List<ItemLink> duplicates,
        List<PassageView> passages,
        int count,
        boolean more) {
    public DocumentView {
        people = List.copyOf(people);
        classes = List.copyOf(classes);
        members = List.copyOf(members);
        duplicates = List.copyOf(duplicates);
        passages = List.copyOf(passages);
    }

    /**
     * How an item ended.
     *
     * @param words   outcome and reason in words
     * @param advice  what to do where it was not fully read, else empty
     * @param pages   pages of the document
     * @param ocrPages pages that were read from pictures
     * @param history the ends of its content, oldest first
     */
    public record Ending(
            Outcome outcome,
            @Nullable Reason reason,
            String words,
            String advice,
            long size,
            int pages,
            int ocrPages,
            List<End> history) {}

    /** One end of a content, in words; the time in milliseconds since 1970. */
    public record End(long at, int readerVersion, String words) {}

    /**
     * Somebody of the registry in the document.
     *
     * @param mention number of the first mention
     * @param name    as the registry writes it; blocks where other people's data is masked
     * @param role    the first of the roles
     * @param how     what the link rests on, in words
     * @param classes what the document shows about the person
     */
    public record PersonIn(
            int person,
            String personId,
            String name,
            int mention,
            String place,
            Role role,
            LinkStatus status,
            String statusWords,
            double probability,
            String how,
            List<DataClass> classes) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "PersonIn[" + person + "]";
        }
    }

    /** A kind of personal data and vocabulary phrases that show it: never text of the document. */
    public record ClassIn(DataClass dataClass, String words, List<String> because) {}

    /** Another item. */
    public record ItemLink(int number, String id) {}

    /** Names nobody. */
    @Override
    public String toString() {
        return "DocumentView[" + head.id() + "]";
    }
}
