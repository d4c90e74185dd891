package org.kapfhir.registry;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
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
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.registry.view.ViewInvalid;
import org.kapfhir.registry.view.ViewTooCostly;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

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
     * <p><b>Call:</b> {@code GET|POST [base]/$viewdefinition-run}; reads only. The parameters stand in the address, or in
     * Parameters as JSON in the body, which are read here: the server's own reader knows no ViewDefinition. Exactly one of the
     * first three is sent.
     *
     * <p><b>Clinical meaning:</b> none of its own: a cell is a value as the record states it, empty where it states none.
     * Units are what the view's column says.
     *
     * @param viewCanonical url of a view of the guide, with or without {@code |version}
     * @param viewReference a view of the guide, for example {@code ViewDefinition/kap-scores}
     * @param viewResource the ViewDefinition itself; in the body only
     * @param format {@code ndjson} (default), {@code csv} or {@code json}
     * @param header whether csv begins with the names of the columns; default true
     * @param patient whose records are read; default everyone's
     * @param group whose active members' records are read
     * @param since instant: only what was stored later is read
     * @param limit the most rows, 1 or more; default all
     * @param resource read instead of what is stored, a Bundle for its entries; in the body only
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
    @RequiresScope(wholeRecord = true, everyone = true, unrestricted = true)
    public void runView(
            @OperationParam(name = "viewCanonical", max = 1) @Nullable String viewCanonical,
            @OperationParam(name = "viewReference", max = 1) @Nullable String viewReference,
            @OperationParam(name = "viewResource", max = 1) @Nullable IBaseResource viewResource,
            @OperationParam(name = "_format", max = 1) @Nullable String format,
            @OperationParam(name = "header", max = 1) @Nullable String header,
            @OperationParam(name = "patient") @Nullable List<StringType> patient,
            @OperationParam(name = "group") @Nullable List<StringType> group,
            @OperationParam(name = "_since", max = 1) @Nullable String since,
            @OperationParam(name = "_limit", max = 1) @Nullable String limit,
            @OperationParam(name = "resource") @Nullable List<IBaseResource> resource,
            ServletRequestDetails request)
            throws IOException {
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
        if (!isCalledJson(request.getContentType())) {
            // The intake has not checked it as JSON.
            if (request.getInputStream().read() >= 0) {
                throw new BodyUnreadable();
            }
            return null;
        }
        try {
            JsonNode body = json.readTree(request.getInputStream());
            return body.isMissingNode() ? null : body;
        } catch (JacksonException e) {
            throw new BodyUnreadable();
        }
    }

    private static boolean isCalledJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    private static boolean wantsFhir(List<String> accepted) {
        return !accepted.isEmpty()
                && accepted.stream()
                        .allMatch(types -> types.toLowerCase(Locale.ROOT).startsWith(FHIR_JSON));
    }
}
