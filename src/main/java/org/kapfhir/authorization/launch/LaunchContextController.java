package org.kapfhir.authorization.launch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.authorization.identities.ClientIdentity;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.errors.ErrorAnswers;
import org.kapfhir.shared.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /smart/launch-contexts}: an EHR registers what it has open and gets the value of {@code launch} for the
 * address at which it opens the app. It takes {@code clientId}, {@code patient}, and optionally {@code encounter},
 * {@code launchUri} (must be the registered one), {@code user} (only this user may take it up) and
 * {@code needPatientBanner}. A token with {@code system/*.cruds} is needed.
 */
@RestController
@EmbeddedServer
class LaunchContextController {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private final LaunchContexts launches;
    private final Identities identities;
    private final PatientDirectory patients;
    private final ErrorAnswers errors;

    LaunchContextController(
            LaunchContexts launches, Identities identities, PatientDirectory patients, ErrorAnswers errors) {
        this.launches = launches;
        this.identities = identities;
        this.patients = patients;
        this.errors = errors;
    }

    /** What an EHR sends. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Registration(
            @Nullable String clientId,
            @Nullable String patient,
            @Nullable String encounter,
            @Nullable String launchUri,
            @Nullable String user,
            @Nullable Boolean needPatientBanner) {}

    @PostMapping(path = "/smart/launch-contexts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> register(@RequestBody Registration sent) {
        Optional<ClientIdentity> client = Optional.ofNullable(sent.clientId()).flatMap(identities::client);
        if (client.isEmpty() || client.get().isBackend()) {
            return refused(ErrorCode.UNPROCESSABLE, "clientId must be that of a registered app");
        }
        if (sent.launchUri() != null
                && !client.get()
                        .launchUri()
                        .map(uri -> uri.toString().equals(sent.launchUri()))
                        .orElse(false)) {
            return refused(ErrorCode.UNPROCESSABLE, "launchUri must be the one that is registered for the app");
        }
        if (sent.patient() == null
                || !ID.matcher(sent.patient()).matches()
                || patients.byId(sent.patient()).isEmpty()) {
            return refused(ErrorCode.UNPROCESSABLE, "patient must be the id of a Patient on this server");
        }
        if (sent.encounter() != null && !ID.matcher(sent.encounter()).matches()) {
            return refused(ErrorCode.UNPROCESSABLE, "encounter must be the id of an Encounter");
        }
        if (sent.user() != null && identities.user(sent.user()).isEmpty()) {
            return refused(ErrorCode.UNPROCESSABLE, "user must be the name of a user");
        }
        String launch = launches.register(new LaunchContext(
                client.get().clientId(),
                Optional.ofNullable(sent.user()),
                sent.patient(),
                Optional.ofNullable(sent.encounter()),
                Boolean.TRUE.equals(sent.needPatientBanner())));
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("launch", launch));
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException unreadable) {
        return refused(
                ErrorCode.MALFORMED_REQUEST,
                "Send JSON with clientId, patient and optionally encounter, launchUri, user, needPatientBanner");
    }

    private ResponseEntity<?> refused(ErrorCode code, String whatToChange) {
        return ResponseEntity.status(code.httpStatus())
                .contentType(MediaType.valueOf("application/fhir+json"))
                .body(errors.json(code, whatToChange));
    }
}
