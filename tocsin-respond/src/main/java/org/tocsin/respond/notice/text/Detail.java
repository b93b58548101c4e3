package org.tocsin.respond.notice.text;

import java.util.Set;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.severity.Gate;

/** How much of what was found a text may name, so that the notice itself hurts nobody. */
public enum Detail {
    /** Nothing: somebody could be in danger if another reads it. */
    CLOSED,
    /** Kinds of data, but no kinds of documents, and of health only that it is health. */
    PLAIN,
    /** Kinds of documents too. */
    FULL;

    private static final Set<Gate> DANGER = Set.of(Gate.VIOLENCE, Gate.SECRET_ADDRESS, Gate.SECRET_BIRTH);

    /** Others read it, however it goes. */
    private static final Set<Gate> READ_BY_OTHERS =
            Set.of(Gate.MINOR, Gate.CHILD_IN_CARE, Gate.TURNS_18, Gate.PROTECTED_ADULT, Gate.DETAINED);

    /** Others may read it, unless it lies behind the code. */
    private static final Set<Gate> BEHIND_THE_CODE =
            Set.of(Gate.SENSITIVE_CARE, Gate.SHARED_HOUSEHOLD, Gate.DOUBTFUL_CONTACT, Gate.STAFF);

    private static final Set<Category> INTIMATE =
            Set.of(Category.PSYCHIATRY, Category.GYNAECOLOGY, Category.OBSTETRICS, Category.AUTOPSY);

    /** What a text by this channel to somebody with these gates may name. */
    public static Detail of(Set<Gate> gates, Channel channel) {
        if (gates.stream().anyMatch(DANGER::contains)) {
            return CLOSED;
        }
        boolean behind = channel == Channel.PORTAL;
        boolean plain = gates.stream()
                .anyMatch(gate -> READ_BY_OTHERS.contains(gate) || (!behind && BEHIND_THE_CODE.contains(gate)));
        return plain ? PLAIN : FULL;
    }

    /** Whether a text may name the kind of this document; births, psychiatry and the like only behind the code. */
    boolean names(ToldItem item, Channel channel) {
        if (this != FULL || item.work() || item.category() == null) {
            return false;
        }
        boolean intimate =
                INTIMATE.contains(item.category()) || item.dataClasses().contains(DataClass.HEALTH_SENSITIVE);
        return !intimate || channel == Channel.PORTAL;
    }
}
