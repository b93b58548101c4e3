package org.tocsin.cli.screens;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a copy of the demonstration's case that is served, in one browser for all of them. */
abstract class ServedDemo {
    @TempDir
    static Path folder;

    static Browser browser;
    static Path theCase;
    static ServedCase served;

    @BeforeAll
    static void serve() {
        browser = Browser.start();
        theCase = DemoCase.made().copy(folder);
        served = new ServedCase(theCase);
    }

    @AfterAll
    static void end() {
        if (served != null) {
            served.close();
        }
        if (browser != null) {
            browser.close();
        }
    }
}
