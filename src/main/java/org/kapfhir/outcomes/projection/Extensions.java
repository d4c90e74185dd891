package org.kapfhir.outcomes.projection;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Reads extensions as they come: repeated ones, and values of another type, must not make a write fail. */
final class Extensions {
    private Extensions() {}

    /** @return the text of the first one's primitive value */
    static Optional<String> text(List<Extension> extensions, String url) {
        return first(extensions, url)
                .map(Extension::getValue)
                .filter(PrimitiveType.class::isInstance)
                .map(value -> ((PrimitiveType<?>) value).getValueAsString());
    }

    static Optional<Extension> first(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .findFirst();
    }
}
