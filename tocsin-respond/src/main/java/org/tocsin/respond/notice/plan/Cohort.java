package org.tocsin.respond.notice.plan;

import java.util.List;
import java.util.Set;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.severity.Band;
import org.tocsin.respond.severity.Gate;

/**
 * What is new for one human being.
 *
 * @param gates    reasons to hold the notice
 * @param quarters severity in quarters
 * @param band     its band
 * @param fresh    what was not told yet
 */
record Cohort(Kind kind, Set<Gate> gates, int quarters, Band band, List<ToldItem> fresh) {
    int classes() {
        int classes = 0;
        for (ToldItem item : fresh) {
            classes |= item.classes();
        }
        return classes;
    }
}
