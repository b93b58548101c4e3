package org.tocsin.ports;

/**
 * One case on disk. Everything that names or describes a person is sealed; in clear are surrogate numbers, codes, counts,
 * times and weights. One process writes at a time; threads of it may share the store.
 */
public interface CaseStore extends AutoCloseable {
    /** What was said about the case. */
    CaseSettings settings();

    /** Replaces what was said about the case. */
    void settings(CaseSettings settings);

    /** Seals for this case. */
    Sealer sealer();

    /** The people the organisation knows. */
    RegistryStore registry();

    /** Releases, contents and how each ended. */
    Ledger ledger();

    /** The text of what was read. */
    TextStore texts();

    /** What detection found in each content. */
    FindingStore findings();

    /** The result tables of the last finalise. */
    ResultStore results();

    /** Small questions to the result tables. */
    ResultLookup lookup();

    /** Samples for human check, and the answers. */
    SampleStore samples();

    /** Who may work on the case in the review application. */
    AccountStore accounts();

    /** What people decided about doubtful links. */
    DecisionStore decisions();

    /** Who is told what, and how far each notice has come. */
    NoticeStore notices();

    /** The hash-chained record of everything done. */
    Journal journal();

    @Override
    void close();
}
