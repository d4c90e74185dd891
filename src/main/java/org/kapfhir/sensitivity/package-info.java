/**
 * How sensitive is a record, and who may see it? Labels that the guide's rules put on what is written, what a caller's
 * clearance and the patient's consent leave of what is read, and breaking the glass.
 */
@NullMarked
package org.kapfhir.sensitivity;

import org.jspecify.annotations.NullMarked;
