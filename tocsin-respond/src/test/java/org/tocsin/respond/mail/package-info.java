@org.jspecify.annotations.NullMarked
package org.tocsin.respond.mail;
