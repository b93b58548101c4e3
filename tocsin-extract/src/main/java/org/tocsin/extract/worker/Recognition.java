package org.tocsin.extract.worker;

/**
 * With what pictures of text are read.
 *
 * @param dataFolder folder with the language data ({@code fra.traineddata}...); empty where character recognition is not installed
 * @param languages  joined by {@code +}, the most frequent first
 */
public record Recognition(String dataFolder, String languages) {
    /** No character recognition: such pages stay unread and are named. */
    public static final Recognition NONE = new Recognition("", "");

    /** Whether pictures of text can be read at all. */
    public boolean isInstalled() {
        return !dataFolder.isEmpty();
    }
}
