package org.tocsin.portal.serve;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets so many through in a time, in a fixed space. Addresses are not kept: a hash under a key of this process chooses one of 65,536
 * places, and a place holds nothing but the time until which it is used up (the generic cell rate algorithm of ITU-T I.371).
 */
final class RateLimit {
    private static final int PLACES = 1 << 16;
    private static final int SIX = 16;
    private static final int NETWORK = 8;

    private final AtomicLongArray usedUntil;
    private final long interval;
    private final long burst;
    private final LongSupplier clock;
    private final byte[] key = new byte[32];

    private RateLimit(int places, long interval, long burst, LongSupplier clock) {
        usedUntil = new AtomicLongArray(places);
        this.interval = interval;
        this.burst = burst;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
        for (int i = 0; i < places; i++) {
            usedUntil.set(i, clock.getAsLong());
        }
    }

    /** For each address, this many a minute and as many at once. */
    static RateLimit perAddress(int perMinute, LongSupplier nanos) {
        long minute = TimeUnit.MINUTES.toNanos(1);
        return new RateLimit(PLACES, minute / perMinute, minute, nanos);
    }

    /** For all together, this many a second and twice as many at once. */
    static RateLimit forAll(int perSecond, LongSupplier nanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return new RateLimit(1, second / perSecond, 2 * second, nanos);
    }

    /** Whether one more may come from anywhere. */
    boolean allows() {
        return allows(0);
    }

    /** Whether one more may come from this address. */
    boolean allows(byte[] address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(address, 0, address.length == SIX ? NETWORK : address.length);
            byte[] hash = mac.doFinal();
            return allows(((hash[0] & 0xff) << 8) | (hash[1] & 0xff));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC with SHA-256", e);
        }
    }

    private boolean allows(int place) {
        while (true) {
            long now = clock.getAsLong();
            long used = usedUntil.get(place);
            long next = (used - now > 0 ? used : now) + interval;
            if (next - now > burst) {
                return false;
            }
            if (usedUntil.compareAndSet(place, used, next)) {
                return true;
            }
        }
    }
}
