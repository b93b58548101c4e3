package org.tocsin.cli.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tocsin.quality.Interval;

/** Figures as they are printed: shares never rounded up to 100 % nor down to 0 %. */
final class Numbers {
    private Numbers() {}

    /** A share in per cent with one decimal, more where it is close to 0 or 100 %. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "-";
        }
        BigDecimal percent = BigDecimal.valueOf(share * 100);
        for (int decimals = 1; decimals < 5; decimals++) {
            BigDecimal rounded = percent.setScale(decimals, RoundingMode.HALF_UP);
            boolean edge = rounded.signum() == 0 || rounded.compareTo(BigDecimal.valueOf(100)) == 0;
            boolean exact = share <= 0 || share >= 1;
            boolean near = share > 0.99 || share < 0.01;
            if (exact || !(edge || (near && decimals < 2))) {
                return rounded.stripTrailingZeros().scale() <= 0 && exact
                        ? rounded.setScale(0, RoundingMode.HALF_UP) + " %"
                        : rounded + " %";
            }
        }
        return share < 0.5 ? "< 0.0001 %" : "> 99.9999 %";
    }

    static String low(Interval interval) {
        return percent(interval.low());
    }

    static String high(Interval interval) {
        return percent(interval.high());
    }

    /** A number without decimals. */
    static String whole(double number) {
        return BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
