package org.tocsin.classify;

/**
 * Says what kind of document it is from its headings, layout and words, in French and English. Holds the vocabularies,
 * is immutable and may be shared between threads; each document gets a {@link DocumentClassifier} of its own.
 */
public final class Classifier {
    private final Vocabulary vocabulary = new Vocabulary();

    /**
     * Begins a document.
     *
     * @param mediaType its media type, for example {@code application/dicom}; empty if unknown
     * @param fileName  its file name or path: weak evidence; empty if unknown
     */
    public DocumentClassifier start(String mediaType, String fileName) {
        return new DocumentClassifier(vocabulary, mediaType, fileName);
    }

    /** The vocabularies, also used to tell which data classes a passage shows. */
    Vocabulary vocabulary() {
        return vocabulary;
    }
}
