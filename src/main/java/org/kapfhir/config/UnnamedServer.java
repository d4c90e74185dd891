package org.kapfhir.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers without the header that tells product and version to whoever looks for a known hole, and in as few packets as an
 * answer needs.
 */
final class UnnamedServer extends RestfulServer {
    private static final long serialVersionUID = 1L;

    UnnamedServer(FhirContext fhirContext) {
        super(fhirContext);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        super.service(request, new UnflushedAnswer(response));
    }

    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        // The only header that the server underneath adds here is its own name.
    }
}
