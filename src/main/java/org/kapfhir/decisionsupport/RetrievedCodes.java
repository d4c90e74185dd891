package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.CodeDef;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.CodeSystemRef;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ToList;
import org.hl7.elm.r1.ValueSetDef;
import org.hl7.elm.r1.ValueSetRef;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codes by which a compiled library, and the libraries it includes, take entries of one type from a record: an
 * entry that holds none of them is never taken.
 */
final class RetrievedCodes extends BaseElmLibraryVisitor<@Nullable Void, List<Retrieve>> {
    private final LibraryManager libraries;
    private final ValueSetMembership terminology;
    private final Set<String> codes = new HashSet<>();

    private RetrievedCodes(LibraryManager libraries, ValueSetMembership terminology) {
        this.libraries = libraries;
        this.terminology = terminology;
    }

    /** @return empty if entries are also taken by anything else than listed codes */
    static Optional<Set<String>> of(
            VersionedIdentifier library, String type, LibraryManager libraries, ValueSetMembership terminology) {
        RetrievedCodes found = new RetrievedCodes(libraries, terminology);
        boolean areAllCoded = LibraryClosure.of(library, libraries).stream().allMatch(one -> found.add(one, type));
        return areAllCoded ? Optional.of(Set.copyOf(found.codes)) : Optional.empty();
    }

    private boolean add(Library library, String type) {
        List<Retrieve> retrieves = new ArrayList<>();
        visitLibrary(library, retrieves);
        return retrieves.stream()
                .filter(retrieve -> retrieve.getDataType() == null
                        || type.equals(retrieve.getDataType().getLocalPart()))
                .allMatch(retrieve -> add(retrieve, library));
    }

    private boolean add(Retrieve retrieve, Library library) {
        if (retrieve.getCodeProperty() == null) {
            return false;
        }
        Optional<Set<String>> listed = Optional.empty();
        if (retrieve.getCodes() instanceof ValueSetRef set) {
            listed = canonical(set, library).flatMap(terminology::onlyCodesOf);
        } else if (retrieve.getCodes() instanceof ToList list && list.getOperand() instanceof CodeRef one) {
            listed = code(one, library).map(Set::of);
        }
        listed.ifPresent(codes::addAll);
        return listed.isPresent();
    }

    private Optional<String> canonical(ValueSetRef reference, Library library) {
        return library(reference.getLibraryName(), library).getValueSets().getDef().stream()
                .filter(definition -> reference.getName().equals(definition.getName()))
                .map(ValueSetDef::getId)
                .findFirst();
    }

    private Optional<String> code(CodeRef reference, Library library) {
        Library defining = library(reference.getLibraryName(), library);
        return defining.getCodes().getDef().stream()
                .filter(definition -> reference.getName().equals(definition.getName()))
                .filter(definition -> !isRespelled(definition, defining))
                .map(CodeDef::getId)
                .findFirst();
    }

    private boolean isRespelled(CodeDef code, Library library) {
        CodeSystemRef reference = code.getCodeSystem();
        return library(reference.getLibraryName(), library).getCodeSystems().getDef().stream()
                .filter(system -> reference.getName().equals(system.getName()))
                .anyMatch(system -> ValueSetMembership.isRespelled(system.getId()));
    }

    private Library library(@Nullable String alias, Library including) {
        if (alias == null) {
            return including;
        }
        IncludeDef include = including.getIncludes().getDef().stream()
                .filter(one -> alias.equals(one.getLocalIdentifier()))
                .findFirst()
                .orElseThrow();
        return libraries
                .resolveLibrary(
                        new VersionedIdentifier().withId(include.getPath()).withVersion(include.getVersion()))
                .getLibrary();
    }

    @Override
    public @Nullable Void visitRetrieve(Retrieve retrieve, List<Retrieve> found) {
        found.add(retrieve);
        return super.visitRetrieve(retrieve, found);
    }

    @Override
    protected @Nullable Void defaultResult(Element element, List<Retrieve> found) {
        return null;
    }
}
