/** How people decide doubtful links: the queue of doubts, claims, decisions, second persons, patterns and conflicts. */
@NullMarked
package org.tocsin.review;

import org.jspecify.annotations.NullMarked;
