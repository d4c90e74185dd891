package org.kapfhir.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletResponse;

/** Answers without the header that tells product and version to whoever looks for a known hole. */
final class UnnamedServer extends RestfulServer {
    private static final long serialVersionUID = 1L;

    UnnamedServer(FhirContext fhirContext) {
        super(fhirContext);
    }

    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        // The only header that the server underneath adds here is its own name.
    }
}
