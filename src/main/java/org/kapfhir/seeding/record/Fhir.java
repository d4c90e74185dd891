package org.kapfhir.seeding.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.seeding.course.Code;

/** The data types that every resource is written with. */
final class Fhir {
    static final String PROFILES = "https://kapfhir.org/ig/StructureDefinition/";
    private static final String UCUM = "http://unitsofmeasure.org";

    private Fhir() {}

    static CodeableConcept concept(Code code) {
        return new CodeableConcept().addCoding(coding(code));
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    static Coding coding(Code code) {
        Coding coding = new Coding().setSystem(code.system()).setCode(code.code());
        return code.display().isEmpty() ? coding : coding.setDisplay(code.display());
    }

    static DateTimeType dateTime(Instant instant) {
        return new DateTimeType(instant.toString());
    }

    static DateTimeType dateTime(LocalDate date) {
        return new DateTimeType(date.toString());
    }

    static DateType date(LocalDate date) {
        return new DateType(date.toString());
    }

    static Period period(Instant start, Instant end) {
        Period period = new Period();
        period.setStartElement(dateTime(start));
        period.setEndElement(dateTime(end));
        return period;
    }

    static Quantity quantity(String value, String unit) {
        return new Quantity()
                .setValueElement(new DecimalType(value))
                .setUnit(unit.replaceAll("[{}\\[\\]]", ""))
                .setSystem(UCUM)
                .setCode(unit);
    }

    static Quantity quantity(int value, String unit) {
        return quantity(Integer.toString(value), unit);
    }

    static Quantity quantity(double value, int decimals, String unit) {
        return quantity(String.format(Locale.ROOT, "%." + decimals + "f", value), unit);
    }

    static Reference to(String type, String id) {
        return new Reference(type + "/" + id);
    }
}
