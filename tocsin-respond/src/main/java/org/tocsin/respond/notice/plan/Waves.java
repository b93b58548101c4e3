package org.tocsin.respond.notice.plan;

import java.util.List;

/**
 * In which wave each notice of a channel goes: a canary first, spread over all ranks, then the worst first, in a ramp up to what a day can
 * do.
 */
final class Waves {
    private final int step;
    private final int perDay;
    private final List<Integer> ramp;
    private int seen;
    private int wave = 2;
    private int inWave;

    /**
     * For a channel.
     *
     * @param total  notices that nothing holds
     * @param canary how many of a thousand of them go first
     * @param perDay what a day can do; 0 if that is no limit
     */
    Waves(int total, int canary, int perDay, List<Integer> ramp) {
        int size = (int) Math.ceil((double) total * canary / 1000);
        this.step = size == 0 ? Integer.MAX_VALUE : Math.max(1, total / size);
        this.perDay = perDay;
        this.ramp = ramp;
    }

    /** The wave of the next notice, worst first; one that is held takes no place of the canary. */
    int next(boolean held) {
        if (!held && seen++ % step == step / 2) {
            return 1;
        }
        return follow();
    }

    private int follow() {
        if (perDay > 0 && inWave >= size()) {
            wave++;
            inWave = 0;
        }
        inWave++;
        return wave;
    }

    private long size() {
        int place = wave - 2;
        int percent = place < ramp.size() ? ramp.get(place) : 100;
        return Math.max(1, (long) perDay * percent / 100);
    }
}
