package org.tocsin.portal.format;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record holds: the notice of one person as the portal shows it.
 *
 * @param number of the notice in the case
 * @param dated  the day it was written
 * @param texts  the same text in each language
 * @param letter the complaint letter to take away, if there is one
 */
public record PortalNotice(
        int number,
        LocalDate dated,
        List<PortalText> texts,
        @Nullable Letter letter) {
    public PortalNotice {
        texts = List.copyOf(texts);
    }

    /**
     * A document to take away.
     *
     * @param name      of the file, names nobody
     * @param mediaType such as {@code application/pdf}
     */
    public record Letter(String name, String mediaType, byte[] content) {
        @Override
        public String toString() {
            return "Letter[" + content.length + " bytes]";
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PortalNotice[" + number + "]";
    }
}
