package org.tocsin.extract.mail;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Reason;

/**
 * Gives the items of a mail store out, folder after folder in stored order: the n-th item of a folder is the member
 * {@code Folder/n}. Loads one item at a time, and none that was received before. What is broken is named; the rest goes on.
 */
final class FolderWalk {
    private static final int DEEPEST = 60;

    private final Found out;
    private final Set<Long> seen = new HashSet<>();
    private int items;
    private int broken;

    FolderWalk(Found out) {
        this.out = out;
    }

    /** Walks a folder and all folders in it. */
    void all(MailFolder root) throws IOException {
        folder(root, "", 0);
    }

    /** Items found. */
    int items() {
        return items;
    }

    /** Items and folders that could not be read. */
    int broken() {
        return broken;
    }

    private void folder(MailFolder folder, String path, int depth) throws IOException {
        if (depth > DEEPEST || !seen.add(folder.id())) {
            return;
        }
        String here = path;
        if (folder.isNamed()) {
            String name = folder.name().isBlank() ? "folder" : folder.name().strip();
            here = path.isEmpty() ? name : path + "/" + name;
        }
        items(folder, here);
        try {
            for (MailFolder inner : folder.folders()) {
                folder(inner, here, depth + 1);
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            bare(here.isEmpty() ? "folders" : here + "/folders");
        }
    }

    private void items(MailFolder folder, String path) throws IOException {
        int count;
        try {
            count = folder.count();
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            bare(path.isEmpty() ? "items" : path + "/items");
            return;
        }
        for (int i = 0; i < count; i++) {
            out.alive();
            items++;
            item(folder, i, (path.isEmpty() ? "" : path + "/") + (i + 1));
        }
    }

    private void item(MailFolder folder, int place, String name) throws IOException {
        try {
            out.member(name, target -> {
                if (!MessageFile.write(folder.message(place), target)) {
                    throw new IOException("broken item");
                }
            });
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // it is kept as a damaged member
            broken++;
        }
    }

    private void bare(String name) throws IOException {
        broken++;
        out.member(name, 0, Reason.CORRUPT);
    }
}
