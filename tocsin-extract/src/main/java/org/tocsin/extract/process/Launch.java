package org.tocsin.extract.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.extract.worker.WorkerMain;

/**
 * How a reader process is started: bounded memory, nothing left behind when it dies, nothing of a release in its
 * arguments, a clean environment, frames on a descriptor of their own.
 */
final class Launch {
    /** Standard output becomes descriptor 3; whatever prints on 1 lands on 2, which nobody keeps. */
    private static final String SHELL = "ulimit -c 0; exec \"$@\" 3>&1 1>&2";

    private final Isolation isolation;
    private final int heapMegabytes;
    private final List<String> flags;
    private final String classPath;

    Launch(Isolation isolation, int heapMegabytes, List<String> flags, String classPath) {
        this.isolation = isolation;
        this.heapMegabytes = heapMegabytes;
        this.flags = flags;
        this.classPath = classPath;
    }

    Isolation isolation() {
        return isolation;
    }

    /**
     * Must be called from a thread that outlives the process: bubblewrap dies with the thread that started it.
     *
     * @param brief whether the work is over before thorough compiling pays: on a few thousand documents it costs more than all reading
     */
    Process start(Path own, Path scratch, boolean brief) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SHELL, "tocsin-reader"));
        command.addAll(isolation.wrap(own, scratch, java(scratch, brief)));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(own.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "LC_ALL", "C.UTF-8",
                        "HOME", scratch.toString(),
                        "TMPDIR", scratch.toString(),
                        "OMP_THREAD_LIMIT", "1"));
        return builder.start();
    }

    private List<String> java(Path scratch, boolean brief) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=256m",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Djava.io.tmpdir=" + scratch));
        if (brief) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, WorkerMain.class.getName(), "3"));
        return command;
    }
}
