package org.tocsin.respond.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.tocsin.ports.NoticeStore;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Which;

/** The notices of signed plans, each that bears a code of its own once, some hundred at a time: memory stays flat. */
final class NoticePages implements Iterator<Notice> {
    private static final int PAGE = 500;

    private final NoticeStore store;
    private final Iterator<Integer> plans;
    private final Deque<Notice> ready = new ArrayDeque<>();
    private int plan;
    private int after;

    NoticePages(NoticeStore store, List<Integer> plans) {
        this.store = store;
        this.plans = plans.iterator();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            if (plan == 0 && !plans.hasNext()) {
                return false;
            }
            if (plan == 0) {
                plan = plans.next();
                after = 0;
            }
            List<Notice> page = new ArrayList<>();
            store.forEach(Which.of(plan).page(after, PAGE), page::add);
            if (page.isEmpty()) {
                plan = 0;
            } else {
                after = page.get(page.size() - 1).number();
                // what follows a notice by another channel tells the same under the same code
                page.stream().filter(notice -> notice.origin() == 0).forEach(ready::add);
            }
        }
        return true;
    }

    @Override
    public Notice next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
