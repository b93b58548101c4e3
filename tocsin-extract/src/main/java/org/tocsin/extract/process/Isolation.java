package org.tocsin.extract.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How reader processes are shut in. Each kind is proved by starting it, because many machines have the programs but
 * forbid their use (no user namespaces in a container, for example).
 */
public enum Isolation {
    /** No network, own processes, the file system read-only but for one folder, own scratch memory. */
    BUBBLEWRAP("bubblewrap"),
    /** The same with the tools of util-linux. */
    UNSHARE("unshare"),
    /** Only a process of its own with bounded memory. */
    REDUCED("reduced isolation");

    /** Makes everything read-only but the two folders, then gives up all rights for good. */
    private static final String UNSHARE_SCRIPT = """
            set -e
            own=$1 scratch=$2
            shift 2
            mount --make-rprivate /
            mount --bind "$own" "$own"
            mount -t tmpfs -o mode=0700 tmpfs "$scratch"
            mount -o remount,bind,ro /
            while read -r a b c d at rest; do
              case "$at" in
                "$own"|"$scratch"|/) ;;
                /proc|/proc/*|/sys|/sys/*) ;;
                *) mount -o remount,bind,ro "$at" 2>/dev/null || true ;;
              esac
            done < /proc/self/mountinfo
            mount -t proc proc /proc 2>/dev/null || true
            exec setpriv --bounding-set -all --inh-caps -all --no-new-privs "$@"
            """;

    private final String words;

    Isolation(String words) {
        this.words = words;
    }

    /** In plain words, for status and run report. */
    public String words() {
        return words;
    }

    /**
     * The strongest kind that works here.
     *
     * @param own       a folder for the trial, with a folder {@code scratch} in it
     * @param strongest the kind to try first
     */
    static Isolation probe(Path own, Isolation strongest) throws InterruptedException {
        for (Isolation isolation : List.of(BUBBLEWRAP, UNSHARE)) {
            if (isolation.compareTo(strongest) >= 0 && isolation.works(own)) {
                return isolation;
            }
        }
        return REDUCED;
    }

    private boolean works(Path own) throws InterruptedException {
        // Proves that the folder can be written and that the one above it cannot.
        List<String> trial =
                List.of("sh", "-c", "cd \"$1\" && touch trial && ! touch ../trial", "trial", own.toString());
        ProcessBuilder builder = new ProcessBuilder(wrap(own, own.resolve("scratch"), trial));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8"));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command that runs another one shut in. */
    List<String> wrap(Path own, Path scratch, List<String> command) {
        List<String> whole = new ArrayList<>(
                switch (this) {
                    case BUBBLEWRAP -> bubblewrap(own.toString(), scratch.toString());
                    case UNSHARE -> unshare(own.toString(), scratch.toString());
                    case REDUCED -> List.of();
                });
        whole.addAll(command);
        return whole;
    }

    private static List<String> bubblewrap(String own, String scratch) {
        return List.of(
                "bwrap",
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--ro-bind",
                "/",
                "/",
                "--dev",
                "/dev",
                "--proc",
                "/proc",
                "--bind",
                own,
                own,
                "--tmpfs",
                scratch,
                "--chdir",
                scratch,
                "--");
    }

    private static List<String> unshare(String own, String scratch) {
        return List.of("unshare", "-rnmipf", "--kill-child", "--", "sh", "-c", UNSHARE_SCRIPT, "shut-in", own, scratch);
    }
}
