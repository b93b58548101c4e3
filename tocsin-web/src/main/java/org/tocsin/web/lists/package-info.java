/** People, documents, unknown people and unread files: lists with filters, and the page of a person. */
@NullMarked
package org.tocsin.web.lists;

import org.jspecify.annotations.NullMarked;
