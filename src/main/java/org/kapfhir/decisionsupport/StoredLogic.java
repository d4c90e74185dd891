package org.kapfhir.decisionsupport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.StoredDefinitions;
import org.opencds.cqf.cql.engine.runtime.Code;

/**
 * Logic by the canonical of its library: the guide's, compiled at start, or one that was stored through the API, compiled
 * when it is first asked for and again when a Library or ValueSet in the store has changed.
 *
 * <p>A stored library replaces none of the guide's. Its CQL is compiled here, whatever ELM lies beside it, because ELM made
 * with other options may lack the conditions that the retrieves are expected to apply.
 */
public final class StoredLogic {
    private static final List<String> TYPES = List.of("Library", "ValueSet");
    private static final int MOST_KEPT = 50;

    private final GuideLogic guide;
    private final List<String> guideSources;
    private final StoredDefinitions definitions;
    private final Map<String, LibraryLogic> ofGuide = new ConcurrentHashMap<>();
    private final Map<String, LibraryLogic> compiled = new LinkedHashMap<>();
    private @Nullable Object compiledFrom;

    StoredLogic(GuideLogic guide, GuidePackage guidePackage, StoredDefinitions definitions) {
        this.guide = guide;
        this.guideSources = guidePackage.definitions(Library.class).stream()
                .flatMap(library -> cqlOf(library).stream())
                .toList();
        this.definitions = definitions;
    }

    /**
     * @param canonical of the Library, with or without version
     * @throws LogicUnusable 422, code {@code measure-unusable}
     */
    public LibraryLogic library(String canonical) {
        return guide.holdsLibrary(canonical) ? ofGuide.computeIfAbsent(canonical, guide::compiled) : stored(canonical);
    }

    /** One at a time: compiling is work for all, and the compiler's models are shared. */
    private synchronized LibraryLogic stored(String canonical) {
        Object state = definitions.stateOf(TYPES);
        if (!state.equals(compiledFrom)) {
            compiled.clear();
            compiledFrom = state;
        }
        LibraryLogic known = compiled.get(canonical);
        if (known == null) {
            if (compiled.size() >= MOST_KEPT) {
                compiled.clear();
            }
            known = compile(newest(Library.class, canonical).orElseThrow(() -> LogicUnusable.noLibrary(canonical)));
            compiled.put(canonical, known);
        }
        return known;
    }

    private LibraryLogic compile(Library library) {
        if (!library.hasName()) {
            throw LogicUnusable.noName(library.getUrl());
        }
        LogicBase base = guide.base();
        var manager = new LibraryManager(
                base.libraries().getModelManager(), GuideLogic.compilerOptions(), new ConcurrentHashMap<>());
        var sources = manager.getLibrarySourceLoader();
        sources.registerProvider(new StringLibrarySourceProvider(guideSources));
        sources.registerProvider(new FhirLibrarySourceProvider());
        sources.registerProvider(new StoredLibrarySource(this::source));
        var identifier = new VersionedIdentifier().withId(library.getName()).withVersion(library.getVersion());
        resolve(manager, identifier);
        List<org.hl7.elm.r1.Library> closure = LibraryClosure.of(identifier, manager);
        RetrievedTypes.refuseOtherContexts(closure);
        return new LibraryLogic(
                identifier, manager, base.terminology().with(codes(closure, base.terminology())), base.fhirModel());
    }

    private static void resolve(LibraryManager manager, VersionedIdentifier identifier) {
        String name = String.valueOf(identifier.getId());
        List<CqlCompilerException> problems = new ArrayList<>();
        try {
            manager.resolveLibrary(identifier, problems);
        } catch (CqlCompilerException e) {
            throw LogicUnusable.broken(name, String.valueOf(e.getMessage()));
        }
        GuideLogicBroken.errorsIn(problems).ifPresent(errors -> {
            throw LogicUnusable.broken(name, errors);
        });
    }

    private @Nullable String source(String name, @Nullable String version) {
        Optional<Library> library = definitions.librariesNamed(name).stream()
                .filter(candidate -> version == null || version.equals(candidate.getVersion()))
                .findFirst();
        return library.map(found -> cqlOf(found).orElseThrow(() -> LogicUnusable.noCql(name)))
                .orElse(null);
    }

    /** Of every value set that the libraries name and the guide does not hold. */
    private Map<String, List<Code>> codes(List<org.hl7.elm.r1.Library> libraries, ValueSetMembership guideCodes) {
        Map<String, List<Code>> codes = new HashMap<>();
        libraries.stream()
                .flatMap(library ->
                        library.getValueSets() == null ? Stream.empty() : library.getValueSets().getDef().stream())
                .map(definition -> String.valueOf(definition.getId()))
                .filter(canonical -> !guideCodes.holds(canonical))
                .forEach(canonical -> codes.computeIfAbsent(
                        ValueSetMembership.withoutVersion(canonical),
                        url -> EnumeratedCodes.of(valueSet(canonical), this::valueSet)));
        return codes;
    }

    private ValueSet valueSet(String canonical) {
        return newest(ValueSet.class, canonical).orElseThrow(() -> LogicUnusable.noValueSet(canonical));
    }

    private <T extends MetadataResource> Optional<T> newest(Class<T> type, String canonical) {
        String[] urlAndVersion = canonical.split("\\|", 2);
        return definitions.withUrl(type, urlAndVersion[0]).stream()
                .filter(definition -> urlAndVersion.length == 1 || urlAndVersion[1].equals(definition.getVersion()))
                .findFirst();
    }

    private static Optional<String> cqlOf(Library library) {
        return library.getContent().stream()
                .filter(GuideLogic::isCql)
                .filter(Attachment::hasData)
                .map(content -> new String(content.getData(), StandardCharsets.UTF_8))
                .findFirst();
    }
}
