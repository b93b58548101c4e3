package org.tocsin.extract.health;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.health.Cast.Part;
import org.tocsin.extract.health.DicomItem.Element;

/** Writes the elements of a data set as what they say about the patient, the doctors and the examination. */
final class DicomRecord {
    private static final int CODE_MEANING = 0x00080104;
    private static final int PATIENT_ID = 0x00100020;
    private static final int TYPE_OF_ID = 0x00100022;
    private static final int QUALIFIERS = 0x00100024;
    private static final int UNIVERSAL_ID = 0x00400032;
    private static final int DEEPEST = 4;

    private final Chart chart;
    private final DicomCharsets charsets;

    DicomRecord(Chart chart, DicomCharsets charsets) {
        this.chart = chart;
        this.charsets = charsets;
    }

    void write(DicomItem item, int depth) throws IOException {
        for (Element element : item.elements()) {
            DicomTags.Meaning meaning = DicomTags.meaning(element.tag());
            if (meaning != null) {
                known(item, element, meaning);
            } else if (element.vr().equals("SQ") && depth < DEEPEST) {
                for (DicomItem nested : element.items()) {
                    write(nested, depth + 1);
                }
            } else {
                unknown(element);
            }
            chart.breathe();
        }
    }

    private void known(DicomItem item, Element element, DicomTags.Meaning meaning) throws IOException {
        Human patient = chart.cast().patient();
        switch (meaning.shape()) {
            case "-", "keep" -> {}
            case "name" -> names(element, patient);
            case "birth-name" ->
                patient.birthName(text(element).replace('^', ' ').strip());
            case "mother" ->
                chart.cast().mother().name(text(element).replace('^', ' ').strip());
            case "doctor" -> others(element, Part.DOCTOR, meaning.label());
            case "relative" -> others(element, Part.RELATIVE, "");
            case "recipient" -> others(element, Part.RECIPIENT, "");
            case "clerk" -> others(element, Part.CLERK, "");
            case "id" -> id(item, patient, text(element));
            case "ids" -> ids(element, patient);
            case "stay" -> patient.fact("stay number", text(element));
            case "sex" -> patient.sex(text(element));
            case "phone" -> phone(patient, text(element));
            case "address" -> patient.fact("address", text(element).replace('^', ' '));
            case "date" -> chart.line(meaning.label(), Dates.day(text(element)));
            case "code" -> codes(element, meaning.label());
            case "fact" -> chart.prose(patient.label(meaning.label().replace("patient ", "")), text(element));
            default -> chart.prose(meaning.label(), text(element));
        }
    }

    /** Texts that the dictionary here does not name may still name people. */
    private void unknown(Element element) throws IOException {
        switch (element.vr()) {
            case "PN" -> others(element, Part.DOCTOR, "");
            case "LO", "SH", "ST", "LT", "UT", "UC" ->
                chart.prose(String.format("element %08x", element.tag()), text(element));
            default -> {}
        }
    }

    private void names(Element element, Human human) {
        for (String value : values(element)) {
            name(human, value);
        }
    }

    /** A person name: alphabetic, ideographic and phonetic group, each family ^ given ^ middle ^ prefix ^ suffix (PS3.5 §6.2). */
    static void name(Human human, String value) {
        String[] groups = value.split("=", -1);
        boolean alphabetic = !groups[0].isBlank();
        for (int i = 0; i < groups.length; i++) {
            String[] parts = groups[i].split("\\^", -1);
            String family = parts[0].strip();
            String given = parts.length < 2 ? "" : (parts[1] + (parts.length > 2 ? " " + parts[2] : "")).strip();
            if (i == 0 || !alphabetic) {
                human.name(family, given);
                alphabetic |= !family.isEmpty();
            } else {
                human.fact("other spelling", (family + " " + given).strip());
            }
        }
    }

    private void others(Element element, Part part, String qualifier) {
        for (String value : values(element)) {
            if (!value.replaceAll("[\\^=\\s]", "").isEmpty()) {
                String key = value.replace('^', ' ').strip();
                name(chart.cast().of(part, qualifier, key), value);
            }
        }
    }

    /** The issuer's universal id may say that the number is the national health identity. */
    private void id(DicomItem item, Human patient, String value) {
        String system = "";
        for (DicomItem qualifier : item.items(QUALIFIERS)) {
            system = charsets.text(qualifier.bytes(UNIVERSAL_ID));
        }
        boolean device = charsets.text(item.bytes(TYPE_OF_ID)).equals("RFID");
        patient.id(system, device ? "DL" : "", value);
    }

    private void ids(Element element, Human patient) {
        if (!element.vr().equals("SQ")) {
            for (String value : values(element)) {
                patient.id("", "", value);
            }
        }
        for (DicomItem other : element.items()) {
            id(other, patient, charsets.text(other.bytes(PATIENT_ID)));
        }
    }

    private static void phone(Human patient, String value) {
        for (String one : value.split("\\\\")) {
            patient.telecom(one.replace('^', ' ').strip());
        }
    }

    private void codes(Element element, String label) {
        for (DicomItem code : element.items()) {
            chart.line(label, charsets.text(code.bytes(CODE_MEANING)));
        }
    }

    private String[] values(Element element) {
        return text(element).split("\\\\");
    }

    private String text(Element element) {
        return charsets.text(element.bytes());
    }

    /** The text of one element of an item, empty if it is not there. */
    static String text(@Nullable DicomItem item, int tag, DicomCharsets charsets) {
        return item == null ? "" : charsets.text(item.bytes(tag)).strip();
    }
}
