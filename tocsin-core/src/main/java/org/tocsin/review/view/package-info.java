/**
 * What the screens of review draw: read-only models without markup, in French or English. Other people's data is masked unless it is
 * asked for; nothing of a release is obeyed.
 */
@NullMarked
package org.tocsin.review.view;

import org.jspecify.annotations.NullMarked;
