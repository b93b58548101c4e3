package org.tocsin.link;

/**
 * Who a candidate is among the registry: how rare among the registry what agrees is, in bits: -log2 of its frequency.
 *
 * @param patient whether it is a patient
 * @param name of the name at its level of agreement
 * @param date of the birth date, 0 unless the whole date agrees
 * @param place of the postal code or the town, 0 unless no more of the address agrees
 * @param partly whether of surname or given name only a part agrees, see {@link NameMatch}; its weight is in that of the name
 */
record Rarity(boolean patient, double name, double date, double place, boolean partly) {
    Rarity(boolean patient, double name, double date, double place) {
        this(patient, name, date, place, false);
    }
}
