package org.tocsin.respond.notice.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.respond.severity.Gate;

/**
 * What an organisation says before notices are planned. Texts are as they are to be printed.
 *
 * @param portal    address of the page for people who hold a notice, or empty
 * @param languages of the notices, the usual one first
 */
public record NoticeSettings(
        Organisation organisation,
        Sender sender,
        Contact dpo,
        Helpline helpline,
        Incident incident,
        List<Authority> authorities,
        Complaint complaint,
        Capacity capacity,
        Costs costs,
        String portal,
        Rules rules,
        List<String> languages) {
    public NoticeSettings {
        authorities = List.copyOf(authorities);
        languages = List.copyOf(languages);
    }

    /** The language of people of whom nothing else is known. */
    public String usualLanguage() {
        return languages.isEmpty() ? "fr" : languages.get(0);
    }

    /**
     * Who writes.
     *
     * @param website    as people type it
     * @param caseNumber by which people ask about the incident
     */
    public record Organisation(String name, List<String> address, String website, String caseNumber) {
        public Organisation {
            address = List.copyOf(address);
        }
    }

    /**
     * Whence it comes.
     *
     * @param email   the address in From
     * @param replyTo where answers go
     * @param genuine all addresses from which genuine messages come
     */
    public record Sender(String email, String replyTo, List<String> genuine) {
        public Sender {
            genuine = List.copyOf(genuine);
        }
    }

    /** Somebody who answers. */
    public record Contact(String name, String email, String phone) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** Where people call. */
    public record Helpline(String phone, Bilingual hours, String email) {}

    /**
     * What happened.
     *
     * @param happenedOn  null if it is not known
     * @param noticedOn   null if it is not said
     * @param publishedOn null if nothing was published as far as is known
     * @param where       it was published, as {@code on a website of criminals}
     * @param what        one or two plain sentences
     * @param done        what the organisation did, a sentence each
     */
    public record Incident(
            @Nullable LocalDate happenedOn,
            @Nullable LocalDate noticedOn,
            @Nullable LocalDate publishedOn,
            Bilingual where,
            Bilingual what,
            List<Bilingual> done) {
        public Incident {
            done = List.copyOf(done);
        }
    }

    /**
     * An authority that was told.
     *
     * @param on null if the day is not said
     */
    public record Authority(Bilingual name, @Nullable LocalDate on) {}

    /**
     * How people complain.
     *
     * @param service   that takes the complaints
     * @param reference of the inquiry, or empty
     * @param channel   {@code post}, {@code email} or {@code online}
     * @param address   where to: lines of an address, an e-mail or a web address
     */
    public record Complaint(String service, String reference, String channel, List<String> address) {
        public Complaint {
            address = List.copyOf(address);
        }
    }

    /** What can be sent and answered. */
    public record Capacity(int emailsPerHour, int lettersPerDay, int callsPerDay) {}

    /** What one of each costs, in euro cents. */
    public record Costs(int email, int letter, int sms, int call) {}

    /** Who beside the people who were found is told that they were not. */
    public enum Others {
        /** Nobody: the public communication does. */
        NOBODY,
        /** Those with an e-mail address. */
        EMAIL,
        /** Everybody who can be reached. */
        EVERYBODY
    }

    /**
     * Rules that the organisation may choose.
     *
     * @param resendUncertain       whether a notice of which it is not known whether it went out is sent again
     * @param postAfterFailedEmail  whether a letter follows an e-mail that failed
     * @param canaryPerMille        how many of a thousand notices make the first wave
     * @param others                who is told that nothing was found
     * @param staleAfterMonths      after how many months advice must be checked again
     * @param notHeldFor            gates that hold nothing, because the organisation decided so for all
     */
    public record Rules(
            boolean resendUncertain,
            boolean postAfterFailedEmail,
            int canaryPerMille,
            Others others,
            int staleAfterMonths,
            Set<Gate> notHeldFor) {
        public Rules {
            notHeldFor = Set.copyOf(notHeldFor);
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "NoticeSettings[hidden]";
    }
}
