/** Reader processes: how they are started, shut in, spoken to and bounded, and what runs inside them. */
@NullMarked
package org.tocsin.extract.worker;

import org.jspecify.annotations.NullMarked;
