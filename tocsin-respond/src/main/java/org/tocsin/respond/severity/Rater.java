package org.tocsin.respond.severity;

import java.util.EnumSet;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.respond.severity.Severity.Cause;
import org.tocsin.respond.severity.Traits.Mark;

/** Rates one person by ENISA's method. */
final class Rater {
    private static final int FOR_FRAUD = EnumBits.of(EnumSet.of(DataClass.IDENTITY_DOCUMENT, DataClass.CREDENTIALS));
    private static final int BESIDE_A_NAME =
            EnumBits.of(EnumSet.of(DataClass.CONTACT, DataClass.NATIONAL_ID, DataClass.IDENTITY_DOCUMENT));
    private static final int TO_BE_FOUND_BY =
            EnumBits.of(EnumSet.of(DataClass.IDENTITY, DataClass.CONTACT, DataClass.IDENTITY_DOCUMENT));

    private final Enisa enisa;
    private final Judgements judgements;
    private final int simple;
    private final int financial;

    Rater(Enisa enisa, Judgements judgements) {
        this.enisa = enisa;
        this.judgements = judgements;
        this.simple = kindsOf(Family.SIMPLE);
        this.financial = kindsOf(Family.FINANCIAL);
    }

    private int kindsOf(Family family) {
        int kinds = 0;
        for (DataClass c : DataClass.values()) {
            kinds |= judgements.family(c) == family ? EnumBits.of(c) : 0;
        }
        return kinds;
    }

    /** A rater with the numbers and judgements of the program. */
    static Rater standard() {
        Enisa enisa = Enisa.standard();
        return new Rater(enisa, Judgements.standard(enisa));
    }

    /** The severity for this person in the circumstances that count for every person. */
    Severity rate(Shown shown, Traits traits) {
        return rate(shown, traits, judgements.circumstances());
    }

    Severity rate(Shown shown, Traits traits, Circumstances circumstances) {
        Context context = context(shown, traits);
        return rate(context.level, context.cause, ease(shown, traits), circumstances);
    }

    /** The formula alone. */
    Severity rate(int context, Cause cause, Identification ease, Circumstances circumstances) {
        int quarters = enisa.severity(context, ease, circumstances);
        return new Severity(
                context,
                cause,
                ease,
                circumstances,
                enisa.quarters(ease),
                enisa.quarters(circumstances),
                quarters,
                enisa.band(quarters));
    }

    private record Context(int level, Cause cause) {
        Context orHigher(int other, Cause otherCause) {
            return other > level ? new Context(other, otherCause) : this;
        }
    }

    /** The highest family with its level in the documents; then what the context of the person adds, by whole steps up to 4. */
    private Context context(Shown shown, Traits traits) {
        int most = enisa.base(Family.SENSITIVE);
        Context context = new Context(Math.max(1, shown.level()), Cause.DATA);
        if (shown.has(DataClass.CREDENTIALS)) {
            int opened = enisa.base(judgements.credentialsOf(traits.population()));
            context = context.orHigher(opened, Cause.CREDENTIALS);
        }
        if (voluminous(shown)) {
            context = context.orHigher(enisa.base(Family.SIMPLE) + 1, Cause.VOLUME);
        }
        if (shown.hasAny(financial) && shown.hasAny(FOR_FRAUD)) {
            context = context.orHigher(most, Cause.FRAUD);
        }
        return endangered(shown, traits) ? context.orHigher(most, Cause.SAFETY) : context;
    }

    private boolean voluminous(Shown shown) {
        int kinds = Integer.bitCount(shown.classes() & simple);
        return kinds >= judgements.kinds() || shown.documents() >= judgements.documents();
    }

    /** Somebody who hides is endangered by a name or an address; a child or a protected adult where they can be found. */
    private static boolean endangered(Shown shown, Traits traits) {
        boolean hides = traits.is(Mark.CONFIDENTIAL)
                || traits.is(Mark.SECRET_ADDRESS)
                || traits.is(Mark.SECRET_BIRTH)
                || traits.is(Mark.VIOLENCE);
        boolean vulnerable = traits.minor() || traits.is(Mark.PROTECTED) || traits.is(Mark.CHILD_IN_CARE);
        return (hides && shown.hasAny(TO_BE_FOUND_BY)) || (vulnerable && shown.has(DataClass.CONTACT));
    }

    private Identification ease(Shown shown, Traits traits) {
        if (shown.has(DataClass.IDENTITY)) {
            return shown.hasAny(BESIDE_A_NAME) || shown.dated()
                    ? Identification.MAXIMUM
                    : byName(shown.name(), traits.namesakes());
        }
        if (shown.has(DataClass.IDENTITY_DOCUMENT)) {
            return Identification.MAXIMUM;
        }
        boolean number = shown.has(DataClass.NATIONAL_ID);
        boolean contact = shown.has(DataClass.CONTACT);
        return number && contact
                ? Identification.MAXIMUM
                : number || contact ? Identification.SIGNIFICANT : Identification.NEGLIGIBLE;
    }

    /** Whether it matters how many people bear the name that was shown. */
    static boolean needsName(Shown shown) {
        return shown.has(DataClass.IDENTITY)
                && shown.name() == Shown.Name.WHOLE
                && !shown.dated()
                && !shown.hasAny(BESIDE_A_NAME);
    }

    private Identification byName(Shown.Name name, int namesakes) {
        if (name != Shown.Name.WHOLE || namesakes > judgements.few()) {
            return Identification.NEGLIGIBLE;
        }
        return namesakes > judgements.rare() ? Identification.LIMITED : Identification.SIGNIFICANT;
    }
}
