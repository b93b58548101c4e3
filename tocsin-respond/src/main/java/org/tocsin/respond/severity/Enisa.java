package org.tocsin.respond.severity;

import java.util.Map;

/**
 * The numbers of ENISA's method (v1.0, December 2013) and its formula SE = DPC × EI + CB. All points are whole quarters here, so
 * that no rounding moves anybody over the edge of a band.
 */
final class Enisa {
    private final Map<Family, Integer> base;
    private final Map<Identification, Integer> identification;
    private final Map<Circumstances.Confidentiality, Integer> confidentiality;
    private final Map<Circumstances.Integrity, Integer> integrity;
    private final Map<Circumstances.Availability, Integer> availability;
    private final int malicious;
    private final Map<Band, Integer> bands;

    private Enisa(DataFile file) {
        base = file.quarters(Family.class, "base");
        identification = file.quarters(Identification.class, "identification");
        confidentiality = file.quarters(Circumstances.Confidentiality.class, "confidentiality");
        integrity = file.quarters(Circumstances.Integrity.class, "integrity");
        availability = file.quarters(Circumstances.Availability.class, "availability");
        malicious = file.quarters("malicious");
        bands = file.quarters(Band.class, "bands");
    }

    static Enisa standard() {
        return new Enisa(DataFile.of("enisa.txt"));
    }

    /** What a family counts before its context is looked at, 1 to 4. */
    int base(Family family) {
        return quarters(base, family) / 4;
    }

    /** The ease of identification in quarters, 1 to 4. */
    int quarters(Identification ease) {
        return quarters(identification, ease);
    }

    /** The circumstances in quarters. */
    int quarters(Circumstances c) {
        return quarters(confidentiality, c.confidentiality())
                + quarters(integrity, c.integrity())
                + quarters(availability, c.availability())
                + (c.malicious() ? malicious : 0);
    }

    /** DPC × EI + CB in quarters. */
    int severity(int context, Identification ease, Circumstances circumstances) {
        return context * quarters(ease) + quarters(circumstances);
    }

    /** The band of a score in quarters. */
    Band band(int severity) {
        Band found = Band.LOW;
        for (Band band : Band.values()) {
            if (severity >= quarters(bands, band)) {
                found = band;
            }
        }
        return found;
    }

    private static <E extends Enum<E>> int quarters(Map<E, Integer> points, E constant) {
        Integer quarters = points.get(constant);
        if (quarters == null) {
            throw new IllegalStateException("no points for " + constant);
        }
        return quarters;
    }
}
