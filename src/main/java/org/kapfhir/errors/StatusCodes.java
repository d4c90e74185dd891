package org.kapfhir.errors;

import org.kapfhir.shared.ErrorCode;

/** Our code for a failure of the server underneath, of which only the HTTP status is known. */
final class StatusCodes {
    private StatusCodes() {}

    static ErrorCode errorCode(int httpStatus) {
        return switch (httpStatus) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 409 -> ErrorCode.CONFLICT;
            case 410 -> ErrorCode.GONE;
            case 412 -> ErrorCode.PRECONDITION_FAILED;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> ErrorCode.UNPROCESSABLE;
            default -> httpStatus < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
        };
    }
}
