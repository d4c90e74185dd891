package org.kapfhir.measures;

import java.util.List;

/** Who is evaluated. */
sealed interface Subjects {

    record OnePatient(String id) implements Subjects {}

    record Members(List<String> patientIds) implements Subjects {}

    record Everyone() implements Subjects {}
}
