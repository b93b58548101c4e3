package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 250 2.1.5 ok,                        ACCEPTED",
        "RECIPIENT, 550 5.1.1 no such user,              UNDELIVERABLE",
        "RECIPIENT, 550 no such user,                    UNDELIVERABLE",
        "RECIPIENT, 553 mailbox name not allowed,        UNDELIVERABLE",
        "RECIPIENT, 552 5.2.2 mailbox full,              UNDELIVERABLE",
        "RECIPIENT, 550 5.4.1 no route,                  UNDELIVERABLE",
        "RECIPIENT, 550 5.7.1 relaying denied,           STOP",
        "RECIPIENT, 550 relaying denied,                 STOP",
        "RECIPIENT, 554 transaction failed,              STOP",
        "RECIPIENT, 530 5.7.0 sign in first,             STOP",
        "RECIPIENT, 450 4.2.0 greylisted,                LATER",
        "RECIPIENT, 451 try again,                       LATER",
        "RECIPIENT, 452 4.3.1 no room,                   BUSY",
        "RECIPIENT, 421 4.7.0 too much from you,         BUSY",
        "SENDER,    451 4.3.0 later,                     BUSY",
        "SENDER,    550 5.7.1 not you,                   STOP",
        "SENDER,    550 5.1.8 bad sender,                STOP",
        "CONTENT,   554 5.7.1 looks like spam,           STOP",
        "CONTENT,   552 5.3.4 too large,                 STOP",
        "CONTENT,   554 no,                              STOP",
        "CONTENT,   550 5.1.1 no such user after all,    UNDELIVERABLE",
        "CONTENT,   451 4.7.1 come back,                 LATER",
    })
    void anAnswer_meansThis(Reply.To to, String line, Fate fate) {
        Reply reply = Reply.of(to, Integer.parseInt(line.substring(0, 3)), line);
        assertThat(Judge.of(reply)).isEqualTo(fate);
    }

    @Test
    void aLostConnection_leavesOpenOnlyWhatHadEnded() {
        assertThat(Judge.of(Reply.NONE)).isEqualTo(Fate.LOST);
        assertThat(Judge.ofEnd(Reply.NONE)).isEqualTo(Fate.UNCERTAIN);
    }

    @Test
    void whatPeopleSeeOfAnAnswer_holdsNoAddress() {
        Reply reply = Reply.of(Reply.To.RECIPIENT, 550, "550-5.7.1 <anne@hopital.example>: refused\r\n550 5.7.1 look");
        assertThat(reply.told()).doesNotContain("anne").contains("5.7.1", "refused");
        assertThat(reply).hasToString("Reply[550 5.7.1]");
    }
}
