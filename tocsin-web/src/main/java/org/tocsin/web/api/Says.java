package org.tocsin.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call does, for the description that the interface gives of itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Says {
    /** One plain sentence. */
    String value();

    /** The status of the answer when nothing is wrong. */
    int[] answers() default {200};

    /** What kind of content comes back. */
    String gives() default "application/json";

    /** Refusals of its own, beside those that every call may give. */
    int[] refuses() default {};
}
