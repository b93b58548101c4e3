package org.tocsin.extract.process;

import java.util.List;

/**
 * How reader processes are kept.
 *
 * @param kept          idle processes that are kept warm
 * @param heapMegabytes largest Java heap of each
 * @param recycleAfter  contents after which a process is replaced
 * @param recycleMemory resident bytes after which a process is replaced
 * @param memoryLimit   largest content in bytes that a process opens in memory
 * @param flags         further flags for their Java
 * @param classPath     class path; the empty string means that of this process
 */
public record ProcessSettings(
        int kept,
        int heapMegabytes,
        int recycleAfter,
        long recycleMemory,
        long memoryLimit,
        List<String> flags,
        String classPath) {
    public ProcessSettings {
        flags = List.copyOf(flags);
        if (kept < 0 || heapMegabytes < 64 || recycleAfter < 1 || recycleMemory < 1 || memoryLimit < 0) {
            throw new IllegalArgumentException("settings of reader processes are out of bounds");
        }
    }

    /** One per core, 768 MB each, replaced after 10,000 contents or at 1.5 GB, contents up to 64 MB in memory. */
    public static ProcessSettings defaults() {
        return new ProcessSettings(
                Runtime.getRuntime().availableProcessors(), 768, 10_000, 1500L << 20, 64L << 20, List.of(), "");
    }

    /** The same with other numbers of kept processes and of contents after which one is replaced. */
    public ProcessSettings keeping(int processes, int contents) {
        return new ProcessSettings(processes, heapMegabytes, contents, recycleMemory, memoryLimit, flags, classPath);
    }

    /** The class path of reader processes. */
    String effectiveClassPath() {
        return classPath.isEmpty() ? System.getProperty("java.class.path") : classPath;
    }
}
