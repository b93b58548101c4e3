package org.tocsin.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time of the processes that this one started: those that run, and on Linux those that ended (proc(5), fields 16 and 17). */
final class ChildTime {
    private static final long MILLIS_A_TICK = 10;

    private ChildTime() {}

    static long cpuMillis() {
        long running = ProcessHandle.current()
                .descendants()
                .mapToLong(
                        p -> p.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return running + ended();
    }

    private static long ended() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_A_TICK;
        } catch (IOException | RuntimeException e) {
            // no Linux: only running processes are counted
            return 0;
        }
    }
}
