package org.kapfhir.seeding.record;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationDosageComponent;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.seeding.course.Code;
import org.kapfhir.seeding.course.Dose;
import org.kapfhir.seeding.course.Person;

/** One dose; it claims our profile where it conforms to it, which a stopped dose of unknown amount does not. */
final class DoseResource {
    private static final Code RXNORM_KETAMINE =
            new Code("http://www.nlm.nih.gov/research/umls/rxnorm", "6130", "ketamine");
    private static final Code RXNORM_ESKETAMINE =
            new Code("http://www.nlm.nih.gov/research/umls/rxnorm", "2119365", "esketamine");
    private static final Code SNOMED_KETAMINE = new Code("http://snomed.info/sct", "373464007", "Ketamine");
    private static final Code ATC_KETAMINE = new Code("http://www.whocc.no/atc", "N01AX03", "ketamine");
    private static final Code LOCAL_KETAMINE =
            new Code("https://example.org/formulary", "KET-50-10", "Ketamine 50 mg/mL, vial of 10 mL");

    private DoseResource() {}

    static MedicationAdministration of(Dose dose, Person person) {
        MedicationAdministration administration = new MedicationAdministration();
        administration.setId(dose.id());
        boolean statesDosage = dose.mg() != null;
        if (statesDosage || !SessionResources.tookPlace(dose)) {
            administration.getMeta().addProfile(Fhir.PROFILES + "kap-ketamine-administration");
        }
        administration.setStatus(MedicationAdministrationStatus.fromCode(status(dose)));
        administration.addPartOf(Fhir.to("Procedure", SessionResources.sessionId(dose)));
        setDrug(administration, dose);
        administration.setSubject(BackgroundResources.reference(person));
        if (SessionResources.tookPlace(dose)) {
            administration.setContext(Fhir.to("Encounter", SessionResources.encounterId(dose.id())));
        }
        administration.setEffective(
                dose.length().isZero()
                        ? Fhir.dateTime(dose.start())
                        : Fhir.period(dose.start(), dose.start().plus(dose.length())));
        if (dose.status() == Dose.Status.NOT_DONE) {
            administration.addStatusReason(new CodeableConcept().setText("Blood pressure too high"));
        }
        if (statesDosage) {
            administration.setDosage(dosage(dose));
        }
        return administration;
    }

    private static String status(Dose dose) {
        return switch (dose.status()) {
            case COMPLETED -> "completed";
            case STOPPED -> "stopped";
            case NOT_DONE -> "not-done";
            case ENTERED_IN_ERROR -> "entered-in-error";
        };
    }

    private static void setDrug(MedicationAdministration administration, Dose dose) {
        if (dose.drug() == Dose.Drug.ESKETAMINE) {
            administration.setMedication(Fhir.concept(RXNORM_ESKETAMINE));
            return;
        }
        if (dose.coding() == Dose.Coding.CONTAINED_MEDICATION) {
            Medication vial = new Medication();
            vial.setId("vial");
            vial.setCode(Fhir.concept(RXNORM_KETAMINE));
            vial.getBatch().setLotNumber("SYN-0001");
            administration.addContained(vial);
            administration.setMedication(new Reference("#vial"));
            return;
        }
        CodeableConcept drug = new CodeableConcept();
        codes(dose.coding()).forEach(code -> drug.addCoding(Fhir.coding(code)));
        administration.setMedication(drug);
    }

    private static List<Code> codes(Dose.Coding coding) {
        return switch (coding) {
            case SNOMED_CT -> List.of(SNOMED_KETAMINE);
            case ATC -> List.of(ATC_KETAMINE);
            case LOCAL_BESIDE_RXNORM -> List.of(LOCAL_KETAMINE, RXNORM_KETAMINE);
            default -> List.of(RXNORM_KETAMINE);
        };
    }

    private static MedicationAdministrationDosageComponent dosage(Dose dose) {
        int mg = dose.mg() == null ? 0 : dose.mg();
        MedicationAdministrationDosageComponent dosage = new MedicationAdministrationDosageComponent();
        dosage.addExtension(Fhir.PROFILES + "kap-dose-basis", new CodeType("base"));
        dosage.setRoute(Fhir.concept(dose.route().code()));
        dosage.setDose(Fhir.quantity(mg, "mg"));
        double mgPerKg = mg / (double) dose.weightKg();
        boolean isByWeight = dose.route() == Dose.Route.INTRAVENOUS || dose.route() == Dose.Route.INTRAMUSCULAR;
        if (isByWeight) {
            dosage.addExtension(Fhir.PROFILES + "kap-dose-per-weight", Fhir.quantity(mgPerKg, 2, "mg/kg"));
            dosage.addExtension(Fhir.PROFILES + "kap-weight-measured", Fhir.dateTime(dose.weighedAt()));
        }
        if (dose.route() == Dose.Route.INTRAVENOUS) {
            double ugPerKgPerMin = mgPerKg * 1000 / dose.length().toMinutes();
            dosage.setRate(Fhir.quantity(ugPerKgPerMin, 1, "ug/kg/min"));
        }
        return dosage;
    }
}
