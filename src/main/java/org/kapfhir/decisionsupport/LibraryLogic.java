package org.kapfhir.decisionsupport;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.VersionedIdentifier;
import org.kapfhir.chart.PatientRecord;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.model.ModelResolver;

/** One library with all it includes, compiled: asked about one record after another, by many threads at a time. */
public final class LibraryLogic {
    private static final String FHIR_MODEL = "http://hl7.org/fhir";

    private final VersionedIdentifier library;
    private final LibraryManager libraryManager;
    private final ValueSetMembership terminology;
    private final ModelResolver fhirModel;
    private final Map<String, ExpressionDef> definitions;
    private final SortedSet<String> retrievedTypes;
    private final Map<String, LogicParameter> parameters;

    LibraryLogic(
            VersionedIdentifier library,
            LibraryManager libraryManager,
            ValueSetMembership terminology,
            ModelResolver fhirModel) {
        this.library = library;
        this.libraryManager = libraryManager;
        this.terminology = terminology;
        this.fhirModel = fhirModel;
        this.definitions = libraryManager.resolveLibrary(library).getLibrary().getStatements().getDef().stream()
                .collect(Collectors.toUnmodifiableMap(
                        definition -> String.valueOf(definition.getName()),
                        definition -> definition,
                        (first, overloaded) -> first));
        this.retrievedTypes = RetrievedTypes.of(library, libraryManager);
        this.parameters = LogicParameters.of(library, libraryManager);
    }

    /** Whether the library defines a value of this name. */
    public boolean defines(String name) {
        return definitions.containsKey(name) && !isFunction(name);
    }

    public boolean isFunction(String name) {
        return definitions.get(name) instanceof FunctionDef;
    }

    /** Whether the library defines a function of this name without operands. */
    public boolean takesNothing(String function) {
        return definitions.get(function) instanceof FunctionDef definition
                && definition.getOperand().isEmpty();
    }

    /** The types of the resources that are read from a record; sorted by name. */
    public SortedSet<String> retrievedTypes() {
        return retrievedTypes;
    }

    /** The parameters by name. */
    public Map<String, LogicParameter> parameters() {
        return parameters;
    }

    /**
     * Prepares the evaluation of one record.
     *
     * @param values CQL parameters by name; values are strings, booleans, numbers, {@link Amount}, {@link TimeSpan},
     *     {@link OffsetDateTime}, {@link LocalTime}, or dates, codes and concepts as FHIR has them
     * @param now the moment the evaluation stands for; a date without a zone in the record is read in its offset
     * @param surroundings what the logic may read beside the record
     */
    public RecordEvaluation over(
            PatientRecord record, Map<String, Object> values, OffsetDateTime now, Surroundings surroundings) {
        var data =
                new CompositeDataProvider(fhirModel, new RecordRetrieval(record, fhirModel, terminology, surroundings));
        CqlEngine engine = new CqlEngine(
                new Environment(libraryManager, Map.of(FHIR_MODEL, data), terminology),
                Set.of(CqlEngine.Options.EnableExpressionCaching));
        return new RecordEvaluation(
                engine,
                library,
                record.patient().getIdElement().getIdPart(),
                GuideLogic.cqlParameters(values),
                now.toZonedDateTime());
    }
}
