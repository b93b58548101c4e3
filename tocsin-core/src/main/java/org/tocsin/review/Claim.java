package org.tocsin.review;

/**
 * A doubt that an account holds: nobody else is given it.
 *
 * @param until when the claim ends by itself, in milliseconds since 1970; claiming again holds it longer
 */
public record Claim(Doubt doubt, int account, long until) {}
