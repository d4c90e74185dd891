package org.kapfhir.loading;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how much of the input is settled: acknowledged, skipped or refused. */
interface LoadProgress extends AutoCloseable {

    void settled(long bytes);

    @Override
    void close();

    static LoadProgress silent() {
        return new LoadProgress() {
            @Override
            public void settled(long bytes) {}

            @Override
            public void close() {}
        };
    }

    /** A bar on standard error, so that standard output holds the final count only. */
    static LoadProgress bar(long totalBytes) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Loading")
                .setInitialMax(totalBytes)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(500)
                .build();
        return new LoadProgress() {
            @Override
            public void settled(long bytes) {
                bar.stepBy(bytes);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
