package org.tocsin.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People found against time spent.
 *
 * @param millis   how long reading took
 * @param people   people with a confirmed link at the end
 * @param earlier  how many of them this run did not meet: found by an earlier run, or only by the whole
 * @param shares   share of the people of this run found after 10, 25, 50 and 75 % of the time
 * @param points   what had been reached at some moments
 * @param curve    this order beside the best and a drawn one; null if there was nothing or too much to compare
 */
public record Discovered(
        long millis,
        long people,
        long earlier,
        List<Double> shares,
        List<Point> points,
        @Nullable FoundCurve curve) {
    /** The shares of time at which {@link #shares} are given, in percent. */
    public static final List<Integer> PERCENTS = List.of(10, 25, 50, 75);

    public Discovered {
        shares = List.copyOf(shares);
        points = List.copyOf(points);
    }

    /** A moment, in milliseconds since reading began, and what had been done and found by then. */
    public record Point(long millis, long documents, long pages, long pictures, long people) {}
}
