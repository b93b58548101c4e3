package org.tocsin.extract.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;

/**
 * Finds symbols by their texture on a reduced picture and reads each place with ZXing. Bounded in its work, whatever the picture
 * shows. For one thread.
 */
public final class ZxingCodeFinder implements CodeFinder {
    private static final int LONG_SIDE = 1900;
    private static final int LEVELS = 3;
    private static final int LEAST_SIDE = 24;
    private static final int SMALL = 900;
    private static final int MOST_REGIONS = 150;
    private static final int MOST_BLOBS = 96;
    private static final int MOST_CLOSELY = 20;
    private static final int ATTEMPTS = 6;
    /** How often the readers look at each pixel of a patch. */
    private static final int READS = 4;

    private static final long MOST_WORK = 80_000_000;

    private static final long MOST_LOCATING = 12_000_000;
    private static final double MOST_RATIO = 4;

    private final MatrixReader matrices = new MatrixReader();

    @Override
    public List<PageCode> find(GreyImage picture) {
        if (picture.width() < LEAST_SIDE || picture.height() < LEAST_SIDE) {
            return List.of();
        }
        Work work = new Work(MOST_WORK);
        Places found = new Places();
        List<Region> blobs = new ArrayList<>();
        StripeReader stripes = new StripeReader(work);
        List<Region> compact = new ArrayList<>();
        int factor = Math.max(1, (int) Math.round(Math.max(picture.width(), picture.height()) / (double) LONG_SIDE));
        GreyImage reduced = Reduction.of(picture, factor);
        float ink = Levels.ink(reduced);
        for (int level = 0; level < LEVELS && smaller(reduced) >= LEAST_SIDE; level++) {
            Cells cells = Cells.of(reduced);
            int scale = factor << level;
            for (Region region : first(Stripes.in(cells))) {
                striped(picture, region.times(scale), stripes, found);
            }
            for (Region region : first(Blobs.in(cells, ink))) {
                if (isCompact(region)) {
                    compact.add(region.times(scale));
                }
                Region turned = region.turned(Direction.of(reduced, region));
                if (Texture.isSymbol(reduced, turned)) {
                    blobs.add(turned.times(scale));
                }
            }
            reduced = Reduction.of(reduced, 2);
        }
        matrices(picture, compact, found);
        blobs.sort(Comparator.comparingDouble(Region::score).reversed());
        for (int i = 0; i < Math.min(MOST_BLOBS, blobs.size()); i++) {
            blob(picture, blobs.get(i), i < MOST_CLOSELY ? ATTEMPTS : 1, work, found);
        }
        if (found.isEmpty() && Math.max(picture.width(), picture.height()) <= SMALL) {
            whole(picture, work, found);
        }
        return found.codes();
    }

    private static List<Region> first(List<Region> regions) {
        return regions.subList(0, Math.min(MOST_REGIONS, regions.size()));
    }

    private static int smaller(GreyImage picture) {
        return Math.min(picture.width(), picture.height());
    }

    private static void striped(GreyImage picture, Region region, StripeReader stripes, Places found) {
        if (!found.covers(region)) {
            found.add(stripes.read(picture, region));
        }
    }

    private static boolean isCompact(Region region) {
        return Math.max(region.length(), region.breadth()) < MOST_RATIO * Math.min(region.length(), region.breadth());
    }

    private static void matrices(GreyImage picture, List<Region> regions, Places found) {
        DataMatrixLocator locator = new DataMatrixLocator(new Work(MOST_LOCATING));
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        for (Region region : regions) {
            double margin = 0.2 * Math.max(region.length(), region.breadth()) + 10;
            if (!found.covers(region)) {
                PageCode code =
                        locator.read(picture, region.grown(margin, margin).box());
                found.add(code == null ? List.of() : List.of(code));
            }
        }
    }

    private void blob(GreyImage picture, Region region, int attempts, Work work, Places found) {
        if (found.covers(region)) {
            return;
        }
        double margin = 0.25 * Math.max(region.length(), region.breadth()) + 10;
        double turn = Direction.of(picture, region);
        double[] turns = {turn, turn, 0, region.angle(), turn, turn};
        for (int attempt = 0; attempt < attempts; attempt++) {
            Region grown = region.turned(turns[attempt]).grown(margin, margin);
            double scale = Math.max(grown.length(), grown.breadth()) < 300 ? 2 : 1;
            if (!work.take(READS * grown.length() * grown.breadth() * scale * scale)) {
                return;
            }
            Patch patch = Patch.of(picture, grown, scale);
            Binarisation binarisation = attempt == 1 || attempt == 5 ? Binarisation.GLOBAL : Binarisation.LOCAL;
            List<PageCode> codes = matrices.read(patch, binarisation, attempt >= 4);
            found.add(codes);
            if (!codes.isEmpty()) {
                return;
            }
        }
    }

    private void whole(GreyImage picture, Work work, Places found) {
        for (double scale : new double[] {1, 2}) {
            if (smaller(picture) * scale > SMALL) {
                return;
            }
            Patch patch = MatrixReader.whole(picture, scale);
            for (Binarisation binarisation : Binarisation.values()) {
                if (work.take(patch.picture().pixels().length)) {
                    found.add(matrices.read(patch, binarisation, false));
                }
                if (!found.isEmpty()) {
                    return;
                }
            }
        }
    }

    /** What was found where, each symbol once. */
    static final class Places {
        private final List<PageCode> codes = new ArrayList<>();

        void add(List<PageCode> more) {
            for (PageCode code : more) {
                boolean known = codes.stream().anyMatch(other -> isSame(other, code));
                if (!known) {
                    codes.add(code);
                }
            }
        }

        private static boolean isSame(PageCode a, PageCode b) {
            return a.symbology() == b.symbology() && a.text().equals(b.text()) && overlap(a.box(), b.box()) > 0;
        }

        /** Whether most of a region is taken by what was read. */
        boolean covers(Region region) {
            Box box = region.box();
            double area = (double) box.width() * box.height();
            double taken = 0;
            for (PageCode code : codes) {
                taken += overlap(code.box(), box);
            }
            return taken > 0.6 * area;
        }

        private static double overlap(Box a, Box b) {
            double width = Math.min(a.right(), b.right()) - (double) Math.max(a.left(), b.left());
            double height = Math.min(a.bottom(), b.bottom()) - (double) Math.max(a.top(), b.top());
            return width > 0 && height > 0 ? width * height : 0;
        }

        boolean isEmpty() {
            return codes.isEmpty();
        }

        List<PageCode> codes() {
            codes.sort(Comparator.<PageCode>comparingInt(code -> code.box().top())
                    .thenComparingInt(code -> code.box().left()));
            return List.copyOf(codes);
        }
    }
}
