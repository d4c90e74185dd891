package org.kapfhir.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.kapfhir.shared.ErrorCode;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what no other door has answered: an OperationOutcome again, also when somebody asks for the error page itself. */
@Controller
class UnansweredErrorController implements ErrorController {
    private static final MediaType FHIR_JSON = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

    private final ErrorAnswers answers;

    UnansweredErrorController(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<String> error(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer sent ? sent : 404;
        String body = failure instanceof Throwable thrown && status >= 500
                ? answers.unexpected(thrown)
                : answers.json(code(status), sentence(status));
        return ResponseEntity.status(status).contentType(FHIR_JSON).body(body);
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 501 -> ErrorCode.METHOD_NOT_ALLOWED;
            default -> StatusCodes.errorCode(status);
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "A token is needed: ask for one, see .well-known/smart-configuration";
            case 403 -> "This is not allowed";
            case 404 -> "There is nothing at this address: correct it";
            case 405, 501 -> "This address does not take the method: send another";
            case 415 -> "The content type is not taken here: send JSON";
            default -> "The request cannot be answered: correct it";
        };
    }
}
