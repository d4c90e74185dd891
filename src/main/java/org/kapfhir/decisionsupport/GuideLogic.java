package org.kapfhir.decisionsupport;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.execution.CompiledLogic;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.model.CachingModelResolverDecorator;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Precision;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.opencds.cqf.cql.engine.runtime.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guide's clinical logic, compiled once, evaluated as often as needed and by many threads at a time.
 *
 * <p>The CQL comes out of the guide's Library resources and the codes out of its ValueSet resources; the record comes
 * with each call and stays in memory.
 */
public final class GuideLogic {
    private static final Logger LOG = LoggerFactory.getLogger(GuideLogic.class);
    private static final String CQL_TEXT = "text/cql";

    private final LibraryManager libraryManager;
    private final Map<String, VersionedIdentifier> identifiersByCanonical;
    private final ValueSetMembership terminology;
    private final ReferenceEngine reference;
    private final CompiledLogic compiled;

    private GuideLogic(
            Map<String, VersionedIdentifier> identifiersByCanonical,
            ValueSetMembership terminology,
            ReferenceEngine reference,
            CompiledLogic compiled) {
        this.libraryManager = reference.libraries();
        this.identifiersByCanonical = Map.copyOf(identifiersByCanonical);
        this.terminology = terminology;
        this.reference = reference;
        this.compiled = compiled;
    }

    /**
     * Compiles every CQL library of the guide.
     *
     * @throws GuideLogicBroken if a library does not compile: the guide and the server are built together, so this is
     *     a defect of the build and never of a request
     */
    public static GuideLogic compile(GuidePackage guide, FhirContext fhirContext) {
        List<Library> libraries = guide.definitions(Library.class).stream()
                .filter(library -> library.getContent().stream().anyMatch(GuideLogic::isCql))
                .toList();
        var manager = new LibraryManager(new ModelManager(), compilerOptions(), new ConcurrentHashMap<>());
        var sources = manager.getLibrarySourceLoader();
        sources.registerProvider(new StringLibrarySourceProvider(
                libraries.stream().map(GuideLogic::cqlOf).toList()));
        sources.registerProvider(new FhirLibrarySourceProvider());
        Map<String, VersionedIdentifier> identifiers = new LinkedHashMap<>();
        for (Library library : libraries) {
            var identifier = new VersionedIdentifier().withId(library.getName()).withVersion(library.getVersion());
            List<CqlCompilerException> problems = new ArrayList<>();
            manager.resolveLibrary(identifier, problems);
            GuideLogicBroken.throwIfAny(library.getName(), problems);
            identifiers.put(library.getUrl(), identifier);
        }
        ValueSetMembership terminology = ValueSetMembership.of(guide.definitions(ValueSet.class));
        var reference = new ReferenceEngine(
                manager, new CachingModelResolverDecorator(new R4FhirModelResolver(fhirContext)), terminology);
        CompiledLogic compiled =
                CompiledLogic.of(identifiers.values(), manager, reference.environment(null), terminology, fhirContext);
        compiled.leftOut()
                .forEach((definition, reason) ->
                        LOG.warn("{} is left to the slower reference engine: {}", definition, reason));
        return new GuideLogic(identifiers, terminology, reference, compiled);
    }

    /** The same logic, evaluated by the reference engine alone: what the steps are measured against. */
    GuideLogic interpreted() {
        return new GuideLogic(identifiersByCanonical, terminology, reference, CompiledLogic.none());
    }

    /** The definitions that have no steps, by library and name, each with the reason. */
    Map<String, String> interpretedOnly() {
        return compiled.leftOut();
    }

    /** One library, and all it includes, to be asked about many records. */
    public LibraryLogic compiled(String libraryCanonical) {
        return new LibraryLogic(identifierOf(libraryCanonical), libraryManager, terminology, reference.fhirModel());
    }

    /** What logic of others is compiled with: the guide's models, its libraries and its value sets come first. */
    LogicBase base() {
        return new LogicBase(libraryManager, terminology, reference.fhirModel());
    }

