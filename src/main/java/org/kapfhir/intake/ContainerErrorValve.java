package org.kapfhir.intake;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.kapfhir.errors.UnkeptAnswer;

/**
 * What the servlet container refuses by itself, before any filter: answered as an OperationOutcome too, and not with a page
 * that names the product. The container makes this class by its name and gives it nothing, so the text is written here.
 */
public final class ContainerErrorValve extends ErrorReportValve {
    private static final String OUTCOME = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","details":{"coding":[\
            {"system":"https://kapfhir.org/ig/CodeSystem/kap-error","code":"%s"}],"text":"%s"},"diagnostics":"%s"}]}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        boolean isAnswered = status < 400 || response.getContentWritten() > 0 || !response.setErrorReported();
        if (isAnswered) {
            return;
        }
        write(response, status);
    }

    private static void write(Response response, int status) {
        String code = switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            default -> status < 500 ? "malformed-request" : "internal";
        };
        String sentence = status < 500
                ? "The request line or its headers are not what HTTP allows: encode the address and send a method of FHIR"
                : "The server failed unexpectedly. Send the request again";
        try {
            UnkeptAnswer.mark(response);
            response.setContentType("application/fhir+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(OUTCOME.formatted(code, sentence, sentence));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever sent this has gone, or the answer has begun: there is nobody to tell and nothing to repair.
        }
    }
}
