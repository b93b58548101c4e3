/** The words of the product as types: passages, traits, mentions, people, outcomes, categories and data classes. */
@NullMarked
package org.tocsin.model;

import org.jspecify.annotations.NullMarked;
