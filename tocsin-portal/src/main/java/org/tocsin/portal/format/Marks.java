package org.tocsin.portal.format;

/** The letters that begin lines of records and headers, beside those of {@link PortalText.Kind}. Never change one. */
public final class Marks {
    /** Language of the text that follows. */
    public static final char LANGUAGE = 'l';

    /** Subject of the text. */
    public static final char SUBJECT = 's';

    /** Number of the notice. */
    public static final char NUMBER = 'n';

    /** Day of the notice, ISO 8601. */
    public static final char DATED = 'd';

    /** Name of the letter's file. */
    public static final char FILE = 'f';

    /** Media type of the letter. */
    public static final char MEDIA = 'm';

    private Marks() {}
}
