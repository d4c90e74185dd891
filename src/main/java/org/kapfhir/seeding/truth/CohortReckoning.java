package org.kapfhir.seeding.truth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Instrument;
import org.kapfhir.seeding.course.Score;
import org.kapfhir.seeding.course.SideEffect;

/** Works out the truth about a cohort, person by person. */
public final class CohortReckoning {
    private final List<PersonReckoning> people = new ArrayList<>();

    private CohortReckoning() {}

    /** @param courses everyone on the server */
    public static CohortTruth reckon(long seed, String reference, List<Course> courses) {
        CohortReckoning reckoning = new CohortReckoning();
        for (Course course : courses) {
            reckoning.people.add(new PersonReckoning(course));
        }
        return new CohortTruth(
                seed,
                courses.size(),
                reference,
                reckoning.cells(),
                reckoning.safety(),
                reckoning.people.stream().map(PersonReckoning::truth).toList());
    }

    static CohortTruth.EffectTotal total(SideEffect.Effect effect, int sessions, List<SideEffect.Severity> severities) {
        SideEffect.Severity worst = SideEffect.Severity.MILD;
        for (SideEffect.Severity severity : severities) {
            worst = severity.compareTo(worst) > 0 ? severity : worst;
        }
        return new CohortTruth.EffectTotal(
                effect.code().system(),
                effect.code().code(),
                sessions,
                severities.size(),
                severities.size() / (double) sessions,
                worst.code().code());
    }

    private List<CohortTruth.Cell> cells() {
        List<CohortTruth.Cell> cells = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            for (FollowUp timepoint : FollowUp.values()) {
                cells.add(cell(instrument, timepoint));
            }
        }
        return cells;
    }

    private CohortTruth.Cell cell(Instrument instrument, FollowUp timepoint) {
        int treated = 0;
        int withBaseline = 0;
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (PersonReckoning person : people) {
            if (!person.isTreated()) {
                continue;
            }
            treated++;
            Score baseline = person.baseline(instrument);
            if (baseline == null) {
                continue;
            }
            withBaseline++;
            Score followUp = person.followUp(instrument, timepoint);
            if (followUp != null) {
                before.add(baseline.value());
                after.add(followUp.value());
            }
        }
        Map<String, Integer> reasons = Map.of(
                "not-treated", people.size() - treated,
                "no-baseline", treated - withBaseline,
                "no-follow-up", withBaseline - before.size());
        return cell(instrument, timepoint, treated, withBaseline, reasons, before, after);
    }

    private CohortTruth.Cell cell(
            Instrument instrument,
            FollowUp timepoint,
            int treated,
            int withBaseline,
            Map<String, Integer> reasons,
            List<Integer> before,
            List<Integer> after) {
        int n = before.size();
        int responses = 0;
        int remissions = 0;
        int worsened = 0;
        List<Integer> changes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            changes.add(before.get(i) - after.get(i));
            responses += PersonReckoning.isResponse(before.get(i), after.get(i)) ? 1 : 0;
            remissions += PersonReckoning.isRemission(after.get(i)) ? 1 : 0;
            worsened += PersonReckoning.isWorse(before.get(i), after.get(i)) ? 1 : 0;
        }
        return new CohortTruth.Cell(
                instrument.total().code(),
                timepoint.code,
                people.size(),
                treated,
                withBaseline,
                n,
                reasons,
                n,
                mean(before),
                sampleSd(before),
                mean(after),
                sampleSd(after),
                mean(changes),
                responses,
                share(responses, n),
                share(responses, withBaseline),
                remissions,
                share(remissions, n),
                worsened,
                share(worsened, n));
    }

    private List<CohortTruth.EffectTotal> safety() {
        int sessions = 0;
        Map<SideEffect.Effect, List<SideEffect.Severity>> severities = new EnumMap<>(SideEffect.Effect.class);
        for (PersonReckoning person : people) {
            sessions += person.sessions();
            person.effectsBySession()
                    .forEach((effect, bySession) -> severities
                            .computeIfAbsent(effect, ignored -> new ArrayList<>())
                            .addAll(bySession.values()));
        }
        List<CohortTruth.EffectTotal> totals = new ArrayList<>();
        for (Map.Entry<SideEffect.Effect, List<SideEffect.Severity>> effect : severities.entrySet()) {
            totals.add(total(effect.getKey(), sessions, effect.getValue()));
        }
        return totals;
    }

    private static @Nullable Double mean(List<Integer> values) {
        if (values.isEmpty()) {
            return null;
        }
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum / (double) values.size();
    }

    /** Divides by n − 1; nothing for fewer than two. */
    private static @Nullable Double sampleSd(List<Integer> values) {
        Double mean = mean(values);
        if (mean == null || values.size() < 2) {
            return null;
        }
        double squares = 0;
        for (int value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.size() - 1));
    }

    private static @Nullable Double share(int count, int of) {
        return of == 0 ? null : count / (double) of;
    }
}
