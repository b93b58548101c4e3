package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the union's registry; filled by {@link Town}, read by everybody else. Texts are empty when unknown. */
final class Someone {
    final int index;
    /** Index of the row that stands for this human being; another one on duplicate rows. */
    int human;

    String id = "";
    String population = "patient";
    String birthName = "";
    String usedName = "";
    List<String> given = new ArrayList<>();
    boolean female;
    LocalDate birth = LocalDate.EPOCH;
    String birthCode = "";
    String birthPlace = "";
    String nir = "";
    boolean nirListed;
    String ipp = "";
    /** Number of a resident of one of the homes. */
    String resident = "";

    String email = "";
    String mobile = "";
    String landline = "";
    String street = "";
    String zip = "";
    String city = "";

    @Nullable
    LocalDate deceased;

    String function = "";
    String rpps = "";
    int household;
    int mother = -1;
    int partner = -1;
    int father = -1;

    Someone(int index) {
        this.index = index;
        this.human = index;
    }

    String lastName() {
        return usedName.isEmpty() ? birthName : usedName;
    }

    String firstName() {
        return given.get(0);
    }

    boolean isStaff() {
        return population.equals("staff");
    }

    boolean isDoctor() {
        return !rpps.isEmpty();
    }

    int ageOn(LocalDate day) {
        return birth.until(day).getYears();
    }

    @Override
    public String toString() {
        return "Someone[" + index + "]";
    }
}
