package org.tocsin.extract.pages;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;

/**
 * What a picture says.
 *
 * @param picture the reduced picture on which the words of the passage lie; null if it is not kept
 */
public record PagePassage(Passage passage, @Nullable PagePicture picture) {}
