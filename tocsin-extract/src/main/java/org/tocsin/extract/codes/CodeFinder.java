package org.tocsin.extract.codes;

import java.util.List;
import org.tocsin.extract.image.GreyImage;

/** Finds symbols anywhere on a picture, in any direction, and reads them. */
public interface CodeFinder {
    /** All codes of a picture, from top to bottom. */
    List<PageCode> find(GreyImage picture);
}
