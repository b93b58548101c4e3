package org.tocsin.synth.key;

import java.util.List;

/**
 * One person of one document.
 *
 * @param person registry id; empty for somebody whom the registry does not hold
 * @param human id of the row that stands for the human being, shared by duplicate rows; empty like {@code person}
 * @param name surname and given name, for unknown people and all others whom the registry does not hold
 * @param birth ISO date, for unknown people
 * @param evidence which evidence is shown, as {@code ipp} or {@code name + dob}
 * @param expected {@code confirmed}, {@code review}, {@code unknown}, or {@code none} where too little is shown
 * @param passage where it is shown
 */
public record KeyPerson(
        String path,
        String person,
        String human,
        String name,
        String birth,
        String role,
        List<String> classes,
        String evidence,
        String expected,
        String passage) {
    @Override
    public String toString() {
        return "KeyPerson[" + role + ", " + expected + "]";
    }
}
