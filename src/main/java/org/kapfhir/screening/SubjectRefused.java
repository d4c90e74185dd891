package org.kapfhir.screening;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The question is not about exactly one living person whose record is at hand. */
public final class SubjectRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;
    private static final String DATA = "Parameters.parameter('data')";

    private SubjectRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    private SubjectRefused(ErrorCode code, String whatToChange, String expression) {
        super(code, whatToChange, expression);
    }

    static SubjectRefused unknown() {
        return new SubjectRefused(ErrorCode.NOT_FOUND, "There is no Patient with this id: check the id in the address");
    }

    static SubjectRefused deceased() {
        return new SubjectRefused(
                ErrorCode.SUBJECT_DECEASED,
                "The patient is recorded as deceased: ask about a living person, or with an asOf before the death");
    }

    static SubjectRefused missingData() {
        return new SubjectRefused(
                ErrorCode.SUBJECT_MISSING,
                "No record was sent: put a Bundle with one Patient into data, or put the id of a stored Patient in the"
                        + " address",
                DATA);
    }

    static SubjectRefused missingPatient() {
        return new SubjectRefused(ErrorCode.SUBJECT_MISSING, "The record in data holds no Patient: add it", DATA);
    }

    static SubjectRefused ambiguous(int patients) {
        return new SubjectRefused(
                ErrorCode.SUBJECT_AMBIGUOUS,
                "The record in data holds " + patients + " Patients: send the record of one person",
                DATA);
    }

    static SubjectRefused foreign(String entry, String element) {
        return new SubjectRefused(
                ErrorCode.SUBJECT_FOREIGN,
                "An entry in data is about somebody else: let its " + element
                        + " be the Patient of the record, or leave" + " it out",
                DATA + "." + entry);
    }

    static SubjectRefused dataBesideStoredPatient() {
        return new SubjectRefused(
                ErrorCode.DATA_WITH_STORED_PATIENT,
                "A record was sent for a stored Patient: leave out data, or ask without an id in the address",
                DATA);
    }
}
