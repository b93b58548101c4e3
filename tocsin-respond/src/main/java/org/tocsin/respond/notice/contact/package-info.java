/** How a person can be written to: names as printed, e-mail addresses and postal addresses that can reach somebody. */
@org.jspecify.annotations.NullMarked
package org.tocsin.respond.notice.contact;
