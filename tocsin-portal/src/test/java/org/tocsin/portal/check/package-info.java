@org.jspecify.annotations.NullMarked
package org.tocsin.portal.check;
