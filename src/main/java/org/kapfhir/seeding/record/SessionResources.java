package org.kapfhir.seeding.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.seeding.course.Code;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Dose;
import org.kapfhir.seeding.course.Person;
import org.kapfhir.seeding.course.PressureReading;
import org.kapfhir.seeding.course.SideEffect;
import org.kapfhir.seeding.course.TalkSession;

/** What happened on treatment days: visit, session, dose, blood pressure and side effects. */
final class SessionResources {
    private static final Duration BEFORE_DOSE = Duration.ofMinutes(30);
    private static final Duration AFTER_DOSE = Duration.ofMinutes(140);
    private static final Code DOSING =
            new Code("https://kapfhir.org/ig/CodeSystem/kap-session-type", "dosing", "Dosing session");
    private static final Code AMBULATORY =
            new Code("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory");
    private static final Code PRESSURE =
            new Code("http://loinc.org", "85354-9", "Blood pressure panel with all children optional");
    private static final Code SYSTOLIC = new Code("http://loinc.org", "8480-6", "Systolic blood pressure");
    private static final Code DIASTOLIC = new Code("http://loinc.org", "8462-4", "Diastolic blood pressure");

    private SessionResources() {}

    static List<Resource> of(Course course) {
        Person person = course.person();
        List<Resource> resources = new ArrayList<>();
        course.talks().forEach(talk -> resources.add(talk(talk, person)));
        for (Dose dose : course.doses()) {
            if (tookPlace(dose)) {
                resources.add(encounter(dose, person));
            }
            resources.add(session(dose, person));
            resources.add(DoseResource.of(dose, person));
        }
        course.pressures().forEach(reading -> resources.add(pressure(reading, person)));
        course.sideEffects().forEach(effect -> resources.add(adverseEvent(effect, person)));
        return resources;
    }

    static boolean tookPlace(Dose dose) {
        return dose.status() == Dose.Status.COMPLETED || dose.status() == Dose.Status.STOPPED;
    }

    static String encounterId(String doseId) {
        return doseId + "-visit";
    }

    static String sessionId(Dose dose) {
        return dose.id() + "-session";
    }

    private static Encounter encounter(Dose dose, Person person) {
        Encounter encounter = new Encounter();
        encounter.setId(encounterId(dose.id()));
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(Fhir.coding(AMBULATORY));
        encounter.setSubject(BackgroundResources.reference(person));
        encounter.setPeriod(
                Fhir.period(dose.start().minus(BEFORE_DOSE), dose.start().plus(AFTER_DOSE)));
        return encounter;
    }

    private static Procedure session(Dose dose, Person person) {
        Procedure session = new Procedure();
        session.setId(sessionId(dose));
        session.getMeta().addProfile(Fhir.PROFILES + "kap-session");
        session.setCode(Fhir.concept(DOSING));
        session.setSubject(BackgroundResources.reference(person));
        if (tookPlace(dose)) {
            boolean isStopped = dose.status() == Dose.Status.STOPPED;
            session.setStatus(isStopped ? ProcedureStatus.STOPPED : ProcedureStatus.COMPLETED);
            session.setEncounter(Fhir.to("Encounter", encounterId(dose.id())));
            session.setPerformed(
                    Fhir.period(dose.start().minus(BEFORE_DOSE), dose.start().plus(AFTER_DOSE)));
        } else if (dose.status() == Dose.Status.NOT_DONE) {
            session.setStatus(ProcedureStatus.NOTDONE);
            session.setStatusReason(
                    new CodeableConcept().setText("Blood pressure too high before the dose; postponed"));
        } else {
            session.setStatus(ProcedureStatus.ENTEREDINERROR);
        }
        return session;
    }

    private static Procedure talk(TalkSession talk, Person person) {
        Procedure procedure = new Procedure();
        procedure.setId(talk.id());
        procedure.setStatus(ProcedureStatus.COMPLETED);
        procedure.setCode(Fhir.concept(talk.kind().code()));
        procedure.setSubject(BackgroundResources.reference(person));
        procedure.setPerformed(Fhir.period(talk.start(), talk.start().plus(talk.length())));
        return procedure;
    }

    private static Observation pressure(PressureReading reading, Person person) {
        Observation pressure = BackgroundResources.vitalSign(reading.id(), PRESSURE, person);
        pressure.setEffective(Fhir.dateTime(reading.at()));
        if (reading.sessionDoseId() != null) {
            pressure.setEncounter(Fhir.to("Encounter", encounterId(reading.sessionDoseId())));
        }
        component(pressure, SYSTOLIC, reading.systolicMmHg());
        component(pressure, DIASTOLIC, reading.diastolicMmHg());
        return pressure;
    }

    private static void component(Observation pressure, Code code, int mmHg) {
        pressure.addComponent().setCode(Fhir.concept(code)).setValue(Fhir.quantity(mmHg, "mm[Hg]"));
    }

    private static AdverseEvent adverseEvent(SideEffect effect, Person person) {
        AdverseEvent event = new AdverseEvent();
        event.setId(effect.id());
        event.setActuality(effect.isActual() ? AdverseEventActuality.ACTUAL : AdverseEventActuality.POTENTIAL);
        event.setEvent(Fhir.concept(effect.effect().code()));
        event.setSubject(BackgroundResources.reference(person));
        event.setDateElement(Fhir.dateTime(effect.at()));
        event.setSeverity(Fhir.concept(effect.severity().code()));
        event.setSeriousness(new CodeableConcept()
                .addCoding(new Coding()
                        .setSystem("http://terminology.hl7.org/CodeSystem/adverse-event-seriousness")
                        .setCode("Non-serious")
                        .setDisplay("Non-serious")));
        if (effect.sessionDoseId() != null) {
            event.setEncounter(Fhir.to("Encounter", encounterId(effect.sessionDoseId())));
        }
        if (effect.suspectedDoseId() != null) {
            event.addSuspectEntity().setInstance(Fhir.to("MedicationAdministration", effect.suspectedDoseId()));
        }
        return event;
    }
}
