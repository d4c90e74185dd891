package org.kapfhir.sensitivity.consent;

/** What the consents of a person say about one access; silence is neither a yes nor a no. */
public enum ConsentDecision {
    PERMITTED,
    DENIED,
    SILENT
}
