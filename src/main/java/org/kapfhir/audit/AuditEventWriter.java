package org.kapfhir.audit;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.kapfhir.audit.AuditStore.Stored;

/**
 * Writes an event of the trail as an AuditEvent in the pattern of IHE's Basic Audit Log Patterns.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/">Basic Audit Log Patterns</a>
 */
final class AuditEventWriter {
    private static final String BALP = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    private static final String REQUEST_ID = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String EVENT_TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String ENTITY_TYPES = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String INTERACTIONS = "http://hl7.org/fhir/restful-interaction";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final Coding SOURCE = new Coding(DICOM, "110153", "Source Role ID");
    private static final Coding DESTINATION = new Coding(DICOM, "110152", "Destination Role ID");

    /** The pattern of each action when it is about one person. */
    private static final Map<AuditedEvent.Action, String> PATTERNS = Map.of(
            AuditedEvent.Action.C, "Create",
            AuditedEvent.Action.R, "Read",
            AuditedEvent.Action.U, "Update",
            AuditedEvent.Action.D, "Delete");

    private final String server;

    /** @param server names this server, such as its address */
    AuditEventWriter(String server) {
        this.server = server;
    }

    AuditEvent auditEvent(Stored stored) {
        AuditedEvent event = stored.event();
        AuditEvent written = new AuditEvent();
        written.setId(Long.toString(stored.id()));
        pattern(event).ifPresent(pattern -> written.getMeta().addProfile(BALP + pattern));
        type(event, written);
        written.setAction(AuditEventAction.valueOf(event.action().name()));
        written.setRecorded(Date.from(event.recorded()));
        written.setOutcome(AuditEventOutcome.fromCode(event.outcome().code()));
        if (event.purpose() != null) {
            written.addPurposeOfEvent(purpose(event));
        }
        agents(event, written);
        written.getSource().setObserver(new Reference().setDisplay(server)).setSite(server);
        entities(event, written);
        return written;
    }

    private static Optional<String> pattern(AuditedEvent event) {
        String prefix = event.patientId() == null ? "" : "Patient";
        if (PATTERNS.containsKey(event.action())) {
            return Optional.of(prefix + PATTERNS.get(event.action()));
        }
        return event.kind().startsWith("search") ? Optional.of(prefix + "Query") : Optional.empty();
    }

    private static void type(AuditedEvent event, AuditEvent written) {
        switch (event.kind()) {
            case "login", "token" -> {
                written.setType(new Coding(DICOM, "110114", "User Authentication"));
                written.addSubtype(new Coding(DICOM, "110122", "Login"));
            }
            case "cds-hook", "http" -> {
                written.setType(new Coding(EVENT_TYPES, "rest", "RESTful Operation"));
                written.addSubtype().setCode(event.kind());
            }
            default -> {
                written.setType(new Coding(EVENT_TYPES, "rest", "RESTful Operation"));
                written.addSubtype(new Coding(INTERACTIONS, event.kind(), null));
            }
        }
    }

    /** Data flow from the server to the client when they are read, and the other way when they are written. */
    private void agents(AuditedEvent event, AuditEvent written) {
        boolean isWrite = event.action() == AuditedEvent.Action.C || event.action() == AuditedEvent.Action.U;
        AuditEventAgentComponent client = written.addAgent();
        client.setType(new CodeableConcept(isWrite ? SOURCE.copy() : DESTINATION.copy()));
        client.setRequestor(event.user() == null);
        client.setWho(new Reference().setIdentifier(new Identifier().setValue(named(event.client()))));
        if (event.network() != null) {
            client.getNetwork().setAddress(event.network()).setType(AuditEventAgentNetworkType._2);
        }
        AuditEventAgentComponent self = written.addAgent();
        self.setType(new CodeableConcept(isWrite ? DESTINATION.copy() : SOURCE.copy()));
        self.setRequestor(false).setWho(new Reference().setDisplay(server));
        if (event.user() != null) {
            AuditEventAgentComponent user = written.addAgent();
            user.setType(new CodeableConcept(new Coding(PARTICIPATION, "IRCP", "information recipient")));
            user.setRequestor(true);
            user.setWho(
                    event.user().matches("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}")
                            ? new Reference(event.user())
                            : new Reference().setIdentifier(new Identifier().setValue(event.user())));
            if (event.purpose() != null) {
                user.addPurposeOfUse(purpose(event));
            }
        }
    }

    private static CodeableConcept purpose(AuditedEvent event) {
        CodeableConcept purpose = new CodeableConcept(new Coding(ACT_REASON, event.purpose(), null));
        return event.reason() == null ? purpose : purpose.setText(event.reason());
    }

    private static String named(@Nullable String client) {
        return client == null ? "unknown" : client;
    }

    private static void entities(AuditedEvent event, AuditEvent written) {
        if (event.patientId() != null) {
            entity(written, "1", "Person", "1", "Patient").setWhat(new Reference("Patient/" + event.patientId()));
        }
        if (event.entity() != null) {
            Reference what = event.entity().matches("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}(/_history/.+)?")
                    ? new Reference(event.entity())
                    : new Reference().setDisplay(event.entity());
            entity(written, "2", "System Object", "4", "Domain Resource").setWhat(what);
        }
        if (event.query() != null) {
            entity(written, "2", "System Object", "24", "Query")
                    .setQuery(event.query().getBytes(StandardCharsets.UTF_8));
        }
        if (event.requestId() != null) {
            written.addEntity()
                    .setType(new Coding(REQUEST_ID, "XrequestId", null))
                    .setWhat(new Reference().setIdentifier(new Identifier().setValue(event.requestId())));
        }
    }

    private static AuditEventEntityComponent entity(
            AuditEvent written, String type, String typeName, String role, String roleName) {
        return written.addEntity()
                .setType(new Coding(ENTITY_TYPES, type, typeName))
                .setRole(new Coding(ROLES, role, roleName));
    }
}
