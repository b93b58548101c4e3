/** Readers of mail inside the worker process: messages, mailboxes and Outlook items. */
@NullMarked
package org.tocsin.extract.mail;

import org.jspecify.annotations.NullMarked;
