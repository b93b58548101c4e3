package org.tocsin.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan or relink did, for the run report.
 *
 * @param stages           wall, CPU, items and busy/wait/block time of each stage
 * @param wallMillis       from start to end
 * @param readerCpuMillis  CPU time of reader processes
 * @param kills            how many reader processes were killed
 * @param isolation        how readers were shut in
 * @param confirmed        confirmed links
 * @param expectedWrong    expected number of wrong ones among them
 * @param leastProbability below it nothing was confirmed
 * @param peakHeapBytes    highest heap in use of the main process
 * @param discovered       people found against time; null where nothing was read
 */
public record ScanReport(
        List<StageClock.Figures> stages,
        long wallMillis,
        long readerCpuMillis,
        int kills,
        String isolation,
        long confirmed,
        double expectedWrong,
        double leastProbability,
        long peakHeapBytes,
        @Nullable Discovered discovered) {}
