package org.tocsin.registry.load;

import java.util.List;

/** The columns of a registry file by the names of the product. */
final class Columns {
    /** Columns that become parts of a person. */
    static final List<String> STANDARD = List.of(
            "id",
            "population",
            "birth_name",
            "used_name",
            "given_names",
            "sex",
            "birth_date",
            "birth_place",
            "nir",
            "patient_ids",
            "emails",
            "phones",
            "address",
            "postal_code",
            "city",
            "deceased_on");

    /** Columns with a meaning that stay under their heading. */
    static final List<String> OPTIONAL = List.of(
            "guardian_id",
            "protected",
            "confidential",
            "language",
            "function",
            "rpps",
            "adeli",
            "finess",
            "iban",
            "matricule");

    private Columns() {}

    static boolean known(String name) {
        return STANDARD.contains(name) || OPTIONAL.contains(name);
    }
}
