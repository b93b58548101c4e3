/** Lists of people that stand as tables inside the text of a document: their rows become passages of their own. */
@NullMarked
package org.tocsin.detect.table;

import org.jspecify.annotations.NullMarked;
