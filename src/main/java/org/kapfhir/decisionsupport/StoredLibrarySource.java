package org.kapfhir.decisionsupport;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import kotlinx.io.CoreKt;
import kotlinx.io.JvmCoreKt;
import kotlinx.io.Source;
import org.cqframework.cql.cql2elm.LibraryContentType;
import org.cqframework.cql.cql2elm.LibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives the compiler the CQL of included libraries, found by name and version. */
final class StoredLibrarySource implements LibrarySourceProvider {
    private final BiFunction<String, @Nullable String, @Nullable String> cqlByNameAndVersion;

    StoredLibrarySource(BiFunction<String, @Nullable String, @Nullable String> cqlByNameAndVersion) {
        this.cqlByNameAndVersion = cqlByNameAndVersion;
    }

    @Override
    public @Nullable Source getLibrarySource(VersionedIdentifier library) {
        String cql = cqlByNameAndVersion.apply(String.valueOf(library.getId()), library.getVersion());
        return cql == null
                ? null
                : CoreKt.buffered(JvmCoreKt.asSource(new ByteArrayInputStream(cql.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public @Nullable Source getLibraryContent(VersionedIdentifier library, LibraryContentType type) {
        return type == LibraryContentType.CQL ? getLibrarySource(library) : null;
    }
}
