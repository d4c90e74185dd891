package org.kapfhir.registry;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kapfhir.registry.view.ViewInvalid;
import org.kapfhir.registry.view.ViewTooCostly;
import org.kapfhir.shared.ParameterRefused;

/**
 * The operation {@code $viewdefinition-run} of SQL on FHIR: a table of what is stored.
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/viewdefinition-run">OperationDefinition</a>
 */
public final class ViewOperationProvider {
    private static final String FHIR_JSON = "application/fhir+json";

    private final TableRequestReader requests;
    private final RegistryTables tables;
    private final int firstBytes;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    ViewOperationProvider(TableRequestReader requests, RegistryTables tables, int firstBytes) {
        this.requests = requests;
        this.tables = tables;
        this.firstBytes = firstBytes;
    }

    /**
     * Evaluates a view over stored or sent resources.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/$viewdefinition-run}; reads only. Parameters, in the address or in the body as
     * JSON: one of {@code viewCanonical}, {@code viewReference} and {@code viewResource} (a ViewDefinition); {@code _format}
     * ({@code ndjson}, the default, {@code csv} or {@code json}), {@code header} (default true, of csv); {@code patient} and
     * {@code group} 0..* (whose records), {@code _since} instant, {@code _limit} rows; {@code resource} 0..* (these instead
     * of the stored ones, Bundles unwrapped).
     *
     * <p><b>Clinical meaning:</b> none of its own: a cell is a value as the record states it, empty where it states none.
     * Units are what the view's column says.
     *
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws ParameterRefused 400: {@code unknown-parameter}, {@code invalid-parameter}
     * @throws ViewUnknown 404, code {@code not-found}
     * @throws ViewInvalid 422, code {@code view-invalid}, with the path of the element at fault
     * @throws ViewTooCostly 422, code {@code view-too-costly}; after the first part of a table was sent, this and any other
     *     failure breaks the connection
     * @throws TooManyRuns 429, code {@code slow-down}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/viewdefinition-run">OperationDefinition</a>; SQL on FHIR,
     *     version 2
     */
    @Operation(name = "$viewdefinition-run", manualRequest = true, manualResponse = true, idempotent = true)
    public void runView(ServletRequestDetails request) throws IOException {
        HttpServletRequest asked = request.getServletRequest();
        List<String> accepted = request.getHeaders("Accept");
        TableRequest table = requests.read(new SentParameters(request.getParameters(), body(asked)), accepted);
        HttpServletResponse response = request.getServletResponse();
        try {
            response.setBufferSize(firstBytes);
            response.setHeader("Cache-Control", "no-store");
            write(table, request, response, wantsFhir(accepted));
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                throw e;
            }
            BrokenTableFilter.note(asked, e);
        }
    }

    private void write(TableRequest table, ServletRequestDetails request, HttpServletResponse response, boolean wrap)
            throws IOException {
        String mediaType = table.format().mediaType();
        response.setContentType((wrap ? FHIR_JSON : mediaType) + ";charset=utf-8");
        OutputStream out = response.getOutputStream();
        if (wrap) {
            BinaryEnvelope envelope = new BinaryEnvelope(out, mediaType);
            tables.write(table, request, envelope);
            envelope.close();
        } else {
            tables.write(table, request, out);
        }
        response.flushBuffer();
    }

    private @Nullable JsonNode body(HttpServletRequest request) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        try {
            JsonNode body = json.readTree(request.getInputStream());
            return body.isMissingNode() ? null : body;
        } catch (JacksonException e) {
            throw new BodyUnreadable();
        }
    }

    private static boolean wantsFhir(List<String> accepted) {
        return !accepted.isEmpty()
                && accepted.stream()
                        .allMatch(types -> types.toLowerCase(Locale.ROOT).startsWith(FHIR_JSON));
    }
}
