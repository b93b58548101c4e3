package org.tocsin.cli.screens;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Documents of a case of which a page was recognised on a picture. */
final class ScannedPages {
    private ScannedPages() {}

    /** The path of the first that shows the picture of a page; the largest files are asked first. */
    static String document(Page page, String address) {
        page.navigate(address + "/documents?order=size");
        List<String> paths = new ArrayList<>();
        page.locator("tbody th a").all().forEach(link -> paths.add(String.valueOf(link.getAttribute("href"))));
        for (String path : paths) {
            page.navigate(address + path);
            if (page.locator(".scan img.unreadable").count() > 0) {
                return path;
            }
        }
        throw new IllegalStateException("no page of this case was recognised on a picture");
    }
}
