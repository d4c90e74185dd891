package org.kapfhir.seeding.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Who a person is and what was tried before: indication and earlier antidepressants, all from verified codes. */
final class Background {
    static final Code RECURRENT_DEPRESSION = Code.snomed("66344007", "Recurrent major depression (disorder)");
    static final Code GENERALIZED_ANXIETY = Code.snomed("21897009", "Generalized anxiety disorder (disorder)");
    static final Code PTSD = Code.snomed("47505003", "Posttraumatic stress disorder (disorder)");
    static final Code ALCOHOLISM = Code.snomed("7200002", "Alcoholism (disorder)");
    static final Code INTRACRANIAL_ANEURYSM = Code.snomed("128609009", "Intracranial aneurysm (disorder)");
    static final Code SCHIZOPHRENIA = Code.snomed("58214004", "Schizophrenia (disorder)");
    static final Code PREGNANCY = Code.snomed("77386006", "Pregnancy (finding)");
    static final Code SMOKING =
            new Code("http://hl7.org/fhir/sid/icd-10-cm", "F17.210", "Nicotine dependence, cigarettes, uncomplicated");

    private static final List<Code> SINGLE_EPISODE_OR_RECURRENT = List.of(
            RECURRENT_DEPRESSION,
            RECURRENT_DEPRESSION,
            Code.snomed("36923009", "Major depression, single episode (disorder)"),
            GENERALIZED_ANXIETY,
            PTSD);
    private static final List<Code> ANTIDEPRESSANTS = List.of(
            Code.rxnorm("36437", "sertraline"),
            Code.rxnorm("42347", "bupropion"),
            Code.rxnorm("321988", "escitalopram"),
            Code.rxnorm("39786", "venlafaxine"),
            Code.rxnorm("72625", "duloxetine"),
            Code.rxnorm("15996", "mirtazapine"));
    private static final List<String> GIVEN_NAMES = List.of(
            "Ada", "Bruno", "Clara", "Dario", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaya", "Luca", "Mara",
            "Nils", "Olga", "Pablo", "Rosa", "Sven", "Tara", "Yusuf");
    private static final List<String> FAMILY_NAMES = List.of(
            "Adler",
            "Brook",
            "Castillo",
            "Duran",
            "Eriksen",
            "Fontaine",
            "Greenwood",
            "Holm",
            "Ito",
            "Jansen",
            "Keller",
            "Lindqvist",
            "Moreau",
            "Novak",
            "Okafor",
            "Petrov",
            "Quist",
            "Rossi",
            "Silva",
            "Weaver");

    private Background() {}

    /** An adult from 19 to 78 years old at the reference. */
    static Person person(String id, Instant reference, Draws draws) {
        Person.Sex sex = draws.chance(3) ? Person.Sex.OTHER : draws.chance(56) ? Person.Sex.FEMALE : Person.Sex.MALE;
        LocalDate today = LocalDate.ofInstant(reference, ZoneOffset.UTC);
        int heightCm = draws.around(sex == Person.Sex.MALE ? 178 : 166, 15);
        return new Person(
                id,
                draws.oneOf(GIVEN_NAMES),
                draws.oneOf(FAMILY_NAMES),
                sex,
                today.minusYears(draws.between(19, 77)).minusDays(draws.between(1, 360)),
                heightCm,
                Math.max(45, draws.around(heightCm - 95, 30)));
    }

    /** An indication that began before two to four antidepressants were tried in vain. */
    static void write(CourseSketch sketch, LocalDate before, Draws draws) {
        write(sketch, before, draws.oneOf(SINGLE_EPISODE_OR_RECURRENT), draws.between(2, 4), draws);
    }

    static void write(CourseSketch sketch, LocalDate before, Code indication, int failedTrials, Draws draws) {
        LocalDate onset = before.minusDays(failedTrials * 120L + draws.between(90, 400));
        sketch.finding(indication, "active", onset, null);
        LocalDate from = onset.plusDays(draws.between(10, 40));
        int first = draws.between(0, ANTIDEPRESSANTS.size() - 1);
        for (int i = 0; i < failedTrials; i++) {
            LocalDate to = from.plusDays(draws.between(56, 100));
            sketch.trial(
                    ANTIDEPRESSANTS.get((first + i) % ANTIDEPRESSANTS.size()),
                    from,
                    to,
                    PriorTrial.Ending.LACK_OF_EFFECT);
            from = to.plusDays(draws.between(3, 14));
        }
        if (draws.chance(15)) {
            Code notTolerated = ANTIDEPRESSANTS.get((first + failedTrials) % ANTIDEPRESSANTS.size());
            sketch.trial(notTolerated, onset.minusDays(200), onset.minusDays(185), PriorTrial.Ending.NOT_TOLERATED);
        }
    }
}
