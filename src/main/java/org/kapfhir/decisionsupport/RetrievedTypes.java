package org.kapfhir.decisionsupport;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the resource types that a compiled library, and the libraries it includes, retrieve from a record. */
final class RetrievedTypes extends BaseElmLibraryVisitor<@Nullable Void, Set<String>> {
    private static final String PERSON = "Patient";

    static SortedSet<String> of(VersionedIdentifier library, LibraryManager libraries) {
        SortedSet<String> types = new TreeSet<>();
        RetrievedTypes visitor = new RetrievedTypes();
        LibraryClosure.of(library, libraries).forEach(one -> visitor.visitLibrary(one, types));
        return types;
    }

    /** @throws LogicUnusable if a definition retrieves without the context of a person */
    static void refuseOtherContexts(List<Library> libraries) {
        RetrievedTypes visitor = new RetrievedTypes();
        for (Library library : libraries) {
            if (library.getStatements() == null) {
                continue;
            }
            for (ExpressionDef definition : library.getStatements().getDef()) {
                Set<String> types = new TreeSet<>();
                if (!PERSON.equals(definition.getContext()) && !(definition instanceof FunctionDef)) {
                    visitor.visitExpressionDef(definition, types);
                }
                if (!types.isEmpty()) {
                    throw LogicUnusable.readsEveryone(
                            String.valueOf(library.getIdentifier().getId()));
                }
            }
        }
    }

    @Override
    public @Nullable Void visitRetrieve(Retrieve retrieve, Set<String> types) {
        if (retrieve.getDataType() != null) {
            types.add(retrieve.getDataType().getLocalPart());
        }
        return super.visitRetrieve(retrieve, types);
    }

    @Override
    protected @Nullable Void defaultResult(Element element, Set<String> types) {
        return null;
    }
}
