package org.tocsin.detect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;
import org.tocsin.model.Role;

/**
 * The role of those whose part depends on what the whole text is about: mothers of those being born, people who ask or declare something
 * for others, and those about whom they do.
 */
final class Declarants {
    private static final int OFFICE = 70;
    private static final List<String> POSSESSIVES = List.of(" MON", " MA", " NOTRE", " MES", " NOS");
    private static final List<String> PATIENTS =
            List.of("PATIENT", "PERSONNE", "MALADE", "RESIDENT", "USAGER", "DEFUNT", "VICTIME", "HOSPITALISE");
    private static final List<String> BIRTH = List.of("ACCOUCHE", "CESARIENNE", "SALLE DE NAISSANCE", "MATERNITE");

    private final String text;
    private final Lines lines;
    private final RoleWords words;
    private @Nullable Boolean birth;
    private @Nullable Boolean forPatient;
    private @Nullable Integer declared;

    Declarants(String text, Lines lines, RoleWords words) {
        this.text = text;
        this.lines = lines;
        this.words = words;
    }

    /** A mother is a subject where her child is being born, else a relative; who declares something may do so about somebody else. */
    Role role(RoleCue cue, int start, boolean titled) {
        return switch (cue.role()) {
            case "MOTHER" -> isBirth() ? Role.SUBJECT : Role.RELATIVE;
            case "DECLARANT" -> declarant(start, titled);
            case "REQUESTER" -> isForPatient() ? Role.RELATIVE : Role.SUBJECT;
            case "RELATIVE" -> ofDeclarant(cue) ? Role.SUBJECT : Role.RELATIVE;
            default -> Role.valueOf(cue.role());
        };
    }

    /** {@code mon fils}, {@code notre mère} in a declaration about somebody else: that person is the one it is about. */
    private boolean ofDeclarant(RoleCue cue) {
        String before = Fold.words(text.substring(Math.max(0, cue.start() - 8), cue.start()));
        boolean own = POSSESSIVES.stream().anyMatch(before::endsWith);
        return own && cue.start() > declaredFrom();
    }

    /** Where the first declaration about somebody else begins, beyond the text if there is none; found when first wanted. */
    private int declaredFrom() {
        Integer known = declared;
        if (known == null) {
            known = words.cues().stream()
                    .filter(c -> c.role().equals("DECLARANT") && Applicant.speaksOfAnother(text, c.end()))
                    .mapToInt(RoleCue::end)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            declared = known;
        }
        return known;
    }

    private boolean isForPatient() {
        Boolean known = forPatient;
        if (known == null) {
            known = words.cues().stream().anyMatch(this::patient);
            forPatient = known;
        }
        return known;
    }

    private Role declarant(int start, boolean titled) {
        if (titled) {
            return Role.PRACTITIONER;
        }
        Optional<Role> office = Optional.empty();
        for (int i = words.firstBehind(start);
                i < words.behind().size() && words.behind().get(i).start() - start < OFFICE;
                i++) {
            RoleCue cue = words.behind().get(i);
            boolean here = lines.of(cue.start()) - lines.of(start) <= 1;
            if (office.isEmpty() && here && !cue.role().equals("RELATIVE")) {
                office = Optional.of(Role.valueOf(cue.role()));
            }
        }
        return office.orElse(Applicant.speaksOfAnother(text, start) ? Role.RELATIVE : Role.SUBJECT);
    }

    /** Whether a label names the person on whose behalf others ask. */
    private boolean patient(RoleCue cue) {
        String label = Fold.words(text.substring(cue.start(), cue.end()));
        return cue.colon() && cue.role().equals("SUBJECT") && PATIENTS.stream().anyMatch(label::contains);
    }

    /** Whether the text tells of a birth; looked up when the first mother is met. */
    private boolean isBirth() {
        Boolean known = birth;
        if (known == null) {
            known = tellsOfBirth(text);
            birth = known;
        }
        return known;
    }

    /** Whether this text tells of a birth. */
    static boolean tellsOfBirth(String text) {
        String folded = Fold.words(text);
        return BIRTH.stream().anyMatch(folded::contains);
    }
}
