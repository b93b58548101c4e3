/** From pictures to passages: scanned pages, pictures in documents, labels. */
@NullMarked
package org.tocsin.extract.pages;

import org.jspecify.annotations.NullMarked;
