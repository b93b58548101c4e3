@org.jspecify.annotations.NullMarked
package org.tocsin.web.pictures;