    /** The names of all definitions of one library, public and private. */
    public Set<String> definitionsOf(String libraryCanonical) {
        return statementsOf(libraryCanonical).map(ExpressionDef::getName).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the definitions of one library that are no functions. */
    Set<String> valuesOf(String libraryCanonical) {
        return statementsOf(libraryCanonical)
                .filter(definition -> !(definition instanceof FunctionDef))
                .map(ExpressionDef::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<ExpressionDef> statementsOf(String libraryCanonical) {
        var statements = libraryManager
                .resolveLibrary(identifierOf(libraryCanonical))
                .getLibrary()
                .getStatements();
        return statements == null ? Stream.empty() : statements.getDef().stream();
    }

    /** Whether the guide holds this CQL library: in this version, where the canonical names one. */
    public boolean holdsLibrary(String canonical) {
        String[] urlAndVersion = canonical.split("\\|", 2);
        VersionedIdentifier identifier = identifiersByCanonical.get(urlAndVersion[0]);
        return identifier != null && (urlAndVersion.length == 1 || urlAndVersion[1].equals(identifier.getVersion()));
    }

    /** Whether the guide holds this value set, whatever version the canonical names. */
    public boolean holdsValueSet(String canonical) {
        return terminology.holds(canonical);
    }

    /** Whether a value set of the guide holds the code. */
    public boolean isMember(String valueSet, String system, String code) {
        return terminology.contains(valueSet, system, code);
    }

    /** The types of the resources that one library, and all it includes, read from a record; sorted by name. */
    public SortedSet<String> retrievedTypesOf(String libraryCanonical) {
        return RetrievedTypes.of(identifierOf(libraryCanonical), libraryManager);
    }

    /**
     * The codes by which one library, and all it includes, read entries of one type from a record: an entry in which none
     * of them stands is not read.
     *
     * @return empty if entries of the type may be read for something else than such a code
     */
    public Optional<Set<String>> retrievedCodesOf(String libraryCanonical, String type) {
        return RetrievedCodes.of(identifierOf(libraryCanonical), type, libraryManager, terminology);
    }

    /** The parameters of one library and of all it includes, by name. */
    public Map<String, LogicParameter> parametersOf(String libraryCanonical) {
        return LogicParameters.of(identifierOf(libraryCanonical), libraryManager);
    }

    /**
     * Evaluates definitions of one library over one record.
     *
     * @param libraryCanonical canonical of the Library, with or without version
     * @param parameters CQL parameters by name, the same for all libraries; values are strings, booleans, numbers,
     *     {@link Amount}, {@link TimeSpan} or {@link OffsetDateTime}
     * @param now the moment the evaluation stands for; a date without a zone in the record is read in its offset
     * @return one value per definition: null (unknown), Boolean, String, number, a FHIR resource, a List, or a Map for
     *     a tuple
     */
    public Map<String, @Nullable Object> evaluate(
            String libraryCanonical,
            Collection<String> definitions,
            PatientRecord record,
            Map<String, Object> parameters,
            OffsetDateTime now) {
        VersionedIdentifier library = identifierOf(libraryCanonical);
        RecordRetrieval retrieval = new RecordRetrieval(record, reference.fhirModel(), terminology);
        Map<String, Object> given = cqlParameters(parameters);
        Map<String, @Nullable Object> results = compiled.holds(library, definitions)
                ? compiled.evaluate(library, definitions, retrieval, given, now.toZonedDateTime())
                : reference.evaluate(library, definitions, retrieval, given, now.toZonedDateTime());
        Map<String, @Nullable Object> values = new HashMap<>();
        definitions.forEach(definition -> values.put(definition, PlainValues.of(results.get(definition))));
        return values;
    }

    private VersionedIdentifier identifierOf(String libraryCanonical) {
        String url = libraryCanonical.split("\\|", 2)[0];
        VersionedIdentifier identifier = identifiersByCanonical.get(url);
        if (identifier == null) {
            throw new GuideLogicBroken("The guide holds no CQL library " + url);
        }
        return identifier;
    }

    static Map<String, Object> cqlParameters(Map<String, Object> parameters) {
        Map<String, Object> converted = new HashMap<>();
        parameters.forEach((name, value) -> converted.put(name, cql(value)));
        return converted;
    }

    private static Object cql(Object value) {
        if (value instanceof OffsetDateTime time) {
            return new DateTime(time, Precision.MILLISECOND);
        }
        if (value instanceof LocalTime time) {
            return new Time(time, Precision.MILLISECOND);
        }
        if (value instanceof TimeSpan span) {
            return new Interval(cql(span.first()), true, cql(span.last()), true);
        }
        if (value instanceof Amount amount) {
            return new Quantity().withValue(amount.value()).withUnit(LogicParameters.unitInCql(amount.unit()));
        }
        return value instanceof Type element ? LogicValues.ofElement(element) : value;
    }

    static CqlCompilerOptions compilerOptions() {
        return CqlCompilerOptions.defaultOptions().withSignatureLevel(SignatureLevel.Overloads);
    }

    static boolean isCql(Attachment content) {
        return CQL_TEXT.equals(content.getContentType());
    }

    private static String cqlOf(Library library) {
        return library.getContent().stream()
                .filter(GuideLogic::isCql)
                .map(content -> new String(content.getData(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
