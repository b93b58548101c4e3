package org.tocsin.respond.notice.lint;

/**
 * A fault of a text. Nothing with a fault is sent.
 *
 * @param rule    that is broken
 * @param excerpt where: a few words of the text, or the missing section
 */
public record Finding(Rule rule, String excerpt) {
    /** What a text must keep to. */
    public enum Rule {
        /** The nature of the breach (GDPR, article 34(2) with 33(3)). */
        LACKS_NATURE,
        /** Name and contact of the data protection officer (33(3)(b)). */
        LACKS_OFFICER,
        /** The likely consequences for this person (33(3)(c)). */
        LACKS_CONSEQUENCES,
        /** The measures taken (33(3)(d)). */
        LACKS_MEASURES,
        /** What the person can do (recital 86). */
        LACKS_ADVICE,
        /** What was found about this person. */
        LACKS_FINDINGS,
        /** The case number or the way to check that it is genuine. */
        LACKS_PROOF,
        /** A word that leaves open whether it is so. */
        HEDGE,
        /** A sentence that is too long. */
        LONG_SENTENCE,
        /** A sentence that hides who does something. */
        PASSIVE,
        /** Capitals that nobody explains. */
        ACRONYM,
        /** Something about health or life that this channel must not tell. */
        FORBIDDEN_DETAIL,
        /** A link where people look first. */
        EARLY_LINK,
        /** A gap that was not filled. */
        OPEN_GAP,
        /** More than three things to do at once. */
        TOO_MUCH_TODAY,
        /** A text that is too hard as a whole. */
        HARD
    }

    /** Names the rule alone: the excerpt may name a person. */
    @Override
    public String toString() {
        return "Finding[" + rule + "]";
    }
}
