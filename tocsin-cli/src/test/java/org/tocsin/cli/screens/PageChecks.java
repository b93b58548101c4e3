package org.tocsin.cli.screens;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What axe cannot see of a page: order of headings, language, focus that shows, what does not fit (RGAA 4.1 and WCAG 2.2). */
final class PageChecks {
    private static final int MOST_STOPS = 60;

    /** 1366 x 768 at 200 %. */
    private static final int ZOOMED = 683;

    private static final int NARROW = 360;

    /** Day, month, year, hours, minutes, half of the day, calendar: stops of one field. */
    private static final int PARTS_OF_A_MOMENT = 8;

    private PageChecks() {}

    /** Faults of a page as it stands, a line each; leaves the page as it was. */
    static List<String> faults(Page page, String language) {
        List<String> faults = new ArrayList<>(structure(page, language));
        faults.addAll(focus(page));
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        for (int narrow : new int[] {ZOOMED, NARROW}) {
            page.setViewportSize(narrow, height / 2);
            faults.addAll(overflow(page, "at " + narrow + " pixels"));
        }
        page.setViewportSize(width, height);
        return faults;
    }

    private static List<String> said(Object found) {
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("the check did not run");
    }

    /** RGAA 8.3, 8.6, 9.1, 11.1, 12.7: language, title, headings, names of fields, the link that skips. */
    private static List<String> structure(Page page, String language) {
        return said(page.evaluate("""
                language => {
                  const faults = [];
                  if (document.documentElement.lang !== language) faults.push('the page says it is in ' + document.documentElement.lang);
                  if (!document.title.trim()) faults.push('no title');
                  if (/[{}?#]{2}/.test(document.body.innerText)) faults.push('a text is missing');
                  const headings = [...document.querySelectorAll('h1,h2,h3,h4')].filter(h => h.checkVisibility());
                  if (headings.filter(h => h.tagName === 'H1').length !== 1) faults.push('not one h1');
                  let before = 0;
                  for (const h of headings) {
                    const level = +h.tagName[1];
                    if (level > before + 1) faults.push('heading skipped before ' + h.tagName + ' ' + (h.id || h.className));
                    before = level;
                  }
                  for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                    if (!field.labels.length && !field.getAttribute('aria-label') && field.getAttribute('aria-hidden') !== 'true') faults.push('no label: ' + field.name);
                  }
                  for (const part of document.querySelectorAll('.text, .path-cell, .text-path')) {
                    if (!part.closest('[lang=fr]')) faults.push('text of a document without its language');
                  }
                  const first = document.querySelector('a, button, input, select, summary');
                  if (first.getAttribute('href') !== '#main') faults.push('the first stop does not skip to the content');
                  return faults;
                }
                """, language));
    }

    /** RGAA 10.7 and 12.8, WCAG 2.4.7: each stop of the tabulator shows where it is, and it goes on. */
    private static List<String> focus(Page page) {
        List<String> faults = new ArrayList<>();
        page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        String before = "";
        int times = 0;
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            String here = String.valueOf(page.evaluate("""
                    () => {
                      const e = document.activeElement;
                      if (!e || e === document.body) return 'end';
                      const all = [...document.querySelectorAll('*')];
                      const style = getComputedStyle(e);
                      // a part of a moment has the focus, the field round it shows that
                      const inside = ['date', 'datetime-local'].includes(e.type);
                      const shows = (inside || e.matches(':focus-visible')) && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                      const box = e.getBoundingClientRect();
                      const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                      return (shows ? '' : 'no focus shows on ') + (seen ? '' : 'out of sight: ') + e.tagName + '#' + all.indexOf(e);
                    }
                    """));
            if (here.equals("end")) {
                return faults;
            }
            if (here.startsWith("no focus") || here.startsWith("out of sight")) {
                faults.add(here);
            }
            times = here.equals(before) ? times + 1 : 1;
            if (times > PARTS_OF_A_MOMENT) {
                faults.add("the focus is caught at " + here);
                return faults;
            }
            before = here;
        }
        return faults;
    }

    /** RGAA 10.11, WCAG 1.4.10: nothing but tables scrolls to the side. */
    private static List<String> overflow(Page page, String where) {
        return said(page.evaluate("""
                where => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth + 1) return [];
                  const wide = [...document.querySelectorAll('main *, header *')]
                    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.wide, .text, .hidden'));
                  return ['too wide ' + where + ': ' + wide.slice(0, 3).map(e => e.tagName + '.' + e.className).join(', ')];
                }
                """, where));
    }
}
