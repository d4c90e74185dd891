/**
 * Who did what with whose data? Every access, allowed or refused, as AuditEvents in the pattern of IHE's Basic Audit Log
 * Patterns, written once and read by those entitled to it.
 */
@NullMarked
package org.kapfhir.audit;

import org.jspecify.annotations.NullMarked;
