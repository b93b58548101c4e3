package org.tocsin.respond.severity;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.model.DataClass;
import org.tocsin.respond.severity.Severity.Cause;
import org.tocsin.respond.severity.Traits.Mark;

/** Rates one person by ENISA's method. */
final class Rater {
    private static final Set<DataClass> FOR_FRAUD = EnumSet.of(DataClass.IDENTITY_DOCUMENT, DataClass.CREDENTIALS);
    private static final Set<DataClass> BESIDE_A_NAME =
            EnumSet.of(DataClass.CONTACT, DataClass.NATIONAL_ID, DataClass.IDENTITY_DOCUMENT);
    private static final Set<DataClass> TO_BE_FOUND_BY =
            EnumSet.of(DataClass.IDENTITY, DataClass.CONTACT, DataClass.IDENTITY_DOCUMENT);

    private final Enisa enisa;
    private final Judgements judgements;
    private final Set<DataClass> simple = EnumSet.noneOf(DataClass.class);
    private final Set<DataClass> financial = EnumSet.noneOf(DataClass.class);

    Rater(Enisa enisa, Judgements judgements) {
        this.enisa = enisa;
        this.judgements = judgements;
        for (DataClass c : DataClass.values()) {
            if (judgements.family(c) == Family.SIMPLE) {
                simple.add(c);
            } else if (judgements.family(c) == Family.FINANCIAL) {
                financial.add(c);
            }
        }
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
        int kinds = 0;
        for (DataClass c : simple) {
            kinds += shown.has(c) ? 1 : 0;
        }
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
