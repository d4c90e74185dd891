package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;

/** A compiled library and all it includes, each once, the including before the included. */
final class LibraryClosure {
    private final LibraryManager libraries;
    private final Set<String> visited = new HashSet<>();
    private final List<Library> found = new ArrayList<>();

    private LibraryClosure(LibraryManager libraries) {
        this.libraries = libraries;
    }

    static List<Library> of(VersionedIdentifier library, LibraryManager libraries) {
        LibraryClosure closure = new LibraryClosure(libraries);
        closure.collect(library);
        return List.copyOf(closure.found);
    }

    private void collect(VersionedIdentifier identifier) {
        if (!visited.add(String.valueOf(identifier.getId()))) {
            return;
        }
        Library library = libraries.resolveLibrary(identifier).getLibrary();
        found.add(library);
        if (library.getIncludes() != null) {
            for (IncludeDef include : library.getIncludes().getDef()) {
                collect(new VersionedIdentifier().withId(include.getPath()).withVersion(include.getVersion()));
            }
        }
    }
}
