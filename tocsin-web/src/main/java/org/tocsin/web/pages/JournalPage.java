package org.tocsin.web.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Journal;

/** The last entries of the journal and whether its chain holds. */
@Controller
final class JournalPage {
    private static final int SHOWN = 200;

    private final CaseStore store;

    JournalPage(CaseStore store) {
        this.store = store;
    }

    @GetMapping("/journal")
    String journal(Model model) {
        Deque<Journal.Entry> last = new ArrayDeque<>();
        store.journal().forEach(entry -> {
            last.addLast(entry);
            if (last.size() > SHOWN) {
                last.removeFirst();
            }
        });
        List<Journal.Entry> newestFirst = new ArrayList<>(last);
        Collections.reverse(newestFirst);
        model.addAttribute("entries", newestFirst);
        model.addAttribute("verdict", store.journal().verify());
        model.addAttribute("head", store.journal().head());
        return "journal";
    }
}
