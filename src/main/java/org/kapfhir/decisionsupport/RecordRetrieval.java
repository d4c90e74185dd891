package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/**
 * Answers the engine's retrieves from one record in memory, indexed by resource type, value set and code.
 *
 * <p>The record belongs to one person, so the context needs no filter. No library of the guide retrieves by date;
 * windows are part of the logic, because a date may be less precise than a window.
 */
final class RecordRetrieval implements RetrieveProvider {
    private final Map<String, List<Resource>> recorded = new HashMap<>();
    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Map<String, CodedEntries> byPath = new HashMap<>();
    private final ModelResolver fhirModel;
    private final ValueSetMembership terminology;
    private final Surroundings surroundings;

    RecordRetrieval(PatientRecord record, ModelResolver fhirModel, ValueSetMembership terminology) {
        this(record, fhirModel, terminology, Surroundings.NONE);
    }

    RecordRetrieval(
            PatientRecord record, ModelResolver fhirModel, ValueSetMembership terminology, Surroundings surroundings) {
        this.fhirModel = fhirModel;
        this.terminology = terminology;
        this.surroundings = surroundings;
        add(record.patient());
        record.resources().forEach(this::add);
    }

    private void add(Resource resource) {
        recorded.computeIfAbsent(resource.fhirType(), type -> new ArrayList<>()).add(resource);
    }

    @Override
    public Iterable<Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String dataType,
            @Nullable String templateId,
            @Nullable String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLowPath,
            @Nullable String dateHighPath,
            @Nullable Interval dateRange) {
        surroundings.onRetrieve();
        List<Object> all = byType.computeIfAbsent(dataType, this::resolved);
        if (codePath == null || (valueSet == null && codes == null) || all.isEmpty()) {
            return all;
        }
        CodedEntries coded = byPath.computeIfAbsent(
                dataType + '.' + codePath, path -> CodedEntries.of(all, codePath, fhirModel, terminology));
        return valueSet != null ? coded.in(terminology.knownCanonical(valueSet)) : coded.withOneOf(codes);
    }

    /** Most of a long record is of types that no rule reads, so codes are resolved when a type is first asked for. */
    private List<Object> resolved(String dataType) {
        if (Surroundings.TYPES.contains(dataType)) {
            return List.copyOf(surroundings.all(dataType));
        }
        return recorded.getOrDefault(dataType, List.of()).stream()
                .<Object>map(CodeSystemAliases::resolvedIn)
                .toList();
    }
}
