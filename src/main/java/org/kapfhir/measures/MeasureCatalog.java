package org.kapfhir.measures;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Measure;
import org.kapfhir.conformance.StoredDefinitions;
import org.kapfhir.decisionsupport.LibraryLogic;
import org.kapfhir.decisionsupport.StoredLogic;

/** Finds measures and the logic they are made of. */
final class MeasureCatalog {
    private final StoredDefinitions definitions;
    private final StoredLogic logic;

    /** A measure that can be counted. */
    record Countable(MeasureDefinition measure, LibraryLogic logic) {}

    MeasureCatalog(StoredDefinitions definitions, StoredLogic logic) {
        this.definitions = definitions;
        this.logic = logic;
    }

    /** By logical id; unknown ids are refused as every read is. */
    Countable byId(String id, RequestDetails request) {
        return countable(definitions.measure(id, request));
    }

    /**
     * By canonical; without a version it is the measure that was written last.
     *
     * @throws EvaluationRefused 422, code {@code measure-unknown}
     */
    Countable byCanonical(String canonical) {
        String[] urlAndVersion = canonical.split("\\|", 2);
        return definitions.withUrl(Measure.class, urlAndVersion[0]).stream()
                .filter(measure -> urlAndVersion.length == 1 || urlAndVersion[1].equals(measure.getVersion()))
                .findFirst()
                .map(this::countable)
                .orElseThrow(() -> EvaluationRefused.unknownMeasure(canonical));
    }

    Countable countable(Measure stored) {
        MeasureDefinition measure = MeasureReader.read(stored);
        LibraryLogic compiled = logic.library(measure.library());
        MeasureCheck.checkNames(measure, compiled);
        return new Countable(measure, compiled);
    }
}
