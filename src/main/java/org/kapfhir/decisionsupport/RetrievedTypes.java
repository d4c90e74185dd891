package org.kapfhir.decisionsupport;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the resource types that a compiled library, and the libraries it includes, retrieve from a record. */
final class RetrievedTypes extends BaseElmLibraryVisitor<@Nullable Void, Set<String>> {

    static SortedSet<String> of(VersionedIdentifier library, LibraryManager libraries) {
        SortedSet<String> types = new TreeSet<>();
        RetrievedTypes visitor = new RetrievedTypes();
        LibraryClosure.of(library, libraries).forEach(one -> visitor.visitLibrary(one, types));
        return types;
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
