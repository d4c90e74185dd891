package org.kapfhir.screening;

import java.time.OffsetDateTime;

/**
 * One question, checked and complete.
 *
 * @param asOf the moment the decision is made for; its offset also tells the calendar date
 * @param assumeCompleteRecord whether silence about a diagnosis or a trial may be taken as absence
 * @param persist whether the answer is stored
 */
public record ScreeningRequest(
        CandidacyProtocol protocol,
        SubstanceUsePolicy policy,
        OffsetDateTime asOf,
        boolean assumeCompleteRecord,
        boolean persist) {}
