package org.tocsin.portal.check;

import java.util.Locale;

/**
 * Something in a message that a person should know.
 *
 * @param quote the words that show it, perhaps nothing
 * @param about the genuine name that is imitated, perhaps nothing
 */
public record Sign(Kind kind, String quote, String about) {
    /** How much a sign weighs. */
    public enum Weight {
        /** We never do that: fraud. */
        STRONG,
        /** Fraud does that, others too. */
        MILD,
        /** No sign of fraud, but no proof either. */
        REMARK
    }

    /** What a sign is; its words are under this name in the file of texts. */
    public enum Kind {
        /** Asks for a password, a code or a card number. */
        ASKS_CODE(Weight.STRONG),
        /** Asks for money. */
        ASKS_MONEY(Weight.STRONG),
        /** Asks for bank details. */
        ASKS_BANK(Weight.STRONG),
        /** Asks for a copy of an identity document. */
        ASKS_DOCUMENT(Weight.STRONG),
        /** A name that imitates a genuine one. */
        LOOK_ALIKE(Weight.STRONG),
        /** Letters of other scripts among ours, to deceive eyes or filters. */
        MIXED_LETTERS(Weight.STRONG),
        /** A link whose beginning shows one site and that leads to another, or hides where it leads. */
        HIDDEN_LINK(Weight.STRONG),
        /** Comes from an address that is not ours. */
        SENDER(Weight.STRONG),
        /** Threatens. */
        THREAT(Weight.STRONG),
        /** Promises money. */
        PROMISE(Weight.STRONG),
        /** The answer would go elsewhere than the message came from. */
        REPLY_ELSEWHERE(Weight.MILD),
        /** Presses for time. */
        URGENCY(Weight.MILD),
        /** A link to follow. */
        LINK(Weight.MILD),
        /** A file to open. */
        ATTACHMENT(Weight.MILD),
        /** Speaks of data that was published: whoever took it knows it. */
        LEAKED_DATA(Weight.REMARK);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        /** How much it weighs. */
        public Weight weight() {
            return weight;
        }

        /** The beginning of its keys in the file of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Tells nothing of the message. */
    @Override
    public String toString() {
        return "Sign[" + kind + "]";
    }
}
