package org.tocsin.scan;

/**
 * How far reading has come; counts only, nothing that names anybody.
 *
 * @param documents       contents read to their end
 * @param pages           pages of these
 * @param pictures        pictures of text read in full, the unit of recognition work
 * @param people          people of the registry found so far
 * @param waitingTexts    contents that wait for their first read, or are in it
 * @param waitingBytes    their bytes
 * @param waitingPictures pictures of text that wait to be read in full
 * @param secondsLeft     estimate of the time left; negative while nothing is known
 * @param atLeast         whether more may show up: containers that were not looked into to their end
 */
public record Work(
        long documents,
        long pages,
        long pictures,
        long people,
        long waitingTexts,
        long waitingBytes,
        long waitingPictures,
        double secondsLeft,
        boolean atLeast) {}
