/** What has happened to each synthetic person? Courses of treatment as plain values: neither FHIR nor statistics. */
@NullMarked
package org.kapfhir.seeding.course;

import org.jspecify.annotations.NullMarked;
