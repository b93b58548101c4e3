/** What is said to people, in each language, from files beside the code. */
@org.jspecify.annotations.NullMarked
package org.tocsin.portal.words;
