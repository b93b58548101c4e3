package org.tocsin.extract.health;

import java.util.List;

/** The content tree of a structured report as lines of text (DICOM PS3.3 §C.17.3). */
final class DicomReport {
    private static final int CONTENT = 0x0040A730;
    private static final int CONCEPT = 0x0040A043;
    private static final int MEANING = 0x00080104;
    private static final int TEXT = 0x0040A160;
    private static final int CODE = 0x0040A168;
    private static final int PERSON = 0x0040A123;
    private static final int DATE = 0x0040A121;
    private static final int DATE_TIME = 0x0040A120;
    private static final int MEASURED = 0x0040A300;
    private static final int NUMBER = 0x0040A30A;
    private static final int UNIT = 0x004008EA;
    private static final int LONGEST = 4 << 20;

    private final DicomCharsets charsets;
    private final StringBuilder text = new StringBuilder();

    DicomReport(DicomCharsets charsets) {
        this.charsets = charsets;
    }

    /** The text of the report in a data set; empty if it holds none. */
    String text(DicomItem dataSet) {
        if (dataSet.has(CONTENT)) {
            line(dataSet);
            walk(dataSet.items(CONTENT));
        }
        return text.toString();
    }

    private void walk(List<DicomItem> items) {
        for (DicomItem item : items) {
            if (text.length() < LONGEST) {
                line(item);
                walk(item.items(CONTENT));
            }
        }
    }

    private void line(DicomItem item) {
        String concept = meaning(item, CONCEPT);
        String value = value(item).strip();
        if (!value.isEmpty()) {
            text.append(concept)
                    .append(concept.isEmpty() ? "" : ": ")
                    .append(value)
                    .append('\n');
        } else if (!concept.isEmpty()) {
            text.append(concept).append('\n');
        }
    }

    private String value(DicomItem item) {
        StringBuilder value = new StringBuilder();
        value.append(charsets.text(item.bytes(TEXT)));
        value.append(charsets.text(item.bytes(PERSON)).replace('^', ' '));
        value.append(Dates.day(charsets.text(item.bytes(DATE))));
        value.append(Dates.day(charsets.text(item.bytes(DATE_TIME))));
        value.append(meaning(item, CODE));
        for (DicomItem measured : item.items(MEASURED)) {
            value.append(charsets.text(measured.bytes(NUMBER)).strip())
                    .append(' ')
                    .append(meaning(measured, UNIT));
        }
        return value.toString();
    }

    private String meaning(DicomItem item, int sequence) {
        List<DicomItem> codes = item.items(sequence);
        return codes.isEmpty() ? "" : charsets.text(codes.get(0).bytes(MEANING));
    }
}
