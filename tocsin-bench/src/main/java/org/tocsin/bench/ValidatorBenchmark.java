package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.tocsin.detect.trait.Iban;
import org.tocsin.detect.trait.Luhn;
import org.tocsin.detect.trait.Mrz;
import org.tocsin.detect.trait.Nir;

/**
 * How often chance satisfies each check of identifiers, beside what the rule lets expect: {@code --draws N}, 2 million strings of random
 * digits each unless given; the same strings in every run. Then, without {@code --checks-only}, the whole detection on text made
 * to be slow, see {@link HostileText}.
 */
public final class ValidatorBenchmark {
    private static final double PRINTED_KEY = 1 / 100.0;

    /**
     * A check of so many random digits.
     *
     * @param expected share that passes by the rule
     * @param rule     what the expectation comes from
     */
    private record Validator(String name, int digits, double expected, String rule, Predicate<String> check) {}

    private static final List<Validator> VALIDATORS = List.of(
            nir("NIR + key, sex 1-2, month 01-12 or 20", 0.2 * 0.13, Nir::isStrict),
            nir("NIR + key, sex 1-2, any month in use", 0.2 * 0.93, n -> n.charAt(0) <= '2' && Nir.isPlausible(n)),
            nir("NIR + key, sex 1-4, 7, 8, any month in use", 0.6 * 0.92, Nir::isPlausible),
            luhn("RPPS, Luhn over 11", 11),
            luhn("FINESS, Luhn over 9", 9),
            luhn("SIREN, Luhn over 9", 9),
            new Validator(
                    "SIRET, Luhn over 14 and its SIREN",
                    14,
                    0.01,
                    "1/10 * 1/10",
                    n -> Luhn.isValid(n) && Luhn.isValid(n.substring(0, 9))),
            luhn("card of 16 digits, Luhn", 16),
            new Validator(
                    "card of 16 digits that begins with 3 to 6",
                    16,
                    0.04,
                    "1/10 * 4/10",
                    n -> n.charAt(0) >= '3' && n.charAt(0) <= '6' && Luhn.isValid(n)),
            new Validator("IBAN of France, FR + 25 digits", 25, 1 / 97.0, "1/97", n -> Iban.isValid("FR" + n)),
            new Validator("RIB, 23 digits", 23, 1 / 97.0, "1/97", Iban::isRib),
            new Validator(
                    "MRZ field of 9 and its check digit",
                    10,
                    0.1,
                    "1/10",
                    n -> Mrz.checkDigit(n.substring(0, 9)) == n.charAt(9) - '0'));

    private ValidatorBenchmark() {}

    private static Validator nir(String name, double sexAndMonth, Predicate<String> body) {
        return new Validator(
                name,
                15,
                sexAndMonth * 0.99 * 0.999 * PRINTED_KEY,
                "sex * month * place * order * 1/100",
                n -> Nir.key(n.substring(0, 13)) == Integer.parseInt(n.substring(13)) && body.test(n.substring(0, 13)));
    }

    private static Validator luhn(String name, int digits) {
        return new Validator(name, digits, 0.1, "1/10", Luhn::isValid);
    }

    /** Prints both tables. */
    public static void main(String[] args) {
        int draws = Integer.parseInt(Options.of(args, "--draws", "2000000"));
        say("| check | random strings | pass | share | expected | from |\n|---|---|---|---|---|---|");
        for (Validator validator : VALIDATORS) {
            long passed = passed(validator, draws);
            say(
                    "| %s | %,d | %,d | %.4f %% | %.4f %% | %s |",
                    validator.name(),
                    draws,
                    passed,
                    100.0 * passed / draws,
                    100 * validator.expected(),
                    validator.rule());
        }
        if (!Arrays.asList(args).contains("--checks-only")) {
            HostileText.print();
        }
    }

    private static long passed(Validator validator, int draws) {
        SplittableRandom random = new SplittableRandom(validator.name().hashCode());
        char[] digits = new char[validator.digits()];
        long passed = 0;
        for (int i = 0; i < draws; i++) {
            for (int k = 0; k < digits.length; k++) {
                digits[k] = (char) ('0' + random.nextInt(10));
            }
            passed += validator.check().test(new String(digits)) ? 1 : 0;
        }
        return passed;
    }
}
