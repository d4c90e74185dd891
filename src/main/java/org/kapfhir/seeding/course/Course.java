package org.kapfhir.seeding.course;

import java.util.List;

/** Everything that the record of one person holds. */
public record Course(
        Person person,
        Story story,
        List<Finding> findings,
        List<PriorTrial> trials,
        List<Weighing> weighings,
        List<TalkSession> talks,
        List<Dose> doses,
        List<PressureReading> pressures,
        List<Score> scores,
        List<SideEffect> sideEffects,
        List<ExpectedScreening> screenings) {
    public Course {
        findings = List.copyOf(findings);
        trials = List.copyOf(trials);
        weighings = List.copyOf(weighings);
        talks = List.copyOf(talks);
        doses = List.copyOf(doses);
        pressures = List.copyOf(pressures);
        scores = List.copyOf(scores);
        sideEffects = List.copyOf(sideEffects);
        screenings = List.copyOf(screenings);
    }
}
