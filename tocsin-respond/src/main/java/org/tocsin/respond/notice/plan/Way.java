package org.tocsin.respond.notice.plan;

import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.Recipient;

/** How a notice reaches somebody. */
record Way(Channel channel, Recipient recipient, Relation relation) {}
