package org.tocsin.expose;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.model.DataClass;
import org.tocsin.model.Role;

/** Gathers what is shown about each person in each role, in order of first appearance. */
final class Exposures {
    private record Who(int key, Role role) {}

    private static final class Shown {
        final EnumSet<DataClass> classes = EnumSet.noneOf(DataClass.class);
        final IntArrayList passages = new IntArrayList();
    }

    private final Map<Who, Shown> shown = new LinkedHashMap<>();

    /** Notes classes that a passage shows; passages come in ascending order. */
    void show(int key, Role role, Collection<DataClass> classes, int passage) {
        Shown entry = shown.computeIfAbsent(new Who(key, role), who -> new Shown());
        entry.classes.addAll(classes);
        int count = entry.passages.size();
        int at = count;
        while (at > 0 && entry.passages.getInt(at - 1) > passage) {
            at--;
        }
        if (at == 0 || entry.passages.getInt(at - 1) != passage) {
            entry.passages.add(at, passage);
        }
    }

    List<Exposed> list() {
        return shown.entrySet().stream()
                .map(e -> new Exposed(
                        e.getKey().key(),
                        e.getKey().role(),
                        e.getValue().classes,
                        e.getValue().passages.toIntArray()))
                .toList();
    }
}
