package org.kapfhir.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happened; safe to use from several workers. */
final class LoadTally implements FhirServer.Attempts {
    /** Of each file this many reasons are kept to be shown; all are counted. */
    private static final int REASONS_PER_FILE = 5;

    private static final class Failures {
        private int count;
        private final List<String> reasons = new ArrayList<>();
        private boolean mayPassLater;
    }

    private final Map<String, Integer> acknowledgedByType = new TreeMap<>();
    private final Map<InputFile, Failures> failuresByFile = new TreeMap<>(Comparator.comparingInt(InputFile::phase)
            .thenComparing(file -> file.path().toString()));
    private int requests;
    private int repeated;
    private int skipped;

    @Override
    public synchronized void sent(boolean again) {
        requests++;
        if (again) {
            repeated++;
        }
    }

    synchronized void acknowledged(List<Submission.Entry> entries) {
        Submission.countByType(entries).forEach((type, count) -> acknowledgedByType.merge(type, count, Integer::sum));
    }

    synchronized void skipped(int resources) {
        skipped += resources;
    }

    /** @param resources how many are lost by it; at least 1 also where the number is not known */
    synchronized void failed(InputFile file, int resources, String reason) {
        Failures failures = failuresByFile.computeIfAbsent(file, ignored -> new Failures());
        failures.count += resources;
        failures.mayPassLater |= OutcomeText.isAboutUnresolvedReference(reason);
        if (failures.reasons.size() < REASONS_PER_FILE) {
            failures.reasons.add(reason);
        }
    }

    /** Files that failed for want of what another file may have brought since; their failures are forgotten. */
    synchronized List<InputFile> takeFilesWorthAnotherTry() {
        List<InputFile> files = failuresByFile.entrySet().stream()
                .filter(file -> file.getValue().mayPassLater)
                .map(Map.Entry::getKey)
                .toList();
        files.forEach(failuresByFile::remove);
        return files;
    }

    synchronized int acknowledged() {
        return acknowledgedByType.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int failed() {
        return failuresByFile.values().stream()
                .mapToInt(failures -> failures.count)
                .sum();
    }

    /** The final count, one fact per line. */
    synchronized String report(int files) {
        StringBuilder text = new StringBuilder();
        text.append(line("Files", files, ""));
        text.append(line("Requests", requests, repeated == 0 ? "" : "  (" + repeated + " of them repeated)"));
        text.append(line("Loaded", acknowledged(), " resources"));
        acknowledgedByType.forEach(
                (type, count) -> text.append(String.format(Locale.ROOT, "    %-30s %,12d%n", type, count)));
        text.append(line("Skipped", skipped, " resources, loaded earlier according to the journal"));
        text.append(line("Failed", failed(), failed() == 0 ? "" : " resources"));
        failuresByFile.forEach((file, failures) -> {
            failures.reasons.forEach(
                    reason -> text.append(String.format(Locale.ROOT, "    %s: %s%n", file.name(), reason)));
            if (failures.count > failures.reasons.size() && failures.reasons.size() == REASONS_PER_FILE) {
                text.append(String.format(Locale.ROOT, "    %s: %,d in all%n", file.name(), failures.count));
            }
        });
        return text.toString();
    }

    private static String line(String what, int count, String remark) {
        return String.format(Locale.ROOT, "%-10s %,12d%s%n", what, count, remark);
    }
}
