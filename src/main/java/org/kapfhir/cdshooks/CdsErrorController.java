package org.kapfhir.cdshooks;

import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes what is refused here as everywhere else: an OperationOutcome with a code of ours. */
@RestControllerAdvice(assignableTypes = CdsHooksController.class)
class CdsErrorController {
    private final ErrorAnswers answers;

    CdsErrorController(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<String> refused(RequestRefused refused) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refused.errorCode().httpStatus());
        if (refused.errorCode() == ErrorCode.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(answers.json(refused));
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<String> unsupported() {
        return answer(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The content type is not application/json: send JSON");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<String> notAllowed() {
        return answer(ErrorCode.METHOD_NOT_ALLOWED, "This address does not take the method: send POST");
    }

    @ExceptionHandler
    ResponseEntity<String> unexpected(Exception failure) {
        return ResponseEntity.status(500)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answers.unexpected(failure));
    }

    private ResponseEntity<String> answer(ErrorCode code, String sentence) {
        return ResponseEntity.status(code.httpStatus())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answers.json(code, sentence));
    }
}
