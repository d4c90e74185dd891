package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A course while it is being written down; numbers the entries, so that ids are the same every time. */
final class CourseSketch {
    private final Person person;
    private final Story story;
    private final List<Finding> findings = new ArrayList<>();
    private final List<PriorTrial> trials = new ArrayList<>();
    private final List<Weighing> weighings = new ArrayList<>();
    private final List<TalkSession> talks = new ArrayList<>();
    private final List<Dose> doses = new ArrayList<>();
    private final List<PressureReading> pressures = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<SideEffect> sideEffects = new ArrayList<>();
    private final List<ExpectedScreening> screenings = new ArrayList<>();

    CourseSketch(Person person, Story story) {
        this.person = person;
        this.story = story;
    }

    Person person() {
        return person;
    }

    CourseSketch finding(Code code, String status, LocalDate onset, @Nullable LocalDate abatement) {
        findings.add(new Finding(id("condition", findings), code, status, onset, abatement));
        return this;
    }

    CourseSketch trial(Code drug, LocalDate from, LocalDate to, PriorTrial.Ending ending) {
        trials.add(new PriorTrial(id("trial", trials), drug, from, to, ending));
        return this;
    }

    CourseSketch weighed(Instant at) {
        weighings.add(new Weighing(id("weight", weighings), at, person.weightKg()));
        return this;
    }

    CourseSketch talk(TalkSession.Kind kind, Instant start) {
        talks.add(new TalkSession(id("talk", talks), kind, start, Duration.ofMinutes(50)));
        return this;
    }

    Dose dose(Instant start, Dose.Route route, @Nullable Integer mg) {
        return dose(start, route, Dose.Drug.KETAMINE, Dose.Coding.RXNORM, mg, Dose.Status.COMPLETED);
    }

    Dose dose(
            Instant start,
            Dose.Route route,
            Dose.Drug drug,
            Dose.Coding coding,
            @Nullable Integer mg,
            Dose.Status status) {
        Duration length = route == Dose.Route.INTRAVENOUS ? Duration.ofMinutes(40) : Duration.ZERO;
        Dose dose = new Dose(
                id("dose", doses),
                start,
                length,
                route,
                drug,
                coding,
                mg,
                person.weightKg(),
                latestWeighing(start),
                status);
        doses.add(dose);
        return dose;
    }

    /** A dose by weight needs one of the last 30 days: whoever has none steps on the scales before it. */
    private Instant latestWeighing(Instant dose) {
        return weighings.stream()
                .map(Weighing::at)
                .filter(at -> !at.isAfter(dose) && !at.isBefore(dose.minus(Duration.ofDays(30))))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> {
                    Instant before = dose.minus(Duration.ofMinutes(30));
                    weighed(before);
                    return before;
                });
    }

    CourseSketch pressure(Instant at, int systolic, int diastolic, @Nullable Dose session) {
        pressures.add(new PressureReading(
                id("pressure", pressures), at, systolic, diastolic, session == null ? null : session.id()));
        return this;
    }

    CourseSketch score(Instrument instrument, Moment when, int value) {
        return score(instrument, when, value, Score.Status.FINAL, Score.Form.QUANTITY, Score.Source.CLINIC);
    }

    CourseSketch score(
            Instrument instrument, Moment when, int value, Score.Status status, Score.Form form, Score.Source source) {
        long earlier = scores.stream()
                .filter(score -> score.instrument() == instrument)
                .count();
        String id = person.id() + "-" + instrument.label() + "-" + (earlier + 1);
        scores.add(new Score(id, instrument, when, value, status, form, source));
        return this;
    }

    CourseSketch sideEffect(
            SideEffect.Effect effect,
            SideEffect.Severity severity,
            Instant at,
            @Nullable Dose suspected,
            @Nullable Dose session,
            boolean isActual) {
        sideEffects.add(new SideEffect(
                id("effect", sideEffects),
                effect,
                severity,
                at,
                suspected == null ? null : suspected.id(),
                session == null ? null : session.id(),
                isActual));
        return this;
    }

    CourseSketch expected(
            Instant asOf, boolean completeRecord, Map<String, String> decisions, Map<String, String> criteria) {
        screenings.add(new ExpectedScreening(asOf, completeRecord, decisions, criteria));
        return this;
    }

    Course course() {
        return new Course(
                person, story, findings, trials, weighings, talks, doses, pressures, scores, sideEffects, screenings);
    }

    private String id(String kind, List<?> earlier) {
        return person.id() + "-" + kind + "-" + (earlier.size() + 1);
    }
}
