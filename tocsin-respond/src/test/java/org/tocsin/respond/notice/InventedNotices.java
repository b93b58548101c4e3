package org.tocsin.respond.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.SettingsException;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.respond.severity.Gate;

/** Settings, facts and people for tests; all invented. */
public final class InventedNotices {
    public static final PlanFacts FACTS =
            new PlanFacts("2026-11-22", 1000, 987, 92.4, 98.1, 20_000, 4_000, 120, 15_880, 1);

    private static final List<String> NAMES = List.of(
            "Anaëlle MONTFERRAND",
            "Jean-Pierre DE LA TOUR D'AUVERGNE",
            "Nguyễn Thị Minh Khai",
            "ليلى بن يوسف",
            "Ó SÚILLEABHÁIN Niamh",
            "M DUPONT",
            "Zoë d’ESTRÉES");

    private InventedNotices() {}

    /** The example that the program shows. */
    public static String yaml() {
        return SettingsReader.example();
    }

    public static NoticeSettings settings() {
        try {
            return SettingsReader.parse(yaml());
        } catch (SettingsException e) {
            throw new IllegalStateException(e.faults().toString(), e);
        }
    }

    /** Somebody by lot, with up to eight documents. */
    public static NoticeContent somebody(Random lot) {
        List<ToldItem> told = new ArrayList<>();
        int documents = 1 + lot.nextInt(8);
        for (int i = 0; i < documents; i++) {
            boolean work = lot.nextInt(10) == 0;
            Category category = any(lot, Category.values());
            int month = work || lot.nextBoolean() ? 0 : (2015 + lot.nextInt(10)) * 100 + 1 + lot.nextInt(12);
            told.add(new ToldItem(i + 1, work || lot.nextInt(9) == 0 ? null : category, classes(lot), work, month));
        }
        Relation relation = lot.nextInt(4) > 0 ? Relation.SELF : any(lot, Relation.values());
        String name = NAMES.get(lot.nextInt(NAMES.size()));
        return of(name, relation, lot.nextBoolean() ? "fr" : "en", told);
    }

    private static <T> T any(Random lot, T[] all) {
        return List.of(all).get(lot.nextInt(all.length));
    }

    private static int classes(Random lot) {
        Set<DataClass> classes = EnumSet.of(DataClass.IDENTITY);
        for (DataClass c : DataClass.values()) {
            if (lot.nextInt(4) == 0) {
                classes.add(c);
            }
        }
        return EnumBits.of(classes);
    }

    /** Up to two reasons to hold a notice. */
    public static Set<Gate> gates(Random lot) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        for (int i = lot.nextInt(3); i > 0; i--) {
            gates.add(any(lot, Gate.values()));
        }
        return gates;
    }

    public static NoticeContent of(String name, Relation relation, String language, List<ToldItem> told) {
        Recipient recipient = new Recipient(
                List.of(name),
                "somebody@exemple.test",
                List.of("12 rue des Lilas"),
                "91100",
                "Valmont",
                "",
                List.of("+33600000042"));
        return new NoticeContent(recipient, name, relation, language, false, "0123456789ABCDEFGHJK", 21, told);
    }

    /** A document of this month, as the number yyyymm. */
    public static ToldItem dated(int month, Category category, DataClass... classes) {
        return new ToldItem(month, category, item(category, classes).classes(), false, month);
    }

    public static ToldItem item(Category category, DataClass... classes) {
        Set<DataClass> all = EnumSet.noneOf(DataClass.class);
        all.addAll(List.of(classes));
        return new ToldItem(1, category, EnumBits.of(all), false);
    }
}
