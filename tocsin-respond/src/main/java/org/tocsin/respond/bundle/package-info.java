/** What goes from the case to the portal and back: the bundle of sealed notices, and the sealed replies of those who hold one. */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.bundle;
