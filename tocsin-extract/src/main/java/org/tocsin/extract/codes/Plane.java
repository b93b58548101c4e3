package org.tocsin.extract.codes;

/** A brightness that changes evenly over a place: {@code a + b x + c y}, by least squares. */
final class Plane {
    private double n;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;
    private double v;
    private double xv;
    private double yv;
    private double b;
    private double c;

    void add(double atX, double atY, double value) {
        n++;
        x += atX;
        y += atY;
        xx += atX * atX;
        yy += atY * atY;
        xy += atX * atY;
        v += value;
        xv += atX * value;
        yv += atY * value;
    }

    void solve() {
        double sxx = xx - x * x / n;
        double syy = yy - y * y / n;
        double sxy = xy - x * y / n;
        double sxv = xv - x * v / n;
        double syv = yv - y * v / n;
        double det = sxx * syy - sxy * sxy;
        if (Math.abs(det) > 1e-9) {
            b = (sxv * syy - syv * sxy) / det;
            c = (syv * sxx - sxv * sxy) / det;
        }
    }

    double at(double atX, double atY) {
        return v / n + b * (atX - x / n) + c * (atY - y / n);
    }
}
