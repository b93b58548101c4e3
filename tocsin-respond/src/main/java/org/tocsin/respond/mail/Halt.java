package org.tocsin.respond.mail;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why nothing more is sent; the first reason stays. */
final class Halt {
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private final Runnable then;

    /** Does this when something stops. */
    Halt(Runnable then) {
        this.then = then;
    }

    /**
     * Stops, unless something did before.
     *
     * @param said what the server said, without addresses; may be empty
     */
    void stop(Stop.Why why, String said) {
        if (stop.compareAndSet(null, new Stop(why, said))) {
            then.run();
        }
    }

    boolean isSet() {
        return stop.get() != null;
    }

    @Nullable
    Stop reason() {
        return stop.get();
    }
}
