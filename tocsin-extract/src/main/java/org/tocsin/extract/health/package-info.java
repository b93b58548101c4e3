/** Formats of health care: DICOM, HL7 v2, CDA, FHIR, HPRIM; and the cards and calendars beside them. */
@NullMarked
package org.tocsin.extract.health;

import org.jspecify.annotations.NullMarked;
