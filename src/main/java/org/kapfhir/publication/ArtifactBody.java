package org.kapfhir.publication;

import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.html.Html;

/** What the page of an artifact says beyond its heading, its description and its data: one implementation per kind. */
interface ArtifactBody<T extends Resource> {
    Html of(T resource);
}
